import * as Y from 'yjs'
import {
  entryOf,
  FAR,
  GREATEST_SIDE,
  itemsOf,
  LEAST_SIDE,
  metaOf,
  NOTE_COLORS,
  NOTE_SIZE,
  type NoteColor,
  type Point,
  type Size,
} from './layout.ts'
import { byOrder } from './order.ts'

interface Placed {
  readonly id: string
  /** Top left corner. */
  readonly p: Point
  /** Least width and height; the screen may draw it taller for its text. */
  readonly s: Size
  /** Drawing order, see `byOrder`. */
  readonly z: string
  /** The frame it lies in; null when it lies in none or names one that is gone. */
  readonly frame: string | null
  readonly color: NoteColor
  readonly text: string
}

export interface Note extends Placed {
  readonly kind: 'note'
}
/** An offered observation, written by the server alone. */
export interface Card extends Placed {
  readonly kind: 'card'
  readonly round: number
  readonly lens: string
  readonly tag: string
}
/** A named area; on a debrief board, a theme. Its text is its title. */
export interface Frame extends Placed {
  readonly kind: 'frame'
}
/** Something a newer version wrote or a broken record: kept, and shown as a box labelled with `was`. */
export interface Other extends Placed {
  readonly kind: 'other'
  readonly was: string
}
export type Item = Note | Card | Frame | Other

export interface Board {
  /** 0 where the document has never been written. */
  readonly version: number
  /** In drawing order, lowest first. */
  readonly items: readonly Item[]
}

const number = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise

const string = (value: unknown): string => (typeof value === 'string' ? value : '')

const readPoint = (value: unknown): Point =>
  Array.isArray(value) ? [number(value[0], -FAR, FAR, 0), number(value[1], -FAR, FAR, 0)] : [0, 0]

const readSize = (value: unknown): Size =>
  Array.isArray(value)
    ? [
        number(value[0], LEAST_SIDE, GREATEST_SIDE, NOTE_SIZE[0]),
        number(value[1], LEAST_SIDE, GREATEST_SIDE, NOTE_SIZE[1]),
      ]
    : NOTE_SIZE

const readColor = (value: unknown): NoteColor => NOTE_COLORS.find((name) => name === value) ?? 'sand'

const readText = (value: unknown): string => (value instanceof Y.Text ? value.toString() : string(value))

const readFrame = (ydoc: Y.Doc, id: string, value: unknown): string | null => {
  const frame = string(value)
  return frame !== '' && frame !== id && entryOf(ydoc, frame)?.get('kind') === 'frame' ? frame : null
}

/**
 * One item as plain data, or null where the id is unknown. Whatever another version, a fault or ill will has put
 * there, this returns something that can be drawn: it never throws.
 */
export const readItem = (ydoc: Y.Doc, id: string): Item | null => {
  const items = itemsOf(ydoc)
  if (!items.has(id)) return null
  const entry = entryOf(ydoc, id)
  if (entry === null)
    return { kind: 'other', was: '', id, p: [0, 0], s: NOTE_SIZE, z: '', frame: null, color: 'sand', text: '' }
  const kind = entry.get('kind')
  const placed: Placed = {
    id,
    p: readPoint(entry.get('p')),
    s: readSize(entry.get('s')),
    z: string(entry.get('z')),
    frame: kind === 'frame' ? null : readFrame(ydoc, id, entry.get('frame')),
    color: readColor(entry.get('color')),
    text: readText(entry.get('text')),
  }
  if (kind === 'note' || kind === 'frame') return { ...placed, kind }
  if (kind !== 'card') return { ...placed, kind: 'other', was: string(kind) }
  const round = Math.trunc(number(entry.get('round'), 0, 1000, 0))
  return { ...placed, kind, round, lens: string(entry.get('lens')), tag: string(entry.get('tag')) }
}

/** The whole board as plain data. Never throws. */
export const readBoard = (ydoc: Y.Doc): Board => {
  const items: Item[] = []
  for (const id of itemsOf(ydoc).keys()) {
    const item = readItem(ydoc, id)
    if (item !== null) items.push(item)
  }
  return { version: number(metaOf(ydoc).get('version'), 0, 1_000_000, 0), items: items.sort(byOrder) }
}

/** A stored board (one merged Yjs update) as plain data. Throws what Yjs throws where the bytes are no update at all. */
export const readBoardBytes = (bytes: Uint8Array): readonly Item[] => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, bytes)
    return readBoard(ydoc).items
  } finally {
    ydoc.destroy()
  }
}
