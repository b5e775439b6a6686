import {
  addImage,
  bounds,
  clearBoard,
  type ItemSeed,
  type NoteColor,
  type Origin,
  type Point,
  pasteItems,
  pasteNotes,
  resetBoard,
  viewOf,
} from '@coreflect/board'
import type * as Y from 'yjs'
import type { BoardPictures } from './board-pictures.ts'
import { chance, newId } from './chance.ts'
import type { CameraHold } from './create-camera.ts'
import type { Items } from './create-items.ts'
import type { Shrunk } from './shrink-picture.ts'
import type { Say } from './words.ts'

/** What comes from elsewhere, each time as one undoable step. */
export interface Pasting {
  /** Puts what was copied on this board or another into the middle of the view. */
  readonly paste: (seeds: readonly ItemSeed[]) => void
  /** Makes a note of each line or cell; `html` is the same as a page would show it, which tells a spreadsheet's column. */
  readonly pasteWords: (text: string, html: string) => void
  /** Puts a picture into the middle of the view, or says that it could not be read. */
  readonly picture: (shrunk: Shrunk | null) => void
  /** Puts what comes as a whole, a template or a file, to the right of all that is there, and shows all. Nothing is chosen then. */
  readonly layBeside: (seeds: readonly ItemSeed[]) => void
  /** Clears the board and lays a template on it, as one step. */
  readonly startOver: (seeds: readonly ItemSeed[]) => void
  /** Takes everything off that may go. */
  readonly clear: () => void
  readonly sayCopied: (count: number) => void
}

export interface PastingSetting {
  readonly ydoc: Y.Doc
  readonly origin: Origin
  readonly items: Items
  readonly camera: CameraHold
  readonly act: (does: () => boolean | undefined) => void
  readonly choose: (ids: readonly string[]) => void
  readonly color: () => NoteColor
  readonly freePlace: () => Point
  readonly say: (words: string) => void
  readonly pictures: BoardPictures | null
  readonly t: Say
}

/** The longest side that a picture has on the board at first. */
const PICTURE = 480
/** What is left free between what was there and what comes as a whole. */
const BESIDE = 96

/** Whether this is a table and nothing else, as spreadsheets put it on the clipboard. */
const isTable = (html: string): boolean => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const style of body.querySelectorAll('style')) style.remove()
  const [table, ...more] = body.querySelectorAll('table')
  return table !== undefined && more.length === 0 && table.textContent?.trim() === body.textContent?.trim()
}

export const createPasting = (setting: PastingSetting): Pasting => {
  const { ydoc, origin, items, camera, act, choose, say, t } = setting
  const middle = (): Point => {
    const { p, s } = viewOf(camera.now(), camera.size())
    return [p[0] + s[0] / 2, p[1] + s[1] / 2]
  }
  /** What was made is chosen, in view and counted aloud. */
  const pasted = (make: () => readonly string[]): void => {
    let made: readonly string[] = []
    act(() => {
      made = make()
      choose(made)
      return made.length > 0
    })
    if (made.length === 0) return
    say(t('board.said.pasted', { count: made.length }))
    const area = bounds(made.flatMap((id) => items.item(id) ?? []))
    if (area !== null) camera.reveal(area)
  }
  /** Pictures that lie beside another board come along, where this person may see them there. */
  const adopt = (seeds: readonly ItemSeed[]): void => {
    for (const { picture } of seeds)
      if (picture !== undefined && 'asset' in picture) void setting.pictures?.adopt(picture.asset)
  }
  return {
    paste: (seeds) => {
      adopt(seeds)
      const area = bounds(seeds)
      if (area === null) return
      const [x, y] = middle()
      const by: Point = [Math.round(x - area.p[0] - area.s[0] / 2), Math.round(y - area.p[1] - area.s[1] / 2)]
      pasted(() => pasteItems(ydoc, origin, seeds, { by, newId, random: chance }))
    },
    layBeside: (seeds) => {
      adopt(seeds)
      const [area, taken] = [bounds(seeds), items.bounds()]
      if (area === null) return
      const to: Point = taken === null ? [0, 0] : [taken.p[0] + taken.s[0] + BESIDE, taken.p[1]]
      const by: Point = [Math.round(to[0] - area.p[0]), Math.round(to[1] - area.p[1])]
      pasted(() => pasteItems(ydoc, origin, seeds, { by, newId, random: chance }))
      choose([])
      camera.fit(items.bounds())
    },
    startOver: (seeds) => {
      act(() => {
        resetBoard(ydoc, origin, seeds, { by: [0, 0], newId, random: chance })
        choose([])
        return true
      })
      camera.fit(items.bounds())
    },
    clear: () => act(() => clearBoard(ydoc, origin)),
    pasteWords: (text, html) => {
      const [x, y] = setting.freePlace()
      const p: Point = [Math.round(x), Math.round(y)]
      pasted(() =>
        pasteNotes(ydoc, origin, { text, p, color: setting.color(), table: isTable(html) }, { newId, random: chance }),
      )
    },
    picture: (shrunk) => {
      if (shrunk === null) {
        say(t('board.said.no-picture'))
        return
      }
      const { picture, natural } = shrunk
      const scale = Math.min(1, PICTURE / Math.max(...natural))
      const s: Point = [Math.max(24, Math.round(natural[0] * scale)), Math.max(24, Math.round(natural[1] * scale))]
      const [x, y] = middle()
      const id = newId()
      act(() => {
        const p: Point = [Math.round(x - s[0] / 2), Math.round(y - s[1] / 2)]
        addImage(ydoc, origin, { id, picture, natural, p, s }, chance)
        choose([id])
        return true
      })
      say(t('board.said.picture'))
    },
    sayCopied: (count) => say(t('board.said.copied', { count })),
  }
}
