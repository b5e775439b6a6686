import { type AgendaItem, type ClockView, type Command, type View, wallScenes } from '@coreflect/workshop'
import { inWords, t } from '../i18n/index.ts'
import { type Action, action } from './action.ts'
import { careActions } from './care-actions.ts'
import { nextItem, nextStep, places } from './next-step.ts'
import { stepInWords } from './next-step-words.ts'
import type { Shown } from './places-nav.tsx'
import { canTake } from './timing.ts'

/** The clock that runs for the room or for a group, and the stage of a round it stands in; null while nothing runs. */
function running(view: View, group?: string): { readonly stage: string | null; readonly clock: ClockView } | null {
  const { session, round, now } = view
  if (now === null || session.state === 'revisit') return null
  const inRound = round !== null && round.activity === now.id
  if (!inRound) return group === undefined ? { stage: null, clock: now.clock } : null
  const own = round.lagging.find((one) => one.group === group)
  const { stage, clock } = own ?? round
  return { stage, clock: stage === 'closed' ? now.clock : clock }
}

/** More or less time, holding it, and going on, for the room or for one group alone [T1, T2]. */
export function timeActions(view: View, now: number, group?: string): readonly Action[] {
  const on = running(view, group)
  if (on === null) return []
  const of = group === undefined ? {} : { group }
  const all = [
    canTake(on.clock, 60, now) &&
      action('less', t('facilitate.round.less-name'), { type: 'add-time', seconds: -60, ...of }),
    action('more', t('facilitate.round.more-name'), { type: 'add-time', seconds: 60, ...of }),
    action('more-2', t('facilitate.round.more-2-name'), { type: 'add-time', seconds: 120, ...of }),
    ...(group === undefined ? holding(view) : []),
    on.stage === 'turn' && action('next-part', t('facilitate.round.next-part'), { type: 'next-phase', ...of }),
    (on.stage === 'turn' || on.stage === 'brief') &&
      action('next-turn', nextTurnInWords(view, group), { type: 'start-turn', ...of }),
    group !== undefined &&
      view.round?.lagging.some((one) => one.group === group) &&
      action('follow-room', followInWords(view, group), { type: 'follow-room', group }),
  ]
  return all.filter((one) => typeof one === 'object')
}

function holding({ session }: View): readonly Action[] {
  if (session.state === 'live') return [action('pause', t('facilitate.round.pause'), { type: 'pause' })]
  if (session.state === 'paused') return [action('resume', t('facilitate.round.resume'), { type: 'resume' })]
  return []
}

function nextTurnInWords({ round }: View, group?: string): string {
  const turn = round?.lagging.find((one) => one.group === group)?.turn ?? round?.turn ?? 0
  if (turn === 0) return t('facilitate.round.first-turn')
  return turn >= (round?.turns ?? 0) ? t('facilitate.round.to-offers') : t('facilitate.round.next-turn')
}

function followInWords(view: View, group: string): string {
  return t('facilitate.run.states.follow', { label: view.groups.find(({ id }) => id === group)?.label ?? 0 })
}

/** Taking the newest step back, while that is possible. */
export function undoAction({ step }: View, now: number): Action | null {
  if (step === null || step.undoUntil === null || step.undoUntil <= now) return null
  return action('undo', t('facilitate.run.undo'), { type: 'undo', step: step.id })
}

/** Drawing or opening the projector's curtain, and choosing what it shows [P4]. */
export function wallActions({ wall }: View): readonly Action[] {
  if (wall === null) return []
  const curtain = wall.curtain ? t('facilitate.run.wall.lift') : t('facilitate.run.wall.draw')
  return [
    action('curtain', curtain, { type: 'set-wall', curtain: !wall.curtain }),
    ...wallScenes
      .filter((shows) => shows !== wall.shows)
      .map((shows) =>
        action(`wall-${shows}`, t('facilitate.run.palette.wall', { what: t(`facilitate.run.wall.${shows}`) }), {
          type: 'set-wall',
          shows,
        }),
      ),
  ]
}

/** Ending what is on without going anywhere else; a running round is asked about first [L2]. */
export function endAction(view: View): Action | null {
  const { now, round, session } = view
  if (now === null || session.state === 'revisit') return null
  const inRound = round?.activity === now.id && (round.stage === 'brief' || round.stage === 'turn')
  const command: Command = { type: 'end-activity' }
  return inRound
    ? action('end', t('facilitate.round.end'), command, { asks: 'end-round' })
    : action('end', t('facilitate.agenda.end'), command)
}

/** Closing the offers where they are open. */
export function offersAction({ round, session }: View): Action | null {
  if (round?.stage !== 'offer' || session.state === 'revisit') return null
  const command: Command = { type: 'close-offers', round: round.round }
  return action('close-offers', t('facilitate.step.close-offers', { round: round.round }), command, {
    asks: 'close-offers',
  })
}

const live = new Set(['live', 'paused', 'wrap-up'])

/** May the workshop turn to this activity by hand, beside the next step? */
export function reachable(view: View, item: AgendaItem): boolean {
  const closed = view.counts.some((count) => count.round === item.round)
  return live.has(view.session.state) && item.state !== 'now' && item.id !== nextItem(view.agenda)?.id && !closed
}

function jumps(view: View): readonly Action[] {
  return view.agenda
    .filter((item) => reachable(view, item))
    .map((item) =>
      action(
        `go-${item.id}`,
        t('facilitate.run.palette.jump', { title: inWords(item.title) }),
        { type: 'start-activity', activity: item.id },
        { asks: 'jump' },
      ),
    )
}

function nextAction(view: View): Action | null {
  const step = nextStep(view)
  if (step.waits !== null) return null
  const { kind } = step
  const asks = kind === 'close-session' || kind === 'reopen-session' || kind === 'close-offers' ? kind : null
  return action('next', stepInWords(step), step.command, { asks, place: step.place })
}

/** Closing the workshop before its agenda is over. */
function closing(view: View): Action | null {
  if (!live.has(view.session.state) && view.session.state !== 'lobby') return null
  return action(
    'close-session',
    t('facilitate.step.close-session'),
    { type: 'close-session' },
    { asks: 'close-session' },
  )
}

function groupActions(view: View, now: number): readonly Action[] {
  const forming: Action[] =
    view.draft === null
      ? []
      : [
          action(
            'discard-groups',
            t('facilitate.groups.discard'),
            { type: 'discard-groups' },
            { asks: 'discard-groups' },
          ),
        ]
  const each = view.groups.flatMap((group) =>
    timeActions(view, now, group.id)
      .filter(({ id }) => id !== 'less')
      .map((one) => ({
        ...one,
        id: `${group.id}-${one.id}`,
        label:
          one.id === 'follow-room'
            ? one.label
            : t('facilitate.run.palette.group', { label: group.label, what: one.label }),
      })),
  )
  return [...forming, ...each]
}

function goings(): readonly Action[] {
  const shown: readonly Shown[] = [...places, 'agenda', 'people']
  return shown.map((place) => ({
    id: `show-${place}`,
    label: t('facilitate.run.palette.go', { place: t(`facilitate.place.${place}`) }),
    command: null,
    does: place === 'agenda' || place === 'people' ? place : (`go-${place}` as const),
    asks: null,
    place: null,
  }))
}

/** Every action that only shows something, or leads elsewhere. */
function does(id: NonNullable<Action['does']>, label: string): Action {
  return { id, label, command: null, does: id, asks: null, place: null }
}

function everything(view: View, now: number): readonly Action[] {
  return [
    nextAction(view),
    undoAction(view, now),
    ...careActions(view),
    ...timeActions(view, now),
    offersAction(view),
    endAction(view),
    ...wallActions(view),
    ...groupActions(view, now),
    ...jumps(view),
    closing(view),
    ...goings(),
    view.session.state === 'revisit' ? null : does('change-agenda', t('facilitate.agenda.change')),
    does('screen', t('facilitate.key.screen')),
    does('help', t('facilitate.key.help')),
  ].filter((one) => one !== null)
}

/** Everything that may be done now, what is likeliest first. The same command is there once. */
export function actionsNow(view: View, now: number): readonly Action[] {
  const seen = new Set<string>()
  return everything(view, now).filter(({ command }) => {
    const key = command === null ? null : JSON.stringify(command)
    if (key === null) return true
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

/** The action of this name, if it may be done now; also where it is the next step. */
export function actionNamed(view: View, now: number, id: string): Action | null {
  return everything(view, now).find((one) => one.id === id) ?? null
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The actions whose label has every word of what was typed, whatever its case and accents. */
export function found(actions: readonly Action[], typed: string): readonly Action[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return actions.filter(({ label }) => words.every((word) => plain(label).includes(word)))
}
