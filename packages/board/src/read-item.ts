import type * as Y from 'yjs'
import { Fields, fieldsOf, kindOf } from './fields.ts'
import type { Outline } from './geometry/anchors.ts'
import { connectorLine, linePoints } from './geometry/connector.ts'
import { bounds } from './geometry/rect.ts'
import type { Board, Card, Connector, End, Image, Item, Picture, Placed } from './items.ts'
import {
  ALIGNS,
  ANCHORS,
  CARD_SIZE,
  COLORS,
  entryOf,
  FILLS,
  FORMS,
  HEADS,
  itemsOf,
  LEAST_SIDE,
  LETTERS,
  MARKS,
  MOST_PICTURE_BYTES,
  metaOf,
  NOTE_SIZE,
  PICTURE_TYPES,
  ROUTES,
  type Size,
  STAMP_SIZE,
  STROKES,
  TEXT_SIZE,
  TIPS,
  WIDTHS,
} from './layout.ts'
import { byOrder } from './order.ts'
import {
  readNumber,
  readOne,
  readPoint,
  readPointOrNull,
  readRecord,
  readSize,
  readString,
  readText,
  readTurn,
} from './values.ts'

const SIZES: Readonly<Record<string, Size>> = { card: CARD_SIZE, text: TEXT_SIZE, stamp: STAMP_SIZE }
/** A drawn line can be as thin as it likes. */
const leastSide = (kind: unknown): number => (kind === 'ink' ? 1 : LEAST_SIDE)
const sizeOf = (fields: Fields, kind: unknown): Size =>
  readSize(fields.get('s'), leastSide(kind), SIZES[readString(kind)] ?? NOTE_SIZE)
/** Frames hold what stands upright, and lines run between their ends. */
const turnOf = (fields: Fields, kind: unknown): number =>
  kind === 'frame' || kind === 'connector' ? 0 : readTurn(fields.get('turn'))

const NO_HOSTS: ReadonlySet<string> = new Set(['stamp', 'connector', 'frame'])

/** The outline that a connector may be tied to: of any item but a connector; null for what is gone or broken. */
export const outlineIn =
  (ydoc: Y.Doc) =>
  (id: string): Outline | null => {
    const fields = fieldsOf(ydoc, id)
    if (fields === null) return null
    const kind = fields.get('kind')
    if (kind === 'connector') return null
    const box = { p: readPoint(fields.get('p')), s: sizeOf(fields, kind), turn: turnOf(fields, kind) }
    return kind === 'shape' ? { ...box, form: readOne(FORMS, fields.get('form'), 'rectangle') } : box
  }

const readFrame = (ydoc: Y.Doc, id: string, fields: Fields, kind: unknown): string | null => {
  const frame = readString(fields.own('frame'))
  if (frame === '' || frame === id || kind === 'frame') return null
  return kindOf(ydoc, frame) === 'frame' ? frame : null
}

/** What a stamp is stuck on: anything that has a place of its own, but frames and other stamps. */
const readHost = (ydoc: Y.Doc, fields: Fields): string | null => {
  const on = readString(fields.own('on'))
  if (on === '' || entryOf(ydoc, on) === null) return null
  return NO_HOSTS.has(readString(kindOf(ydoc, on))) ? null : on
}

/** An end as it counts: tied to what is there, or else free; null where it cannot be read at all. */
const readEnd = (ydoc: Y.Doc, value: unknown): End | null => {
  const { item, anchor, at, point } = readRecord(value)
  const free = readPointOrNull(point)
  if (free !== null) return { point: free }
  const last = readPointOrNull(at)
  if (typeof item !== 'string') return last === null ? null : { point: last }
  if (outlineIn(ydoc)(item) === null) return last === null ? null : { point: last }
  return { item, anchor: readOne(ANCHORS, anchor, 'auto'), at: last ?? [0, 0] }
}

const readPicture = (fields: Fields): Picture | null => {
  const asset = fields.get('asset')
  if (typeof asset === 'string' && /^[\w-]{1,64}$/.test(asset)) return { asset }
  const bytes = fields.get('bytes')
  const type = PICTURE_TYPES.find((one) => one === fields.get('type'))
  if (!(bytes instanceof Uint8Array) || bytes.length === 0 || bytes.length > MOST_PICTURE_BYTES) return null
  return type === undefined ? null : { type, bytes }
}

const readConnector = (ydoc: Y.Doc, fields: Fields, placed: Placed): Connector | null => {
  const from = readEnd(ydoc, fields.get('from'))
  const to = readEnd(ydoc, fields.get('to'))
  if (from === null || to === null) return null
  const route = readOne(ROUTES, fields.get('route'), 'straight')
  const line = linePoints(connectorLine({ from, to, route }, outlineIn(ydoc)))
  const box = bounds(line.map((p) => ({ p, s: [0, 0] }))) ?? placed
  return {
    ...placed,
    ...box,
    kind: 'connector',
    from,
    to,
    route,
    stroke: readOne(STROKES, fields.get('stroke'), 'solid'),
    width: readOne(WIDTHS, fields.get('width'), 'thin'),
    heads: readOne(HEADS, fields.get('heads'), 'end'),
  }
}

const readImage = (fields: Fields, placed: Placed): Image | null => {
  const picture = readPicture(fields)
  return picture && { ...placed, kind: 'image', picture, natural: readSize(fields.get('natural'), 1, placed.s) }
}

const readInk = (fields: Fields, placed: Placed): Item | null => {
  const bytes = fields.get('ink')
  if (!(bytes instanceof Uint8Array)) return null
  const width = readOne(WIDTHS, fields.get('width'), 'medium')
  return { ...placed, kind: 'ink', bytes, width, tip: readOne(TIPS, fields.get('tip'), 'pen') }
}

const readMoment = (value: unknown): Card['moment'] => {
  const [turn, seconds] = readPointOrNull(value) ?? [0, -1]
  return turn < 1 || seconds < 0 ? null : [Math.trunc(turn), Math.trunc(seconds)]
}

/** The item by its kind, or null where it is of none that is known, or lacks what makes it one. */
const readKind = (ydoc: Y.Doc, fields: Fields, placed: Placed): Item | null => {
  const letters = readOne(LETTERS, fields.get('letters'), 'medium')
  // Paper has every colour but that of writing.
  const color = placed.color === 'ink' ? 'sand' : placed.color
  switch (fields.get('kind')) {
    case 'note':
      return { ...placed, kind: 'note', color, letters }
    case 'text':
      return { ...placed, kind: 'text', letters, align: readOne(ALIGNS, fields.get('align'), 'start') }
    case 'shape':
      return {
        ...placed,
        kind: 'shape',
        letters,
        form: readOne(FORMS, fields.get('form'), 'rectangle'),
        fill: readOne(FILLS, fields.get('fill'), 'tint'),
        stroke: readOne(STROKES, fields.get('stroke'), 'solid'),
        width: readOne(WIDTHS, fields.get('width'), 'thin'),
        align: readOne(ALIGNS, fields.get('align'), 'middle'),
      }
    case 'frame':
      return { ...placed, kind: 'frame', color }
    case 'stamp':
      return {
        ...placed,
        kind: 'stamp',
        color,
        mark: readOne(MARKS, fields.get('mark'), 'heart'),
        on: readHost(ydoc, fields),
      }
    case 'card': {
      const minute = fields.get('minute')
      return {
        ...placed,
        kind: 'card',
        color,
        round: Math.trunc(readNumber(fields.get('round'), 0, 1000, 0)),
        lens: readString(fields.get('lens')),
        tag: readString(fields.get('tag')),
        moment: readMoment(fields.get('moment')),
        minute: typeof minute === 'number' ? Math.trunc(readNumber(minute, 0, 1440, 0)) : null,
      }
    }
    case 'connector':
      return readConnector(ydoc, fields, placed)
    case 'image':
      return readImage(fields, placed)
    case 'ink':
      return readInk(fields, placed)
    default:
      return null
  }
}

const BROKEN: Omit<Placed, 'id'> = {
  p: [0, 0],
  s: NOTE_SIZE,
  z: '',
  frame: null,
  turn: 0,
  locked: false,
  group: null,
  color: 'sand',
  text: '',
}

/**
 * One item as plain data, or null where the id is unknown. Whatever another version, a fault or ill will has put
 * there, this returns something that can be drawn: it never throws.
 */
export const readItem = (ydoc: Y.Doc, id: string): Item | null => {
  const entry = entryOf(ydoc, id)
  if (entry === null && !itemsOf(ydoc).has(id)) return null
  if (entry === null) return { ...BROKEN, kind: 'other', was: '', id, color: 'sand' }
  const fields = new Fields(entry)
  const kind = fields.get('kind')
  const group = readString(fields.own('group'))
  const placed: Placed = {
    id,
    p: readPoint(fields.get('p')),
    s: sizeOf(fields, kind),
    z: readString(fields.get('z')),
    frame: readFrame(ydoc, id, fields, kind),
    turn: turnOf(fields, kind),
    locked: fields.own('locked') === true,
    group: group === '' ? null : group,
    color: readOne(COLORS, fields.get('color'), 'ink'),
    text: readText(entry),
  }
  return readKind(ydoc, fields, placed) ?? { ...placed, kind: 'other', was: readString(kind), color: 'sand' }
}

/** The ids of all that a board names, in no order; some of it may be broken, which `readItem` tells. */
export const itemIds = (ydoc: Y.Doc): readonly string[] => [...itemsOf(ydoc).keys()]

/** The whole board as plain data. Never throws. */
export const readBoard = (ydoc: Y.Doc): Board => {
  const items: Item[] = []
  for (const id of itemsOf(ydoc).keys()) {
    const item = readItem(ydoc, id)
    if (item !== null) items.push(item)
  }
  return { version: readNumber(metaOf(ydoc).get('version'), 0, 1_000_000, 0), items: items.sort(byOrder) }
}
