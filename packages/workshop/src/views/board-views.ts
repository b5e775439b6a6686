import { newestGrouping } from '../rounds.ts'
import type { Session } from '../session.ts'
import { unseenFor } from '../sheets.ts'
import type { BoardsPart, GroupBoardView } from '../view-parts/boards.ts'

/** Nothing of it: for everyone but facilitators. What is so on a board of theirs stands with the document. */
export const noBoards: BoardsPart = { boards: [], unseenBefore: 0 }

/** What facilitators have said about the boards of the groups. */
export function boardsForFacilitator(session: Session): BoardsPart {
  if (session.state === 'revisit') return noBoards
  const groups = newestGrouping(session)?.groups ?? []
  const boards = groups.map(
    ({ id, label, board }): GroupBoardView => ({
      group: id,
      label,
      shut: session.shutBoards.includes(board),
      unseen: unseenFor(session, board)?.state ?? null,
    }),
  )
  const before = session.unseen.filter(
    ({ board, state }) => state === 'writing' && !groups.some((group) => group.board === board),
  )
  return { boards, unseenBefore: before.length }
}
