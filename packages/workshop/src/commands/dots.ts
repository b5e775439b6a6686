import { closedDots, newDots, withDots } from '../ballots.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

/** Gives everyone dots to place on cards and themes; those of an earlier time are gone. */
export function openDots(session: Session, { budget }: CommandOf<'open-dots'>, { chance }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.state === 'draft') return refused(session, 'not-now')
  return { session: { ...session, dots: newDots(chance.id(), budget) } }
}

/** Hands one's dots in, all at once: they are added to the sums, and cannot be told from anyone else's afterwards. */
export function handInDots(
  session: Session,
  { dots: id, on }: CommandOf<'hand-in-dots'>,
  { actor }: Circumstance,
): Decision {
  const { dots } = session
  const person = selfOf(actor)
  if (dots?.id !== id || !dots.open) return refused(session, 'not-now')
  if (dots.handedIn.includes(person)) return { session }
  const placed = Object.values(on).reduce((sum, count) => sum + count, 0)
  if (placed > dots.budget) return refused(session, 'bad-input')
  const there = Object.entries(on).filter(([item]) => !session.withdrawn.includes(item))
  return { session: { ...session, dots: withDots(dots, person, Object.fromEntries(there)) } }
}

/** Ends the placing of dots: now the sums are told, and who has placed any is kept no longer. */
export function closeDots(session: Session, { dots: id }: CommandOf<'close-dots'>): Decision {
  const { dots } = session
  if (dots?.id !== id) return refused(session, 'not-found')
  return { session: dots.open ? { ...session, dots: closedDots(dots) } : session }
}

/** Takes the dots off the board. */
export function clearDots(session: Session): Decision {
  return { session: session.dots === null ? session : { ...session, dots: null } }
}
