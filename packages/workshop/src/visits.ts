import type { Visit } from './room-facts.ts'
import { groupWith, newestGrouping } from './rounds.ts'
import type { Group, Session } from './session.ts'

const minute = 60_000

/** How long a knock waits for a word, a visit lasts, and a "not now" is to be heeded, in ms. */
export const knockFor = 3 * minute
export const visitFor = 10 * minute
export const notNowFor = 2 * minute

/** Does a visit stand at `now`? It needs its time, a session that lives, and the group it is for. */
export function visitStands(session: Session, visit: Visit, now: number): boolean {
  if (session.state === 'revisit' || visit.until <= now) return false
  return newestGrouping(session)?.groups.some(({ id }) => id === visit.group) ?? false
}

/** Is this facilitator or guest visibly with the group of this board at `now` [P2]? */
export function visitsBoard(session: Session, visitor: string, board: string, now: number): boolean {
  return session.visits.some(
    (visit) =>
      visit.facilitator.id === visitor &&
      visit.state === 'in' &&
      visitStands(session, visit, now) &&
      boardOf(session, visit.group) === board,
  )
}

function boardOf(session: Session, group: string): string | undefined {
  return newestGrouping(session)?.groups.find(({ id }) => id === group)?.board
}

/** The group of the newest grouping in which a person sits; a command about "our group" means this one. */
export function presentGroup(session: Session, person: string): Group | undefined {
  return groupWith(newestGrouping(session), person)
}
