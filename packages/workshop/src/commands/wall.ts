import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import type { Decision } from './outcome.ts'

/** Says what the projector shows, and draws or opens its curtain [P4]. */
export function setWall(session: Session, { shows, curtain, names }: CommandOf<'set-wall'>): Decision {
  const { wall: before } = session
  const named = names ?? before.names === true
  const wall = {
    shows: shows ?? before.shows,
    curtain: curtain ?? before.curtain,
    ...(named ? { names: true } : {}),
  }
  const same = wall.shows === before.shows && wall.curtain === before.curtain && named === (before.names === true)
  return { session: same ? session : { ...session, wall } }
}
