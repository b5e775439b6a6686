import type { RoundView } from '@coreflect/workshop'
import { createMemo, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { Check } from '../ui/icons.ts'

/** Where a round stands: coming together, its turns, what to offer. */
export function Stages(props: { readonly round: RoundView }) {
  const at = createMemo(() => {
    const { stage, turn, turns } = props.round
    if (stage === 'brief') return 0
    return stage === 'turn' ? turn : stage === 'offer' ? turns + 1 : turns + 2
  })
  const stages = createMemo(() => [
    t('facilitate.round.brief'),
    ...Array.from({ length: props.round.turns }, (_, i) => t('facilitate.round.turn', { turn: i + 1 })),
    t('facilitate.round.offer'),
  ])
  return (
    <ol aria-label={t('facilitate.round.stage')} class="flex flex-wrap gap-2">
      <For each={stages()}>
        {(stage, i) => (
          <li
            aria-current={at() === i() ? 'step' : undefined}
            class={classNames(
              'inline-flex min-h-10 items-center gap-1.5 rounded-full border-2 px-4 text-base',
              at() === i()
                ? 'border-accent bg-accent-soft font-bold'
                : at() > i()
                  ? 'border-line text-ink-soft'
                  : 'border-line border-dashed text-ink-soft',
            )}
          >
            <Show when={at() > i()}>
              <Check aria-hidden="true" size={16} />
              <span class="sr-only">{t('facilitate.agenda.done')}:</span>
            </Show>
            {stage}
            <Show when={at() === i() && props.round.phase}>
              {(phase) => <span class="font-normal">· {t(`facilitate.phase.${phase()}`)}</span>}
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}
