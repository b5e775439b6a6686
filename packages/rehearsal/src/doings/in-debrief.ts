import { addTheme, moveToTheme, readBoard, readDebrief } from '@coreflect/board'
import { dotsOn } from '../ballots.ts'
import type { Desk } from '../desk.ts'
import { pick } from '../draws.ts'
import { debriefBoard } from '../situation.ts'

/** More themes than this would hide the room's own. */
const mostThemes = 5

/** Adds a theme to the debrief board, where there are not many yet. */
export async function nameTheme(desk: Desk, title: string): Promise<void> {
  const page = await desk.page(debriefBoard(desk.view()))
  if (page === null) return
  const { themes } = readDebrief(readBoard(page.ydoc).items)
  if (themes.length >= mostThemes || themes.some(({ frame }) => frame.text === title)) return
  addTheme(page.ydoc, desk.character, { id: desk.newId(), title }, desk.draw)
}

/** Moves one card that lies in no theme into one. */
export async function sortCard(desk: Desk): Promise<void> {
  const page = await desk.page(debriefBoard(desk.view()))
  if (page === null) return
  const { themes, rounds } = readDebrief(readBoard(page.ydoc).items)
  const cards = rounds.flatMap((round) => round.cards)
  if (themes.length === 0 || cards.length === 0) return
  moveToTheme(page.ydoc, desk.character, pick(desk.draw, cards).id, pick(desk.draw, themes).frame.id)
}

/** Lays dots on cards and themes and hands them in. */
export async function giveDots(desk: Desk): Promise<void> {
  const { dots } = desk.view()
  const page = await desk.page(debriefBoard(desk.view()))
  if (page === null || dots === null || !dots.open || dots.handedIn) return
  const { themes, rounds } = readDebrief(readBoard(page.ydoc).items)
  const cards = [...rounds, ...themes].flatMap((one) => one.cards.map(({ id }) => id))
  const on = dotsOn([...themes.map(({ frame }) => frame.id), ...cards], dots.budget, desk.draw)
  await desk.say({ type: 'hand-in-dots', dots: dots.id, on })
}
