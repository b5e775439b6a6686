import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import type { Decision } from './outcome.ts'

/** Says what the projector shows, and draws or opens its curtain [P4]. */
export function setWall(session: Session, { shows, curtain }: CommandOf<'set-wall'>): Decision {
  const wall = { shows: shows ?? session.wall.shows, curtain: curtain ?? session.wall.curtain }
  const same = wall.shows === session.wall.shows && wall.curtain === session.wall.curtain
  return { session: same ? session : { ...session, wall } }
}
