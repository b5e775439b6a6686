import type { Item, Rect } from '@coreflect/board'
import RBush from 'rbush'

/** Where everything lies, asked by rectangle: what is in view, under a pointer, in a marquee. */
export interface ItemTree {
  /** Puts items where they are drawn now, wherever they lay before. */
  readonly put: (items: readonly { readonly item: Item; readonly extent: Rect }[]) => void
  readonly remove: (ids: Iterable<string>) => void
  /** Everything that touches the rectangle, in no particular order. */
  readonly within: (rect: Rect) => Item[]
  /** Where an item is drawn, or null where it is unknown. */
  readonly extent: (id: string) => Rect | null
  /** The least rectangle around everything, or null for nothing. */
  readonly bounds: () => Rect | null
}

interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}
interface Leaf extends Box {
  readonly item: Item
}

const leafOf = (item: Item, { p, s }: Rect): Leaf => ({
  minX: p[0],
  minY: p[1],
  maxX: p[0] + s[0],
  maxY: p[1] + s[1],
  item,
})

const rectOf = ({ minX, minY, maxX, maxY }: Box): Rect => ({
  p: [minX, minY],
  s: [maxX - minX, maxY - minY],
})

const meets = (a: Box, b: Box): boolean => a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY

/** Above this share of all, building anew is cheaper than moving one by one. */
const BULK = 0.25

export const createItemTree = (): ItemTree => {
  const tree = new RBush<Leaf>()
  const leaves = new Map<string, Leaf>()
  /** What is to be put into the tree once somebody asks it, each with its leaf that is there still. */
  const waiting = new Map<string, Leaf | undefined>()
  /** Whether so many have changed that the tree is going to be built anew. */
  let isOld = false
  /** Whether somebody has asked since the tree became old. */
  let asked = false
  const wait = (id: string): void => {
    if (isOld || waiting.has(id)) return
    waiting.set(id, leaves.get(id))
    isOld = waiting.size > 16 && waiting.size > leaves.size * BULK
    asked = false
  }
  const settled = (): RBush<Leaf> => {
    if (isOld) tree.clear().load([...leaves.values()])
    else
      for (const [id, old] of waiting) {
        if (old !== undefined) tree.remove(old)
        const leaf = leaves.get(id)
        if (leaf !== undefined) tree.insert(leaf)
      }
    waiting.clear()
    isOld = false
    return tree
  }
  /** By looking at everything: for a question that comes alone that is quicker than to build a tree for it. */
  const lookedThrough = (box: Box): Item[] => {
    const found: Item[] = []
    leaves.forEach((leaf) => {
      if (meets(leaf, box)) found.push(leaf.item)
    })
    return found
  }
  const around = (): Box => {
    if (!isOld) return settled().toJSON() as Box
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    leaves.forEach((leaf) => {
      minX = Math.min(minX, leaf.minX)
      minY = Math.min(minY, leaf.minY)
      maxX = Math.max(maxX, leaf.maxX)
      maxY = Math.max(maxY, leaf.maxY)
    })
    return { minX, minY, maxX, maxY }
  }
  return {
    put: (items) => {
      for (const { item, extent } of items) {
        wait(item.id)
        leaves.set(item.id, leafOf(item, extent))
      }
    },
    remove: (ids) => {
      for (const id of ids) {
        wait(id)
        leaves.delete(id)
      }
    },
    within: ({ p, s }) => {
      const box = { minX: p[0], minY: p[1], maxX: p[0] + s[0], maxY: p[1] + s[1] }
      const isAlone = isOld && !asked
      asked = true
      return isAlone
        ? lookedThrough(box)
        : settled()
            .search(box)
            .map((leaf) => leaf.item)
    },
    extent: (id) => {
      const leaf = leaves.get(id)
      return leaf === undefined ? null : rectOf(leaf)
    },
    bounds: () => (leaves.size === 0 ? null : rectOf(around())),
  }
}
