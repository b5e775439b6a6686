import type { Activity, Lens } from '../activity.ts'
import { begunOf, withinRun } from '../agenda-begun.ts'
import { sameBlock } from '../agenda-draft-merge.ts'
import type { Session } from '../session.ts'
import type { Template } from '../template.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { anchored } from './replan.ts'

/** A whole agenda in place of the one that stands, if that is still the one that was changed. The server has read it. */
export interface ChangeAgenda {
  readonly type: 'change-agenda'
  /** The session's `agendaVersion` as it was when the change began. */
  readonly version: number
  readonly agenda: Template['agenda']
  readonly lenses: Template['lenses']
}

/**
 * Puts another agenda in place, at once for everybody. What was begun stays as it is, but for the minutes of what is on; a
 * wish that touches it is refused, and so is one that began from an agenda which is another one by now. Rounds keep their
 * numbers where groups were formed for them.
 */
export function changeAgenda(session: Session, command: ChangeAgenda, { now }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.agendaVersion !== command.version) return refused(session, 'busy')
  const begun = begunOf(session)
  const had = withinRun(session.agenda.map(asWanted), begun, command.agenda)
  if (!sameBlock(had, command.agenda)) return refused(session, 'not-now')
  const known = new Map(session.agenda.map((activity) => [activity.id, activity]))
  const done = new Set(begun.filter(({ endedAt }) => endedAt !== null).map(({ activity }) => activity))
  const agenda = numbered(
    session,
    command.agenda.map((wanted) => changed(session, known.get(wanted.id), wanted, done.has(wanted.id))),
  )
  const lenses = lensesAfter(session, agenda, command.lenses)
  if (sameBlock(agenda, session.agenda) && sameBlock(lenses, session.lenses)) return { session }
  const ids = new Set(agenda.map(({ id }) => id))
  const next: Session = {
    ...session,
    ...{ agenda, lenses },
    takenOff: session.takenOff + takenOff(session, ids),
    draft: withoutRound(session, agenda),
  }
  return { session: sameTimes(session.agenda, agenda) ? next : { ...next, anchor: anchored(next, now) } }
}

/** An activity as whoever changes the agenda has it: without what became of it on the day. */
export function asWanted({ was: _, out: __, ...activity }: Activity): Activity {
  return activity
}

/** The activity as it is from now on. In a session that has begun, the first plan is remembered: 0 for what it did not have. */
function changed(session: Session, old: Activity | undefined, wanted: Activity, done: boolean): Activity {
  if (old !== undefined && done) return old
  const first = old === undefined ? 0 : (old.was ?? old.minutes)
  const was = session.startedAt === null || first === wanted.minutes ? undefined : first
  return { ...wanted, ...(was === undefined ? {} : { was }), ...(old?.out === undefined ? {} : { out: old.out }) }
}

/** The rounds for which groups were formed keep their numbers; the others get those that are free, in the order of the agenda. */
function numbered(session: Session, agenda: readonly Activity[]): readonly Activity[] {
  const formed = new Set(
    [...session.groupings, ...(session.draft === null ? [] : [session.draft])].map(({ round }) => round),
  )
  const before = new Map(
    session.agenda.flatMap(({ id, practice }) => (practice ? [[id, practice.round] as const] : [])),
  )
  const kept = (id: string) => {
    const round = before.get(id)
    return round !== undefined && formed.has(round) ? round : undefined
  }
  let free = 0
  return agenda.map((activity) => {
    if (activity.practice === undefined) return activity
    const own = kept(activity.id)
    if (own === undefined) {
      free += 1
      while (formed.has(free)) free += 1
    }
    return { ...activity, practice: { ...activity.practice, round: own ?? free } }
  })
}

/** The lenses of what was begun as they are, the others as they are wanted; what nothing looks through any more stays behind them, for notes. */
function lensesAfter(session: Session, agenda: readonly Activity[], wanted: readonly Lens[]): readonly Lens[] {
  const kept = new Set(begunOf(session).map(({ activity }) => session.agenda.find(({ id }) => id === activity)?.lens))
  const used = new Set(agenda.map(({ lens }) => lens))
  const stay = session.lenses.filter(({ id }) => kept.has(id))
  const known = new Set(stay.map(({ id }) => id))
  const others = wanted.filter(({ id }) => used.has(id) && !known.has(id))
  return [...stay, ...others, ...session.lenses.filter(({ id }) => !used.has(id) && !known.has(id))]
}

/** The minutes that were first planned for what is taken off a running agenda: the planned end does not come nearer by it. */
function takenOff(session: Session, ids: ReadonlySet<string>): number {
  if (session.startedAt === null) return 0
  return session.agenda.reduce((sum, { id, was, minutes }) => (ids.has(id) ? sum : sum + (was ?? minutes)), 0)
}

/** Groups that are being prepared for a round that is no more are not prepared any longer. */
function withoutRound({ draft }: Session, agenda: readonly Activity[]): Session['draft'] {
  if (draft === null || draft.round < 0) return draft
  return agenda.some(({ practice }) => practice?.round === draft.round) ? draft : null
}

function sameTimes(before: readonly Activity[], after: readonly Activity[]): boolean {
  const times = (agenda: readonly Activity[]) => agenda.map(({ id, minutes }) => `${id} ${minutes}`).join()
  return times(before) === times(after)
}
