import { fromBase64 } from '../exchange/base64.ts'
import type { ItemSeed } from '../exchange/seeds.ts'
import { FILE_VERSION } from '../exchange/seeds-json.ts'
import { decodeInk } from '../ink/codec.ts'
import type { End, Picture } from '../items.ts'
import { ANCHORS, COLORS, MOST_PICTURE_BYTES, PICTURE_TYPES } from '../layout.ts'
import { type Style, styleFor } from '../style.ts'
import { asIdOrNull, asNumber, asOne, asPoint, asRecord, asSize, asText, type Json } from './check.ts'
import { type Imported, MOST_ITEMS, MOST_LETTERS, refuse } from './refusal.ts'

const KINDS = ['note', 'text', 'shape', 'connector', 'frame', 'image', 'ink', 'stamp'] as const

const endOf = (value: unknown): End | null => {
  const end = asRecord(value)
  if (end === null) return null
  const point = asPoint(end.point)
  if (point !== null) return { point }
  const [item, anchor, at] = [asIdOrNull(end.item), asOne(ANCHORS, end.anchor), asPoint(end.at)]
  return item && anchor !== null && at !== null ? { item, anchor, at } : null
}

const pictureOf = (value: unknown): Picture | null => {
  const picture = asRecord(value)
  if (picture === null) return null
  if (typeof picture.asset === 'string') return /^[\w-]{1,64}$/.test(picture.asset) ? { asset: picture.asset } : null
  const type = asOne(PICTURE_TYPES, picture.type)
  const bytes = typeof picture.bytes === 'string' ? fromBase64(picture.bytes) : null
  if (type === null || bytes === null || bytes.length === 0 || bytes.length > MOST_PICTURE_BYTES) return null
  return { type, bytes }
}

const hostOf = ({ on }: Json): Partial<ItemSeed> => {
  const host = asIdOrNull(on)
  return host ? { on: host } : {}
}

/** What a kind needs besides; null where it is missing or broken. */
const essenceOf = (kind: ItemSeed['kind'], item: Json): Partial<ItemSeed> | null => {
  if (kind === 'connector') {
    const ends = Array.isArray(item.ends) && item.ends.length === 2 ? item.ends.map(endOf) : []
    const [from, to] = ends
    return from && to ? { ends: [from, to] } : null
  }
  if (kind === 'ink') {
    const ink = typeof item.ink === 'string' ? fromBase64(item.ink) : null
    return ink === null || decodeInk(ink) === null ? null : { ink }
  }
  if (kind === 'image') {
    const [picture, natural] = [pictureOf(item.picture), asSize(item.natural)]
    return picture === null || natural === null ? null : { picture, natural }
  }
  return kind === 'stamp' ? hostOf(item) : {}
}

const seedIn = (value: unknown): ItemSeed | null => {
  const item = asRecord(value)
  const style = asRecord(item?.style ?? {})
  if (item === null || style === null) return null
  const kind = asOne(KINDS, item.kind)
  const [id, frame, group] = [asIdOrNull(item.id), asIdOrNull(item.frame), asIdOrNull(item.group)]
  const [p, s, turn] = [asPoint(item.p), asSize(item.s), asNumber(item.turn ?? 0, 0, 360)]
  const [color, text] = [asOne(COLORS, item.color), asText(item.text, MOST_LETTERS)]
  if (kind === null || !id || frame === undefined || group === undefined) return null
  if (p === null || s === null || turn === null || color === null || text === null) return null
  const essence = essenceOf(kind, item)
  if (essence === null) return null
  return {
    id,
    kind,
    p,
    s,
    turn: turn % 360,
    color,
    text,
    frame,
    group,
    style: styleFor(kind, style as Style),
    ...essence,
  }
}

/** Reads a board's own JSON, parsed. All of it or nothing: one broken item refuses the file. */
export const importOwn = (file: Json): Imported => {
  const { version, items } = file
  if (typeof version !== 'number' || !Array.isArray(items)) return refuse('broken')
  if (version > FILE_VERSION) return refuse('newer')
  if (items.length > MOST_ITEMS) return refuse('too-large')
  const seeds = items.map(seedIn)
  if (!seeds.every((seed) => seed !== null)) return refuse('broken')
  if (new Set(seeds.map((seed) => seed.id)).size < seeds.length) return refuse('broken')
  return seeds.length === 0 ? refuse('empty') : { seeds, left: 0 }
}
