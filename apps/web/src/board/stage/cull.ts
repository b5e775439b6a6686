import type { Item, Rect } from '@coreflect/board'

/** Below this scale, and with more than so many in view, items are drawn instead of being elements. */
const NEAR_SCALE = 0.35
const NEAR_MOST = 350
/** A board of so few stays elements however small they are: whoever listens, searches or enlarges the page finds them. */
const FEW = 60
/** What is chosen or carried stays an element, unless that is more than this. */
const HELD_MOST = 60

/** Around what is in view, in board units: elements are there before they come into view. */
export const MARGIN = 256

/** The view with its margin. */
export const around = ({ p, s }: Rect): Rect => ({
  p: [p[0] - MARGIN, p[1] - MARGIN],
  s: [s[0] + 2 * MARGIN, s[1] + 2 * MARGIN],
})

export interface CullSetting {
  readonly scale: number
  /** How many items the whole board has. */
  readonly count: number
  readonly within: (rect: Rect) => readonly Item[]
  /** Elements wherever they are: what has the focus or is being written in. */
  readonly pinned: readonly string[]
  /** Elements where they are in view and few: what is chosen, or moved by somebody. */
  readonly held: Iterable<string>
  readonly extent: (id: string) => Rect | null
}

export interface Culled {
  readonly near: boolean
  /** The items that are to be elements. */
  readonly ids: ReadonlySet<string>
}

/** Whether a place lies wholly in another. */
export const inside = (a: Rect, b: Rect): boolean =>
  a.p[0] >= b.p[0] && a.p[1] >= b.p[1] && a.p[0] + a.s[0] <= b.p[0] + b.s[0] && a.p[1] + a.s[1] <= b.p[1] + b.s[1]

/** Whether two places share anything, an edge included. */
export const meets = (a: Rect, b: Rect): boolean =>
  a.p[0] <= b.p[0] + b.s[0] && b.p[0] <= a.p[0] + a.s[0] && a.p[1] <= b.p[1] + b.s[1] && b.p[1] <= a.p[1] + a.s[1]

/** Those of them that are in the region, unless they are too many. */
const handful = (region: Rect, { held, extent }: CullSetting): readonly string[] => {
  const few: string[] = []
  for (const id of held) {
    const place = extent(id)
    if (place !== null && meets(place, region)) few.push(id)
    if (few.length > HELD_MOST) return []
  }
  return few
}

/** What is to be an element, with this region in view. Looks at what is in the region, never at all items. */
export const cull = (region: Rect, setting: CullSetting): Culled => {
  const { scale, count, within, pinned, extent } = setting
  const large = scale >= NEAR_SCALE || count <= FEW
  const inRegion = large ? within(region) : []
  const near = large && inRegion.length <= NEAR_MOST
  const here = near ? inRegion.map(({ id }) => id) : handful(region, setting)
  return { near, ids: new Set([...pinned.filter((id) => extent(id) !== null), ...here]) }
}
