import type { ClockView } from '@coreflect/workshop'
import { createMemo, createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { Pause, Play } from './icons.ts'
import { canTake } from './timing.ts'

/** Holding time, lengthening and shortening it, and going on, for everyone or for one group alone [T1, T2]. */
export function TimeControl(props: { readonly clock: ClockView; readonly inRound: boolean }) {
  const cockpit = useCockpit()
  const view = cockpit.view
  const [group, setGroup] = createSignal('')
  const chosen = createMemo(() =>
    props.inRound && view().groups.some((one) => one.id === group()) ? { group: group() } : {},
  )
  const clock = createMemo(() => {
    const own = view().round?.lagging.find((one) => one.group === chosen().group)
    return own?.clock ?? props.clock
  })
  const stage = () => (props.inRound ? view().round?.stage : undefined)
  const live = () => view().session.state === 'live'
  return (
    <div class="grid gap-4">
      <Show when={props.inRound && view().groups.length > 1}>
        <Select
          label={t('facilitate.round.for')}
          options={[
            { value: '', label: t('facilitate.round.everyone') },
            ...view().groups.map((one) => ({
              value: one.id,
              label: t('facilitate.groups.group', { label: one.label }),
            })),
          ]}
          value={chosen().group ?? ''}
          onChoose={setGroup}
        />
      </Show>
      <fieldset class="flex flex-wrap gap-2">
        <legend class="sr-only">{t('facilitate.round.time')}</legend>
        <CommandButton
          class="flex-1 whitespace-nowrap"
          command={{ type: 'add-time', seconds: -60, ...chosen() }}
          aria-label={t('facilitate.round.less-name')}
          ready={canTake(clock(), 60, cockpit.now())}
        >
          {t('facilitate.round.less')}
        </CommandButton>
        <CommandButton
          class="flex-1 whitespace-nowrap"
          command={{ type: 'add-time', seconds: 60, ...chosen() }}
          aria-label={t('facilitate.round.more-name')}
        >
          {t('facilitate.round.more')}
        </CommandButton>
        <CommandButton
          class="flex-1 whitespace-nowrap"
          command={{ type: 'add-time', seconds: 120, ...chosen() }}
          aria-label={t('facilitate.round.more-2-name')}
        >
          {t('facilitate.round.more-2')}
        </CommandButton>
      </fieldset>
      <div class="flex flex-wrap gap-2">
        <Show when={live()}>
          <CommandButton class="grow whitespace-nowrap" command={{ type: 'pause' }}>
            <Pause aria-hidden="true" size={18} />
            {t('facilitate.round.pause')}
          </CommandButton>
        </Show>
        <Show when={view().session.state === 'paused'}>
          <CommandButton class="grow whitespace-nowrap" command={{ type: 'resume' }}>
            <Play aria-hidden="true" size={18} />
            {t('facilitate.round.resume')}
          </CommandButton>
        </Show>
        <Show when={stage() === 'turn'}>
          <CommandButton class="grow whitespace-nowrap" command={{ type: 'next-phase', ...chosen() }}>
            {t('facilitate.round.next-part')}
          </CommandButton>
        </Show>
        <Show when={stage() === 'turn' || (stage() === 'brief' && chosen().group !== undefined)}>
          <CommandButton class="grow whitespace-nowrap" command={{ type: 'start-turn', ...chosen() }}>
            {turnInWords()}
          </CommandButton>
        </Show>
      </div>
    </div>
  )

  function turnInWords(): string {
    const round = view().round
    const own = round?.lagging.find((one) => one.group === chosen().group)
    const turn = own?.turn ?? round?.turn ?? 0
    if (turn === 0) return t('facilitate.round.first-turn')
    return turn >= (round?.turns ?? 0) ? t('facilitate.round.to-offers') : t('facilitate.round.next-turn')
  }
}
