import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Decision, refused } from './outcome.ts'

/** More guests than this do not look on in one workshop. */
const mostGuests = 20

/** What the server asks for when a facilitator makes a link for a guest; never comes over the wire. */
export interface BringGuest {
  readonly type: 'bring-guest'
  readonly guest: string
  readonly name: string
}

/** Takes in a guest, who sees what the whole room sees and no group until one has said yes. */
export function bringGuest(session: Session, { guest: id, name }: BringGuest): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.guests.length >= mostGuests) return refused(session, 'too-many-people')
  return { session: { ...session, guests: [...session.guests, { id, name }] } }
}

/** Ends a guest's part; every visit of theirs ends with it [P2]. */
export function removeGuest(session: Session, { guest: id }: CommandOf<'remove-guest'>): Decision {
  const guests = session.guests.filter((one) => one.id !== id)
  if (guests.length === session.guests.length) return refused(session, 'no-such-person')
  return { session: { ...session, guests, visits: session.visits.filter((visit) => visit.facilitator.id !== id) } }
}
