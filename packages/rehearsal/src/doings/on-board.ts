import { addNote, moveItems, NOTE_COLORS, type Note, readBoard, writeText } from '@coreflect/board'
import { type Desk, type } from '../desk.ts'
import { between } from '../draws.ts'
import { boardNow } from '../situation.ts'
import type { Page } from '../wire/page.ts'

/** What the others on a board see of someone at work there, as the web reads it. */
function appear({ character }: Desk, page: Page, doing: object): void {
  const color = NOTE_COLORS[character.index % NOTE_COLORS.length]
  page.presence.set({
    person: { name: character.name, color },
    board: { cursor: null, carried: null, editing: null, ...doing },
  })
}

/** Adds a note to the group's board and writes on it letter by letter. */
export async function writeNote(desk: Desk, text: string): Promise<void> {
  const page = await desk.page(boardNow(desk.view()))
  if (page === null) return
  const id = desk.newId()
  const { ydoc } = page
  const place = readBoard(ydoc).items.length + desk.character.index
  const p = [(place % 5) * 200, Math.floor(place / 5) * 160] as const
  const color = NOTE_COLORS[desk.character.index % NOTE_COLORS.length] ?? 'sun'
  addNote(ydoc, desk.character, { id, p, color }, desk.draw)
  appear(desk, page, { editing: id })
  await type(desk, text, (soFar) => writeText(ydoc, desk.character, id, soFar))
  appear(desk, page, {})
}

const steps = 8

/** Drags a note of the group's board some way: seen by the others on the way, kept once at the end. */
export async function dragNote(desk: Desk): Promise<void> {
  const page = await desk.page(boardNow(desk.view()))
  const notes = page === null ? [] : readBoard(page.ydoc).items.filter((item): item is Note => item.kind === 'note')
  const note = notes[Math.floor(desk.draw() * notes.length)]
  if (page === null || note === undefined) return
  const way = [Math.round(between(desk.draw, -200, 200)), Math.round(between(desk.draw, -120, 120))] as const
  for (let step = 1; step <= steps && !desk.signal.aborted; step += 1) {
    const by = [(way[0] * step) / steps, (way[1] * step) / steps]
    appear(desk, page, { carried: { ids: [note.id], from: note.p, by } })
    await desk.pace.wait(0.1, desk.signal)
  }
  moveItems(page.ydoc, desk.character, [note.id], way)
  appear(desk, page, {})
}
