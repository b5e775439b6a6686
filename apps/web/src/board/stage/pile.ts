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
  let mixed = false
  /** Sorted when somebody asks, and not for each of many changes that follow each other. */
  const sorted = (): Item[] => {
    if (mixed) pile.sort(byOrder)
    mixed = false
    return pile
  }
  const rank = (item: Item): number => {
    sorted()
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
        pile = away.size === 0 ? pile.concat(come) : [...pile.filter((item) => !away.has(item.id)), ...come]
        mixed = true
        return
      }
      for (const item of gone) {
        const at = rank(item)
        if (pile[at]?.id === item.id) pile.splice(at, 1)
      }
      for (const item of come) pile.splice(rank(item), 0, item)
    },
    rank,
    all: sorted,
    count: () => pile.length,
  }
}
