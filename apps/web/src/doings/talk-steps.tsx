import type { TalkView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Check } from '../ui/icons.ts'

/** The steps of a talk in a row, with the one that is on. */
export function TalkSteps(props: { readonly talk: TalkView; readonly look: 'phone' | 'room' }) {
  const room = () => props.look === 'room'
  return (
    <Show when={props.talk.steps.length > 1}>
      <ol
        aria-label={t('doings.talk.steps')}
        class="flex flex-wrap"
        classList={{ 'gap-[1vw] text-[1.9vw]': room(), 'gap-1.5 text-sm': !room() }}
      >
        <For each={props.talk.steps}>
          {(step, i) => (
            <li
              aria-current={i() === props.talk.step ? 'step' : undefined}
              class="inline-flex items-center gap-1.5 rounded-full border-2"
              classList={{
                'px-[1.4vw] py-[0.6vh]': room(),
                'min-h-9 px-3': !room(),
                'border-accent bg-accent-soft font-bold': i() === props.talk.step,
                'border-line text-ink-soft': i() !== props.talk.step,
                'border-dashed': i() > props.talk.step,
              }}
            >
              <Show when={i() < props.talk.step}>
                <Check aria-hidden="true" size="1em" />
                <span class="sr-only">{t('doings.talk.done')}:</span>
              </Show>
              {inWords(step.name)}
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}

/** The word for how many sit together. */
export function sizeKey(size: number): 'alone' | 'room' | 'pair' | 'group' {
  if (size === 0) return 'room'
  if (size === 1) return 'alone'
  return size === 2 ? 'pair' : 'group'
}
