import { peopleHere } from '../absence.ts'
import type { Activity } from '../activity.ts'
import { findActivity } from '../agenda.ts'
import { seeded, shuffled } from '../chance.ts'
import type { GoRoundRun } from '../doing-facts.ts'
import { voicesLeft } from '../go-round.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

const put = (session: Session, activity: string, run: GoRoundRun): Session => ({
  ...session,
  goRounds: { ...session.goRounds, [activity]: run },
})

/** Draws the order of voices; one that was left goes on where it was. */
export function beginGoRound(session: Session, { id }: Activity, { now, chance }: Circumstance): Session {
  if (session.goRounds[id] !== undefined) return session
  const people = peopleHere(session, now).map((person) => person.id)
  return put(session, id, { order: shuffled(people, seeded(chance.seed())), had: [] })
}

/** The go-round that is on, by activity. */
function goRoundOn(session: Session): { readonly activity: Activity; readonly run: GoRoundRun } | undefined {
  const activity = session.current === null ? undefined : findActivity(session, session.current.activity)
  const run = activity === undefined ? undefined : session.goRounds[activity.id]
  return activity === undefined || run === undefined ? undefined : { activity, run }
}

/** One has spoken: oneself when it is one's turn; a facilitator says it of the voice that they see as next. */
export function voiceDone(session: Session, { person }: CommandOf<'voice-done'>, circumstance: Circumstance): Decision {
  const on = goRoundOn(session)
  if (on === undefined) return refused(session, 'not-now')
  const [next] = voicesLeft(session, on.run, circumstance.now)
  const { actor } = circumstance
  const voice = actor.kind === 'facilitator' ? person : selfOf(actor)
  if (voice === undefined) return refused(session, 'bad-input')
  if (on.run.had.includes(voice)) return { session }
  if (next !== voice) return refused(session, 'not-now')
  return { session: put(session, on.activity.id, { ...on.run, had: [...on.run.had, voice] }) }
}

/** Passes, at one's turn or before: no reason, and nobody is told that it was a pass. */
export function voicePass(session: Session, _command: unknown, { actor }: Circumstance): Decision {
  const on = goRoundOn(session)
  if (on === undefined || on.activity.goRound?.pass === false) return refused(session, 'not-now')
  const voice = selfOf(actor)
  if (on.run.had.includes(voice)) return { session }
  return { session: put(session, on.activity.id, { ...on.run, had: [...on.run.had, voice] }) }
}
