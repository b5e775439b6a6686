import type { GroupView, LaggingGroup, RoundView } from '@coreflect/workshop'
import { timeLeft } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { minutesSeconds, t, timeOfDay } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { timeActions } from './actions.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { GroupSignals } from './group-signals.tsx'
import { KnockButton } from './visits.tsx'

/** Where a group stands in its round, in words. */
function standingInWords(round: RoundView, own: LaggingGroup | undefined): string {
  const { stage, turn, phase } = own ?? round
  if (stage !== 'turn') return t(`facilitate.run.states.${stage}`)
  const where = t('facilitate.run.states.turn', { turn, turns: round.turns })
  return phase === null ? where : `${where} · ${t(`facilitate.phase.${phase}`)}`
}

/** Every group at a glance: where it stands and what it asks for, never what it says or writes [P6]. */
export function GroupStates() {
  const cockpit = useCockpit()
  const view = cockpit.view
  return (
    <Show when={view().round}>
      {(round) => (
        <section aria-labelledby="states-title" class="grid gap-3">
          <h3 id="states-title" class="font-semibold">
            {t('facilitate.run.states.title')}
          </h3>
          <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3">
            <For each={view().groups}>{(group) => <GroupState group={group} round={round()} />}</For>
          </ul>
          <p class="text-ink-soft text-sm">{t('facilitate.round.private')}</p>
        </section>
      )}
    </Show>
  )
}

function GroupState(props: { readonly group: GroupView; readonly round: RoundView }) {
  const cockpit = useCockpit()
  const own = () => props.round.lagging.find((one) => one.group === props.group.id)
  const clock = () => own()?.clock ?? props.round.clock
  const timed = () => (own()?.stage ?? props.round.stage) === 'turn'
  const actions = () =>
    timeActions(cockpit.view(), cockpit.now(), props.group.id).filter(({ id }) =>
      own() === undefined ? id === 'more' : id === 'more' || id === 'next-part' || id === 'follow-room',
    )
  return (
    <li
      class={classNames(
        'corner-l grid content-start gap-2 border-2 bg-surface p-4',
        own() === undefined ? 'border-line' : 'border-accent border-dashed',
      )}
    >
      <div class="flex items-baseline justify-between gap-3">
        <h4 class="font-bold">{t('facilitate.groups.group', { label: props.group.label })}</h4>
        <Show when={timed()}>
          <span class="font-bold tabular-nums">{minutesSeconds(timeLeft(clock(), cockpit.now()))}</span>
        </Show>
      </div>
      <p class="text-ink-soft leading-snug">
        {standingInWords(props.round, own())}
        <Show when={own()}>
          <span class="block font-semibold text-ink">{t('facilitate.run.states.own')}</span>
        </Show>
        <Show when={props.round.finishing}>
          {(until) => (
            <Show when={until() > cockpit.now()}>
              <span class="block">{t('facilitate.run.states.finishing', { time: timeOfDay(until()) })}</span>
            </Show>
          )}
        </Show>
      </p>
      <GroupSignals group={props.group} />
      <div class="flex flex-wrap gap-2">
        <KnockButton group={props.group.id} label={props.group.label} />
        <For each={actions()}>
          {(one) => (
            <Show when={one.command}>
              {(command) => (
                <CommandButton
                  command={command()}
                  aria-label={
                    one.id === 'follow-room'
                      ? one.label
                      : t('facilitate.run.palette.group', { label: props.group.label, what: one.label })
                  }
                >
                  {one.id === 'more' ? t('facilitate.round.more') : one.label}
                </CommandButton>
              )}
            </Show>
          )}
        </For>
      </div>
    </li>
  )
}
