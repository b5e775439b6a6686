import type { Activity, PracticePlan } from './activity.ts'
import { findActivity } from './agenda.ts'
import { grace } from './clock.ts'
import { groupWith } from './lookup.ts'
import type { Grouping, Round, Session } from './session.ts'
import { nextBoundary, type RoundClock, type Segment, segmentsOf, settle } from './turns.ts'

/** A practice activity with its plan. */
export type Practice = Activity & { readonly practice: PracticePlan }

/** The practice activities of an agenda, in order. */
function practicesOf(session: Session): readonly Practice[] {
  return session.agenda.filter((activity): activity is Practice => activity.practice !== undefined)
}

/** Where the agenda has arrived: the place of what is on, else of what was begun last; -1 before the beginning. */
function reached(session: Session): number {
  if (session.current !== null) return session.agenda.findIndex(({ id }) => id === session.current?.activity)
  const begun = session.agenda.map(({ id }) => session.actual[id]?.startedAt ?? Number.NEGATIVE_INFINITY)
  const last = Math.max(...begun)
  return last === Number.NEGATIVE_INFINITY ? -1 : begun.lastIndexOf(last)
}

/** The round that groups are formed for: the next one of the agenda that has not begun, else one that was left out before. */
export function upcomingPractice(session: Session): Practice | undefined {
  const open = practicesOf(session).filter(
    ({ practice }) => !session.rounds.some((round) => round.round === practice.round),
  )
  const from = reached(session)
  return open.find((practice) => session.agenda.indexOf(practice) >= from) ?? open[0]
}

/** The plan of a round. Throws for a round that is not on the agenda: no such round can exist. */
export function planOf(session: Session, round: number): Practice {
  const practice = practicesOf(session).find((activity) => activity.practice.round === round)
  if (practice === undefined) throw new RangeError(`No practice is planned for round ${round}`)
  return practice
}

/** The published grouping of a round. */
export function groupingOf(session: Session, round: number): Grouping | undefined {
  return session.groupings.find((grouping) => grouping.round === round)
}

/** The newest published grouping. */
export function newestGrouping(session: Session): Grouping | undefined {
  return session.groupings.at(-1)
}

export { groupWith }

/** The round whose turns run now: its activity is on and it has not been ended. */
export function runningRound(session: Session): Round | undefined {
  const activity = session.current === null ? undefined : findActivity(session, session.current.activity)
  return session.rounds.find(
    (round) => round.activity === activity?.id && round.endedAt === null && round.closedAt === null,
  )
}

/** Where a round stands for a group, or for the room when the group has no clock of its own. */
export interface Standing {
  readonly segments: readonly Segment[]
  readonly segment: Segment
  readonly clock: RoundClock
  readonly stage: 'brief' | 'turn' | 'offer' | 'closed'
  /** From 0; -1 in the brief, the number of turns once they are over. */
  readonly turn: number
}

/** Where a round stands at `now`. */
export function standingOf(session: Session, round: Round, now: number, group?: string): Standing {
  const { practice } = planOf(session, round.round)
  const segments = segmentsOf(practice)
  const clock = settle(segments, (group === undefined ? undefined : round.own[group]) ?? round.room, now)
  const segment = segments[clock.segment] as Segment
  const over = round.endedAt !== null || segment.kind === 'offer'
  const stage = round.closedAt !== null ? 'closed' : over ? 'offer' : segment.kind === 'brief' ? 'brief' : 'turn'
  const turn = over ? practice.roles.length : segment.kind === 'phase' ? segment.turn : -1
  return { segments, segment, clock, stage, turn }
}

/** When time alone will next change what someone sees, in ms: the end of a phase. Null while nothing runs. */
export function nextChange(session: Session, now: number): number | null {
  const round = runningRound(session)
  if (round === undefined) return lettingGo(session, now)
  const segments = segmentsOf(planOf(session, round.round).practice)
  const ends = [round.room, ...Object.values(round.own)]
    .map((clock) => nextBoundary(segments, clock, now))
    .filter((at) => at !== null)
  return ends.length === 0 ? null : Math.min(...ends)
}

/** When a round that was ended by hand lets go of who is still talking [L2]. */
function lettingGo({ rounds }: Session, now: number): number | null {
  const newest = rounds.at(-1)
  if (newest === undefined || newest.endedAt === null || newest.closedAt !== null) return null
  const at = newest.endedAt + grace
  return at > now ? at : null
}

/** The same session with one of its rounds changed. */
export function withRound(session: Session, changed: Round): Session {
  return { ...session, rounds: session.rounds.map((round) => (round.round === changed.round ? changed : round)) }
}
