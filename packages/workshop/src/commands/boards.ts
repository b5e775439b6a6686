import { newestGrouping } from '../rounds.ts'
import type { Session } from '../session.ts'
import { sheetsFor, unseenFor } from '../sheets.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The boards of the groups as they sit now, or of one of them; none where there is no such group. */
function boardsOf(session: Session, group: string | undefined): readonly string[] {
  const groups = newestGrouping(session)?.groups ?? []
  return groups.filter(({ id }) => group === undefined || id === group).map(({ board }) => board)
}

/**
 * Shuts the board of a group, or of all groups: everybody reads it, nobody writes, at once [P2]. Or opens it again; without
 * a group also boards of groups that are no more.
 */
export function shutBoards(session: Session, { group, shut }: CommandOf<'shut-boards'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const boards = boardsOf(session, group)
  if (boards.length === 0) return refused(session, group === undefined ? 'no-groups' : 'no-such-group')
  const rest = group === undefined ? [] : session.shutBoards.filter((board) => !boards.includes(board))
  const shutBoards = shut ? [...new Set([...session.shutBoards, ...boards])] : rest
  return shutBoards.length === session.shutBoards.length ? { session } : { session: { ...session, shutBoards } }
}

/** Lets a group, or all groups, write unseen from now on. A group that does already goes on as it was. */
export function writeUnseen(
  session: Session,
  { group, prompt }: CommandOf<'write-unseen'>,
  { chance }: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const boards = boardsOf(session, group)
  if (boards.length === 0) return refused(session, group === undefined ? 'no-groups' : 'no-such-group')
  const begun = boards.filter((board) => unseenFor(session, board) === undefined)
  const unseen = begun.map((board) => ({ id: chance.id(), board, prompt, state: 'writing' as const }))
  return begun.length === 0 ? { session } : { session: { ...session, unseen: [...session.unseen, ...unseen] } }
}

/** Closes the sheets of one group, or of all that write unseen; the server then writes what is on them on the boards [P1]. */
export function revealUnseen(session: Session, { group }: CommandOf<'reveal-unseen'>): Decision {
  const boards = group === undefined ? session.unseen.map(({ board }) => board) : boardsOf(session, group)
  const begun = session.unseen.filter(({ board, state }) => state === 'writing' && boards.includes(board))
  if (begun.length === 0) return { session }
  const unseen = session.unseen.map((one) => (begun.includes(one) ? { ...one, state: 'revealing' as const } : one))
  return { session: { ...session, unseen } }
}

/** The session once the server has written what was unseen on its board: its sheets are gone, and nothing tells of them. */
export function unseenRevealed(session: Session, id: string): Decision {
  const done = session.unseen.find((one) => one.id === id)
  if (done === undefined) return { session }
  const sheets = new Set(sheetsFor(session, done.board))
  return {
    session: {
      ...session,
      version: session.version + 1,
      docs: session.docs.filter((doc) => !sheets.has(doc)),
      unseen: session.unseen.filter((one) => one !== done),
    },
  }
}
