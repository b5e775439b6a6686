import type * as Y from 'yjs'
import type { Origin, Point } from '../layout.ts'
import { moveItems } from './move-items.ts'

/** Moves each item by a way of its own, in one change; each as `moveItems` does. False where nothing moved. */
export const shiftItems = (ydoc: Y.Doc, origin: Origin, ways: ReadonlyMap<string, Point>): boolean =>
  ydoc.transact(() => {
    const together = new Map<string, { readonly by: Point; readonly ids: string[] }>()
    for (const [id, by] of ways) {
      const key = `${by[0]} ${by[1]}`
      const same = together.get(key) ?? { by, ids: [] }
      same.ids.push(id)
      together.set(key, same)
    }
    return [...together.values()].map(({ ids, by }) => moveItems(ydoc, origin, ids, by)).includes(true)
  }, origin)
