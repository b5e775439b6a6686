import type { Visit } from '../room-facts.ts'
import { newestGrouping } from '../rounds.ts'
import type { Session } from '../session.ts'
import { actingGroup } from '../tables.ts'
import { knockFor, notNowFor, visitFor, visitStands } from '../visits.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/**
 * Knocks at a group. The group sees who, and says come in or not now; until then nothing of its board is open. A facilitator
 * is with one group at a time: knocking at another ends the visit before.
 */
export function knock(session: Session, { group }: CommandOf<'knock'>, circumstance: Circumstance): Decision {
  const { actor } = circumstance
  if (actor.kind !== 'facilitator') return refused(session, 'not-allowed')
  return knocking(session, group, { facilitator: { id: actor.id, name: actor.name } }, circumstance)
}

/** Announces a guest to a group, which answers as to a knock. A guest too is with one group at a time. */
export function announceGuest(
  session: Session,
  { guest: id, group }: CommandOf<'announce-guest'>,
  circumstance: Circumstance,
): Decision {
  const guest = session.guests.find((one) => one.id === id)
  if (guest === undefined) return refused(session, 'no-such-person')
  return knocking(session, group, { facilitator: { id, name: guest.name }, guest: true }, circumstance)
}

function knocking(
  session: Session,
  group: string,
  visitor: Pick<Visit, 'facilitator' | 'guest'>,
  { now, chance }: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (!newestGrouping(session)?.groups.some(({ id }) => id === group)) return refused(session, 'no-such-group')
  const { id } = visitor.facilitator
  const standing = session.visits.filter((visit) => visitStands(session, visit, now))
  const here = standing.find((visit) => visit.facilitator.id === id && visit.group === group)
  if (here !== undefined) return here.state === 'not-now' ? refused(session, 'asked-not-now') : { session }
  const visit: Visit = { id: chance.id(), group, ...visitor, state: 'knocked', until: now + knockFor }
  const others = standing.filter((one) => one.facilitator.id !== id || one.state === 'not-now')
  return { session: { ...session, visits: [...others, visit] } }
}

/** The group's word: come in, for ten minutes, or not now, also while someone is there. Anyone of the group can say it. */
export function answerKnock(
  session: Session,
  { visit: id, answer }: CommandOf<'answer-knock'>,
  { actor, now }: Circumstance,
): Decision {
  const group = actingGroup(session, actor)?.id
  const visit = session.visits.find((one) => one.id === id && one.group === group)
  if (visit === undefined || !visitStands(session, visit, now)) return refused(session, 'not-found')
  const state = answer === 'come-in' ? 'in' : 'not-now'
  if (visit.state === state) return { session }
  if (visit.state === 'not-now') return refused(session, 'not-found')
  const until = now + (state === 'in' ? visitFor : notNowFor)
  const visits = session.visits.map((one) => (one === visit ? { ...one, state, until } : one) as Visit)
  return { session: { ...session, visits } }
}

/** Leaves a group, or takes the knock back; for a guest anyone who leads does. The right to its board ends at once [P2]. */
export function endVisit(session: Session, { visit: id }: CommandOf<'end-visit'>, { actor }: Circumstance): Decision {
  const visits = session.visits.filter(
    (one) => one.id !== id || actor.kind !== 'facilitator' || (one.facilitator.id !== actor.id && one.guest !== true),
  )
  if (visits.length === session.visits.length) return refused(session, 'not-found')
  return { session: { ...session, visits } }
}

/** Opens the board of one's group to facilitators for reading, or closes it again. */
export function openBoard(session: Session, { open }: CommandOf<'open-board'>, { actor }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const board = actingGroup(session, actor)?.board
  if (board === undefined) return refused(session, 'not-in-group')
  const rest = session.openBoards.filter((one) => one !== board)
  if (open === rest.length < session.openBoards.length) return { session }
  return { session: { ...session, openBoards: open ? [...rest, board] : rest } }
}
