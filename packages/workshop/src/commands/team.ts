import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** More people than this do not lead one workshop. */
const fullTeam = 20

/** What the server asks for when a facilitator brings another in, or one comes by a link; never comes over the wire. */
export interface BringFacilitator {
  readonly type: 'bring-facilitator'
  readonly facilitator: string
  readonly name: string
}

const has = (session: Session, facilitator: string) => session.facilitators.some(({ id }) => id === facilitator)

/** Takes someone who can sign in into the team of a session [L5]. Who is in it already stays as they are. */
export function bringFacilitator(session: Session, { facilitator, name }: BringFacilitator): Decision {
  if (has(session, facilitator)) return { session }
  if (session.facilitators.length >= fullTeam) return refused(session, 'too-many-people')
  return { session: { ...session, facilitators: [...session.facilitators, { id: facilitator, name }] } }
}

/** Hands the lead over. Who does not lead may only take it: the one who led may sit before a dead laptop [L5]. */
export function handOver(session: Session, { to }: CommandOf<'hand-over'>, { actor }: Circumstance): Decision {
  const own = actor.kind === 'facilitator' ? actor.id : ''
  if (!has(session, to)) return refused(session, 'no-such-person')
  if (own !== session.lead && own !== to) return refused(session, 'only-the-lead')
  return { session: session.lead === to ? session : { ...session, lead: to } }
}

function without(session: Session, facilitator: string): Decision {
  const rest = session.facilitators.filter(({ id }) => id !== facilitator)
  const [next] = rest
  if (next === undefined) return refused(session, 'not-now')
  const lead = session.lead === facilitator ? next.id : session.lead
  return { session: { ...session, facilitators: rest, lead } }
}

/** Leaves the team; the lead goes to who has been in it longest. The last one stays: a session is never without anyone. */
export function leaveTeam(session: Session, _command: unknown, { actor }: Circumstance): Decision {
  return without(session, actor.kind === 'facilitator' ? actor.id : '')
}

/** Takes someone else out of the team; for the lead. */
export function removeFacilitator(
  session: Session,
  { facilitator }: CommandOf<'remove-facilitator'>,
  { actor }: Circumstance,
): Decision {
  if (actor.kind !== 'facilitator' || actor.id !== session.lead) return refused(session, 'only-the-lead')
  if (!has(session, facilitator)) return refused(session, 'no-such-person')
  return facilitator === session.lead ? refused(session, 'not-now') : without(session, facilitator)
}
