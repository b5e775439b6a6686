import { findActivity } from '../agenda.ts'
import { withTry } from '../checks.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

/** Nobody needs more tries; a guard against guessing by machine. */
const mostTries = 20

/**
 * Hands in the answers to a quiz. They are kept for this person alone, as is what comes of them. A self-check is never handed
 * in: what it says stays on its owner's device. It is open from its beginning to the close, also when the room has gone on.
 */
export function handInCheck(
  session: Session,
  { activity: id, answers }: CommandOf<'hand-in-check'>,
  { actor }: Circumstance,
): Decision {
  const plan = findActivity(session, id)?.check
  if (plan === undefined || plan.kind !== 'quiz') return refused(session, 'not-found')
  if (session.state === 'revisit' || session.actual[id] === undefined) return refused(session, 'not-now')
  const asked = new Map(plan.items.map((item) => [item.id, item]))
  const known = Object.entries(answers).every(([item, chosen]) =>
    chosen.every((one) => one < (asked.get(item)?.options.length ?? 0)),
  )
  if (!known) return refused(session, 'bad-input')
  const person = selfOf(actor)
  const results = session.checks[id] ?? {}
  const before = results[person]
  if (before !== undefined && (!plan.retake || before.tries >= mostTries)) return refused(session, 'not-now')
  const changed: Session = {
    ...session,
    checks: { ...session.checks, [id]: { ...results, [person]: withTry(plan, before, answers) } },
  }
  return { session: changed }
}
