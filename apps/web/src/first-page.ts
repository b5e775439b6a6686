import type { View } from '@coreflect/workshop'
import type { Coming } from './first-lines.ts'
import { restOfWords } from './i18n/index.ts'
import { beginLive } from './net/live-ahead.ts'
import { ownBoards } from './take-part/own-boards.ts'

/** So long, in milliseconds, nothing is drawn for the sake of drawing all of it at once. */
const PATIENCE = 1_000

/** The page's own letters, by their name in `app.css`. */
const LETTERS = '1em "Atkinson Hyperlegible Next Variable"'

/**
 * Fetches the page's letters before anything is laid out with them. Without them the first drawing looks for the device's
 * own ones of each weight and size, which takes longer than all the rest of it, and everything is drawn a second time.
 */
async function fetchLetters(): Promise<void> {
  try {
    await document.fonts.load(LETTERS)
  } catch {
    // Those of the device will do.
  }
}

/** The code of one's board, and of what facilitators have said about it: drawn later, that would push the board down. */
async function fetchBoard(live: Promise<View | null>): Promise<void> {
  const [{ fetchSaid }, view] = await Promise.all([import('./take-part/group-board.tsx'), live])
  const board = ownBoards(view?.docs ?? []).at(-1)
  if (board !== undefined) await fetchSaid(board)
}

/**
 * For who comes straight to their room: begins everything at once that it is going to need, its code, its board's and its
 * view, instead of one after the other. Resolves when all of it is there, or when it is time to show that it is not.
 */
export async function firstPage(coming: Coming | null, fetchRoom: () => Promise<unknown>): Promise<void> {
  const letters = fetchLetters()
  if (coming === null) return
  const { session, ticket, toBoard } = coming
  const live = beginLive(session, ticket.token)
  const part = toBoard
    ? [fetchBoard(live), import('./take-part/board-tab.tsx').then((part) => part.GroupBoard.fetch())]
    : [restOfWords()]
  const all = Promise.allSettled([live, fetchRoom(), letters, ...part])
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}
