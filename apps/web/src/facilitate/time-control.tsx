import { createMemo, createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { ActionButton } from './action-button.tsx'
import { timeActions } from './actions.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { Pause, Play } from './icons.ts'

/** Holding time, lengthening and shortening it, and going on, for everyone or for one group alone [T1, T2]. */
export function TimeControl(props: { readonly inRound: boolean }) {
  const cockpit = useCockpit()
  const view = cockpit.view
  const [group, setGroup] = createSignal('')
  const chosen = createMemo(() =>
    props.inRound && view().groups.some((one) => one.id === group()) ? group() : undefined,
  )
  const actions = createMemo(() => timeActions(view(), cockpit.now(), chosen()))
  const room = createMemo(() => timeActions(view(), cockpit.now()))
  const named = (id: string) => actions().find((one) => one.id === id)
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
          value={chosen() ?? ''}
          onChoose={setGroup}
        />
      </Show>
      <fieldset class="flex flex-wrap gap-2">
        <legend class="sr-only">{t('facilitate.round.time')}</legend>
        <CommandButton
          class="flex-1 whitespace-nowrap"
          command={
            named('less')?.command ?? { type: 'add-time', seconds: -60, ...(chosen() ? { group: chosen() } : {}) }
          }
          aria-label={t('facilitate.round.less-name')}
          ready={named('less') !== undefined}
        >
          {t('facilitate.round.less')}
        </CommandButton>
        <ActionButton class="flex-1 whitespace-nowrap" action={named('more')}>
          {t('facilitate.round.more')}
        </ActionButton>
        <ActionButton class="flex-1 whitespace-nowrap" action={named('more-2')}>
          {t('facilitate.round.more-2')}
        </ActionButton>
      </fieldset>
      <div class="flex flex-wrap gap-2">
        <ActionButton class="grow whitespace-nowrap" action={room().find(({ id }) => id === 'pause')}>
          <Pause aria-hidden="true" size={18} />
          {t('facilitate.round.pause')}
        </ActionButton>
        <ActionButton class="grow whitespace-nowrap" action={room().find(({ id }) => id === 'resume')}>
          <Play aria-hidden="true" size={18} />
          {t('facilitate.round.resume')}
        </ActionButton>
        <ActionButton class="grow whitespace-nowrap" action={named('next-part')} />
        <Show when={named('next-part') !== undefined || chosen() !== undefined}>
          <ActionButton class="grow whitespace-nowrap" action={named('next-turn')} />
        </Show>
        <ActionButton class="grow whitespace-nowrap" action={named('follow-room')} />
      </div>
    </div>
  )
}
