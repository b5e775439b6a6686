import { byOrder, type Item } from '@coreflect/board'

/** All items in drawing order, kept sorted while they change one by one. */
export interface Pile {
  /** Takes away and adds; what has changed its place in the pile is in both. */
  readonly change: (gone: readonly Item[], come: readonly Item[]) => void
  /** The place of an item, from 0; of one that is not in it, where it would be. */
  readonly rank: (item: Item) => number
  readonly all: () => readonly Item[]
  readonly count: () => number
}

/** More changes at once than this are cheaper sorted as a whole. */
const MANY = 32

export const createPile = (): Pile => {
  let pile: Item[] = []
  const rank = (item: Item): number => {
    let low = 0
    let high = pile.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = pile[middle]
      if (other !== undefined && byOrder(other, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    change: (gone, come) => {
      if (gone.length + come.length > MANY) {
        const away = new Set(gone.map((item) => item.id))
        pile = [...(away.size === 0 ? pile : pile.filter((item) => !away.has(item.id))), ...come].sort(byOrder)
        return
      }
      for (const item of gone) {
        const at = rank(item)
        if (pile[at]?.id === item.id) pile.splice(at, 1)
      }
      for (const item of come) pile.splice(rank(item), 0, item)
    },
    rank,
    all: () => pile,
    count: () => pile.length,
  }
}
