import type { AgendaItem, Command, View, Words } from '@coreflect/workshop'
import { lonelyGroups, roundOfGroups } from './seating.ts'

/** A part of the cockpit's middle. The state bar leads to the one that belongs to the moment. */
export const places = ['doors', 'groups', 'round', 'debrief', 'closing'] as const
export type Place = (typeof places)[number]

/** The sentence of a step without its values: `facilitate.step.<kind>` in the catalogue. */
type StepKind =
  | 'open-doors'
  | 'begin'
  | 'form-groups'
  | 'publish-groups'
  | 'start-round'
  | 'start-first-turn'
  | 'next-part'
  | 'close-offers'
  | 'start-activity'
  | 'talk-step'
  | 'turn-cue'
  | 'resume'
  | 'close-session'
  | 'reopen-session'

/** What a facilitator would sensibly do next, and where on the screen it belongs. */
export interface NextStep {
  readonly kind: StepKind
  readonly place: Place
  readonly command: Command
  readonly round: number | null
  /** The activity that it leads to. */
  readonly item: AgendaItem | null
  /** The step of a talk that it leads to. */
  readonly part?: Words | undefined
  /** Does time do this by itself, so that nobody needs to press anything? */
  readonly byItself: boolean
  /** Must it be confirmed first, because it is hard to take back in front of a room? */
  readonly confirm: boolean
  /** Why it cannot be done yet: fewer than two people have arrived, or one sits alone in a group [G3]. */
  readonly waits: 'people' | 'lonely' | null
}

/** The first activity after the one that is on now, or after the last that is done; null at the end of the agenda. */
export function nextItem(agenda: readonly AgendaItem[]): AgendaItem | null {
  const reached = agenda.findLastIndex((item) => item.state !== 'ahead')
  return agenda.slice(reached + 1).find((item) => item.state === 'ahead' && item.out === null) ?? null
}

/** The one next step of a session as its facilitator sees it. Everything else stays reachable beside it. */
export function nextStep(view: View): NextStep {
  const { state } = view.session
  if (state === 'draft') return step('open-doors', 'doors', { type: 'open-lobby' })
  if (state === 'revisit') return step('reopen-session', 'closing', { type: 'reopen-session' }, { confirm: true })
  if (state === 'paused') return step('resume', placeOf(view), { type: 'resume' })
  return roundStep(view) ?? withinNow(view) ?? afterNow(view)
}

/** The part of the cockpit that belongs to what is going on. */
export function placeOf(view: View): Place {
  const { state } = view.session
  if (state === 'draft' || (state === 'lobby' && view.draft === null && view.groups.length === 0)) return 'doors'
  if (state === 'revisit') return 'closing'
  // A draft for later does not hide the round that runs now.
  if (view.now?.type === 'practice') return 'round'
  if (view.draft !== null) return 'groups'
  if (view.now?.type === 'debrief') return 'debrief'
  if (state === 'wrap-up' || view.now?.type === 'close') return 'closing'
  return state === 'lobby' ? 'doors' : 'round'
}

function step(kind: StepKind, place: Place, command: Command, more: Partial<NextStep> = {}): NextStep {
  return { kind, place, command, round: null, item: null, byItself: false, confirm: false, waits: null, ...more }
}

/** Steps inside a round. Its offers stay open through a bring-back, which is there for them, and end with it. */
function roundStep(view: View): NextStep | null {
  const { round, now } = view
  if (round === null) return null
  const of = { round: round.round }
  const on = now?.id === round.activity
  if (on && round.stage === 'brief') return step('start-first-turn', 'round', { type: 'start-turn' }, of)
  if (on && round.stage === 'turn') return step('next-part', 'round', { type: 'next-phase' }, { ...of, byItself: true })
  if (round.stage !== 'offer') return null
  const item = nextItem(view.agenda)
  if (now?.type !== 'bring-back' && item?.type === 'bring-back') return startStep(item)
  if (!on && now !== null && now.type !== 'bring-back') return null
  return step('close-offers', 'round', { type: 'close-offers', round: round.round }, of)
}

/** Steps inside the activity that is on: publishing the groups of a talk, its next step, the next cue. */
function withinNow({ draft, talk, cue }: View): NextStep | null {
  if (draft !== null && draft.round < 0) {
    const waits = lonelyGroups(draft.groups).length > 0 ? 'lonely' : null
    return step('publish-groups', 'groups', { type: 'publish-groups' }, { waits })
  }
  if (talk !== null && talk.step + 1 < talk.steps.length) {
    return step(
      'talk-step',
      'round',
      { type: 'talk-step', to: talk.step + 1 },
      { part: talk.steps[talk.step + 1]?.name },
    )
  }
  if (cue !== null && cue.at + 1 < cue.of) {
    return step('turn-cue', 'round', { type: 'turn-cue', activity: cue.activity, to: cue.at + 1 })
  }
  return null
}

function afterNow(view: View): NextStep {
  const item = nextItem(view.agenda)
  if (item === null) return step('close-session', 'closing', { type: 'close-session' }, { confirm: true })
  if (item.type === 'practice' && item.round !== null) return practiceStep(view, item, item.round)
  if (view.session.state !== 'lobby') return startStep(item)
  return step('begin', 'round', { type: 'start-session' }, { item })
}

function startStep(item: AgendaItem): NextStep {
  const place = item.type === 'debrief' ? 'debrief' : item.type === 'close' ? 'closing' : 'round'
  return step('start-activity', place, { type: 'start-activity', activity: item.id }, { item })
}

function practiceStep(view: View, item: AgendaItem, round: number): NextStep {
  const of = { round, item }
  if (view.draft !== null) {
    const waits = lonelyGroups(view.draft.groups).length > 0 ? 'lonely' : null
    return step('publish-groups', 'groups', { type: 'publish-groups' }, { ...of, waits })
  }
  if (roundOfGroups(view) === round) {
    return step('start-round', 'round', { type: 'start-activity', activity: item.id }, of)
  }
  const waits = view.people.length < 2 ? 'people' : null
  return step('form-groups', 'groups', { type: 'form-groups' }, { ...of, waits })
}
