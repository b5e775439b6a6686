import { newestGrouping } from '../rounds.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** So many words of a day are kept in reach; older ones go. */
const most = 60

/** Says something to everyone, or to one group. It stays in reach all day; who has read it is known to nobody. */
export function broadcast(
  session: Session,
  { text, group }: CommandOf<'broadcast'>,
  { actor, now, chance }: Circumstance,
): Decision {
  if (session.state === 'draft') return refused(session, 'not-now')
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (group !== undefined && !newestGrouping(session)?.groups.some(({ id }) => id === group)) {
    return refused(session, 'no-such-group')
  }
  const by = actor.kind === 'facilitator' ? actor.name : ''
  const said = { id: chance.id(), text, group: group ?? null, by, at: now }
  return { session: { ...session, broadcasts: [...session.broadcasts, said].slice(-most) } }
}

/** Takes something back that was said: it goes from every phone and from what is kept. */
export function takeBackBroadcast(session: Session, { broadcast: id }: CommandOf<'take-back-broadcast'>): Decision {
  const broadcasts = session.broadcasts.filter((one) => one.id !== id)
  return broadcasts.length === session.broadcasts.length
    ? refused(session, 'not-found')
    : { session: { ...session, broadcasts } }
}
