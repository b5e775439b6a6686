import type { End, Item, Kind, Picture } from '../items.ts'
import type { Color, Point, Size } from '../layout.ts'
import { type Style, styleOf } from '../style.ts'

/** An item as it travels: between places of a board, boards, and files. Ids mean something only among those that travel together. */
export interface ItemSeed {
  readonly id: string
  readonly kind: Exclude<Kind, 'other' | 'card'>
  /** Top left corner and size; a connector's ends say where it is. */
  readonly p: Point
  readonly s: Size
  readonly turn: number
  readonly color: Color
  readonly text: string
  readonly frame: string | null
  readonly group: string | null
  readonly style: Style
  readonly ends?: readonly [End, End]
  /** Of a stamp: what it is stuck on. */
  readonly on?: string
  readonly ink?: Uint8Array
  readonly picture?: Picture
  readonly natural?: Size
}

/** An item as a seed, or null for what does not travel: cards, whose words those concerned may withdraw, and unknown records. */
const seedOf = (item: Item): ItemSeed | null => {
  if (item.kind === 'other' || item.kind === 'card') return null
  const { id, kind, p, s, turn, color, text, frame, group } = item
  const seed = { id, kind, p, s, turn, color, text, frame, group, style: styleOf(item) }
  if (item.kind === 'connector') return { ...seed, ends: [item.from, item.to] }
  if (item.kind === 'ink') return { ...seed, ink: item.bytes }
  if (item.kind === 'image') return { ...seed, picture: item.picture, natural: item.natural }
  return item.kind === 'stamp' && item.on !== null ? { ...seed, on: item.on } : seed
}

const isSeed = (item: ItemSeed | null): item is ItemSeed => item !== null

/** Items as seeds, in their order, with what lies in frames among them, the stamps on them and the connectors that run between them. */
export const seedsOf = (items: readonly Item[], ids: Iterable<string>): readonly ItemSeed[] => {
  const chosen = new Set(ids)
  for (const item of items) if (item.frame !== null && chosen.has(item.frame)) chosen.add(item.id)
  for (const item of items) if (item.kind === 'stamp' && chosen.has(item.on ?? '')) chosen.add(item.id)
  const inside = (end: End): boolean => 'item' in end && chosen.has(end.item)
  return items
    .filter((item) => chosen.has(item.id) || (item.kind === 'connector' && inside(item.from) && inside(item.to)))
    .map(seedOf)
    .filter(isSeed)
}
