import type { SeatToCome } from './room-facts.ts'
import { newestGrouping } from './rounds.ts'
import type { Session } from './session.ts'
import { turnOf } from './stretch.ts'

/** Does this seat still wait for its turn to end, at `now`? */
export function stillToCome(session: Session, seat: SeatToCome, now: number): boolean {
  const group = newestGrouping(session)?.groups.find(({ id }) => id === seat.group)
  if (!group?.seats.some(({ person }) => person === seat.person)) return false
  const turn = turnOf(session, seat.group, now)
  return turn !== null && turn <= seat.turn
}

/** Has this person a seat in a group that they take only when the turn there is over [G7]? */
export function isToCome(session: Session, person: string, now: number): boolean {
  return session.seatsToCome.some((seat) => seat.person === person && stillToCome(session, seat, now))
}
