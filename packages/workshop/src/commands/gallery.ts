import { openedForWalk, sitsAt } from '../access.ts'
import type { Activity } from '../activity.ts'
import { seeded, shuffled } from '../chance.ts'
import { dividedBeside, publishedBeside } from '../groups-beside.ts'
import { newestGrouping } from '../rounds.ts'
import type { Session } from '../session.ts'
import { groupAtTable } from '../tables.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** So many echoes a board can have. */
const most = 200

/** Puts people together for the walk, where that was planned; once, so that coming back finds the same groups. */
export function beginGallery(session: Session, activity: Activity, { now, chance }: Circumstance): Session {
  const how = activity.gallery?.regroup
  const before = newestGrouping(session)
  if (how === undefined || session.actual[activity.id]?.startedAt !== now || how.mode === 'stay') return session
  if (how.mode === 'self-select' || how.mode === 'by-hand') return session
  const mixed = how.mode === 'jigsaw' && before === undefined ? { ...how, mode: 'mix-new' as const } : how
  const { seed, groups } = dividedBeside(session, mixed, now, chance)
  return groups.length === 0 ? session : publishedBeside(session, groups, { ...mixed, seed }, chance).session
}

/** Opens a board of one's own group to the whole room to read, or closes it again; the group decides [§7]. */
export function showBoard(
  session: Session,
  { board, open }: CommandOf<'show-board'>,
  circumstance: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const { actor, now } = circumstance
  const own = actor.kind === 'table' ? groupAtTable(session, actor.id)?.board === board : false
  if (!own && !(actor.kind === 'person' && sitsAt(session, actor.id, board, now)))
    return refused(session, 'not-in-group')
  const rest = session.roomBoards.filter((one) => one !== board)
  if (open === rest.length < session.roomBoards.length) return { session }
  if (open) return { session: { ...session, roomBoards: [...rest, board] } }
  // What was said at it belonged to the walk, and is not found again when it is opened anew.
  const echoes = session.echoes.filter((echo) => echo.board !== board)
  const lookingAt = session.lookingAt === board ? null : session.lookingAt
  return { session: { ...session, roomBoards: rest, echoes, lookingAt } }
}

/** Leaves an echo at a board that was opened. The server keeps its words alone, in an order that says nothing. */
export function echo(session: Session, { board, text }: CommandOf<'echo'>, { chance }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (!openedForWalk(session, board)) return refused(session, 'not-found')
  if (session.echoes.filter((one) => one.board === board).length >= most) return refused(session, 'too-large')
  const echoes = shuffled([...session.echoes, { id: chance.id(), board, text }], seeded(chance.seed()))
  return { session: { ...session, echoes } }
}

/** Puts an opened board on the projector, or takes it away. */
export function lookAt(session: Session, { board }: CommandOf<'look-at'>): Decision {
  if (board !== null && !openedForWalk(session, board)) return refused(session, 'not-found')
  return { session: session.lookingAt === board ? session : { ...session, lookingAt: board } }
}
