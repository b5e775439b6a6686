import type { Item } from '../items.ts'
import type { Point } from '../layout.ts'
import { bounds, type Rect } from './rect.ts'
import { uprightBounds } from './turn.ts'

/** What is arranged as one thing: an item, or those of one group. */
export interface Unit extends Rect {
  readonly ids: readonly string[]
}

/** Items as the things that are lined up: a group counts as one, connectors as none. */
export const unitsOf = (items: readonly Item[]): readonly Unit[] => {
  const parts = new Map<string, Item[]>()
  for (const item of items) {
    if (item.kind === 'connector') continue
    const key = item.group === null ? `item ${item.id}` : `group ${item.group}`
    parts.set(key, [...(parts.get(key) ?? []), item])
  }
  return [...parts.values()].flatMap((members) => {
    const around = bounds(members.map(uprightBounds))
    return around === null ? [] : [{ ...around, ids: members.map((item) => item.id) }]
  })
}

/** The way of each unit as the way of each of its items. */
export const waysById = (units: readonly Unit[], ways: readonly Point[]): ReadonlyMap<string, Point> =>
  new Map(units.flatMap((unit, index) => unit.ids.map((id) => [id, ways[index] ?? [0, 0]] as const)))
