import { centre, contains } from './geometry/rect.ts'
import type { Frame, Item } from './items.ts'
import type { Point } from './layout.ts'

/** Items whose tops lie closer than this to the first of a row are read as one row. */
const ROW_HEIGHT = 72

interface Readable {
  readonly id: string
  readonly p: Point
}

/**
 * Reading order: rows from the top, in a row from the left, ties by id. It looks at corners only, so that exchanging
 * the corners of two items exchanges exactly these two.
 */
export const readingOrder = <T extends Readable>(items: Iterable<T>): T[] => {
  const byTop = [...items].sort((a, b) => a.p[1] - b.p[1] || a.p[0] - b.p[0] || (a.id < b.id ? -1 : 1))
  const rows: T[][] = []
  let top = -Infinity
  for (const item of byTop) {
    if (item.p[1] - top >= ROW_HEIGHT) {
      top = item.p[1]
      rows.push([])
    }
    rows.at(-1)?.push(item)
  }
  return rows.flatMap((row) => row.sort((a, b) => a.p[0] - b.p[0] || a.p[1] - b.p[1] || (a.id < b.id ? -1 : 1)))
}

export interface Section {
  /** Null for what lies in no frame. */
  readonly frame: Frame | null
  readonly items: readonly Exclude<Item, Frame>[]
}

/** The board as a list with headings: every frame with what it holds, then what lies in none. Empty frames are kept. */
export const outline = (items: Iterable<Item>): readonly Section[] => {
  const frames: Frame[] = []
  const held = new Map<string | null, Exclude<Item, Frame>[]>()
  for (const item of items) {
    if (item.kind === 'frame') frames.push(item)
    else {
      const list = held.get(item.frame) ?? []
      held.set(item.frame, list)
      list.push(item)
    }
  }
  const sections: Section[] = readingOrder(frames).map((frame) => ({
    frame,
    items: readingOrder(held.get(frame.id) ?? []),
  }))
  const loose = readingOrder(held.get(null) ?? [])
  return loose.length > 0 ? [...sections, { frame: null, items: loose }] : sections
}

/** Everything on the board as it is gone through one by one: each frame, then what it holds, at last what lies in none. */
export const outlineOrder = (items: Iterable<Item>): readonly Item[] =>
  outline(items).flatMap((section) => [...(section.frame === null ? [] : [section.frame]), ...section.items])

/** The topmost frame under the middle of a rectangle; `frames` in drawing order. */
export const frameUnder = (frames: readonly Frame[], rect: Parameters<typeof centre>[0]): Frame | null =>
  frames.findLast((frame) => contains(frame, centre(rect))) ?? null

/** A board in plain words: each frame's title with a line for each item, then the rest. For exports and previews. */
export const boardText = (items: Iterable<Item>): string =>
  outline(items)
    .map(({ frame, items: held }) => {
      const lines = held.map((item) => `- ${item.text.trim().replace(/\s*\n\s*/g, '\n  ')}`)
      return (frame === null ? lines : [frame.text.trim(), ...lines]).join('\n')
    })
    .join('\n\n')
