import type * as Y from 'yjs'
import type { ItemSeed } from '../exchange/seeds.ts'
import type { End } from '../items.ts'
import { entryOf, type Origin, type Point, type Random } from '../layout.ts'
import { orderBetween } from '../order.ts'
import { clampFar, createEntry, frameAt, topOrder } from './create-entry.ts'
import { framesOn } from './frames.ts'
import { hostAt } from './stuck.ts'

export interface PasteManner {
  /** What is added to every place. */
  readonly by: Point
  /** A fresh id each time. */
  readonly newId: () => string
  readonly random: Random
}

const shifted = ([x, y]: Point, [dx, dy]: Point): Point => [clampFar(x + dx), clampFar(y + dy)]

const fieldsOf = (
  seed: ItemSeed,
  ends: readonly [End, End] | null,
  on: string | null,
): Readonly<Record<string, unknown>> => ({
  ...seed.style,
  ...(seed.turn === 0 ? {} : { turn: seed.turn }),
  ...(ends === null ? {} : { from: ends[0], to: ends[1] }),
  ...(on === null ? {} : { on }),
  ...(seed.ink === undefined ? {} : { ink: seed.ink }),
  ...(seed.picture ?? {}),
  ...(seed.natural === undefined ? {} : { natural: [...seed.natural] }),
})

/**
 * Puts seeds on top of the board, in their order, under new ids; returns these in the same order. Frames carry what lay in
 * them, groups stay groups, and a connector's end that was tied to something left behind is free where it was. What lay
 * in no frame among them comes to lie in the frame under its middle. Nothing pasted is locked.
 */
export const pasteItems = (
  ydoc: Y.Doc,
  origin: Origin,
  seeds: readonly ItemSeed[],
  { by, newId, random }: PasteManner,
): readonly string[] =>
  ydoc.transact(() => {
    const ids = new Map(seeds.map((seed) => [seed.id, newId()]))
    const frames = new Set(seeds.filter((seed) => seed.kind === 'frame').map((seed) => seed.id))
    const there = framesOn(ydoc)
    const groups = new Map<string, string>()
    const groupOf = (group: string): string => {
      const known = groups.get(group) ?? newId()
      groups.set(group, known)
      return known
    }
    const endOf = (end: End): End => {
      if ('point' in end) return { point: shifted(end.point, by) }
      const item = ids.get(end.item)
      const at = shifted(end.at, by)
      return item === undefined ? { point: at } : { item, anchor: end.anchor, at }
    }
    const frameOf = (seed: ItemSeed, p: Point): string | null => {
      if (seed.kind === 'frame') return null
      if (seed.frame !== null && frames.has(seed.frame)) return ids.get(seed.frame) ?? null
      return frameAt(ydoc, { p, s: seed.s }, there)
    }
    const hostOf = (seed: ItemSeed, p: Point): string | null => {
      if (seed.kind !== 'stamp') return null
      return ids.get(seed.on ?? '') ?? hostAt(ydoc, { p, s: seed.s })
    }
    let z = topOrder(ydoc)
    const places = seeds.map((seed) => {
      z = orderBetween(z, null, random)
      return { seed, z, p: shifted(seed.p, by) }
    })
    // Frames first, so that what lies in them finds them; the pile stays as it was, by its keys.
    for (const { seed, z: order, p } of places.toSorted(
      (a, b) => Number(b.seed.kind === 'frame') - Number(a.seed.kind === 'frame'),
    )) {
      const { kind, color, text, group, ends } = seed
      const id = ids.get(seed.id) ?? newId()
      const place = kind === 'connector' ? {} : { p, s: seed.s }
      const fields = fieldsOf(seed, ends === undefined ? null : [endOf(ends[0]), endOf(ends[1])], hostOf(seed, p))
      const grouped = group === null ? {} : { group: groupOf(group) }
      createEntry(
        ydoc,
        { id, kind, ...place, color, text, frame: frameOf(seed, p), z: order, fields: { ...fields, ...grouped } },
        random,
      )
    }
    return seeds.flatMap((seed) => ids.get(seed.id) ?? []).filter((id) => entryOf(ydoc, id) !== null)
  }, origin)
