import {
  byOrder,
  type Connector,
  type Frame,
  type Item,
  itemIds,
  outlineOrder,
  type Point,
  type Rect,
  readItem,
  topHit,
  watchBoard,
} from '@coreflect/board'
import { soon } from '@coreflect/sync/provider'
import { type Accessor, batch, createSignal, getListener, onCleanup, type Setter } from 'solid-js'
import type * as Y from 'yjs'
import { createIntake } from './intake.ts'
import { extentOf } from './stage/extent.ts'
import { createItemTree } from './stage/item-tree.ts'
import { createPile } from './stage/pile.ts'

export interface Items {
  readonly count: Accessor<number>
  /** Whether some have come that are not here yet, and more may: there will be more in a moment. */
  readonly arriving: Accessor<boolean>
  /** Whether nothing is on it: not before all has come that was to come. */
  readonly bare: Accessor<boolean>
  /** One item, as a signal where something follows it; null once it is gone. */
  readonly item: (id: string) => Item | null
  /** All items in drawing order. Follows where things lie and what they are; texts may be older. */
  readonly arranged: Accessor<readonly Item[]>
  /** All ids in reading order, frame by frame, each frame before what it holds. Follows as `arranged` does. */
  readonly reading: Accessor<readonly string[]>
  /** An item's place in the pile, from 0; follows the pile. */
  readonly rank: (item: Item) => number
  /** What touches a rectangle, in no order. Not a signal. */
  readonly within: (rect: Rect) => readonly Item[]
  /** Where an item is drawn at most, its text included. Not a signal. */
  readonly extent: (id: string) => Rect | null
  /** The least rectangle around everything, or null for nothing. Not a signal. */
  readonly bounds: () => Rect | null
  /** What lies in a frame, or is stuck on an item. Not a signal. */
  readonly held: (frame: string) => ReadonlySet<string>
  /** Everything in the same group, itself included. Not a signal. */
  readonly mates: (id: string) => Iterable<string>
  /** The topmost item at a place, at most so far off. Not a signal. */
  readonly at: (point: Point, slack: number) => Item | null
  /** All frames, in no order. Not a signal. */
  readonly frames: () => Iterable<Frame>
  /** Connectors with an end that is tied to it. Not a signal. */
  readonly tied: (id: string) => ReadonlySet<string>
  /** Calls back after every change, with all places that look otherwise now. Returns how to stop. */
  readonly follow: (listener: (places: readonly Rect[]) => void) => () => void
}

interface Watched {
  readonly get: Accessor<Item | null>
  readonly set: Setter<Item | null>
  uses: number
}

interface Step {
  readonly id: string
  readonly before: Item | null
  readonly after: Item | null
}

const sameArrangement = (a: Item | null, b: Item | null): boolean =>
  a !== null &&
  b !== null &&
  a.kind === b.kind &&
  a.z === b.z &&
  a.frame === b.frame &&
  a.p[0] === b.p[0] &&
  a.p[1] === b.p[1] &&
  a.s[0] === b.s[0] &&
  a.s[1] === b.s[1]

const after = (milliseconds: number, call: () => void): (() => void) => {
  const due = setTimeout(call, milliseconds)
  return () => clearTimeout(due)
}

/** What is reckoned from all items only when somebody asks, and again only when they lie otherwise. */
const createReckoned = <T>(version: Accessor<number>, reckon: () => T): Accessor<T> => {
  let known: { readonly version: number; readonly value: T } | null = null
  return () => {
    const now = version()
    if (known?.version !== now) known = { version: now, value: reckon() }
    return known.value
  }
}

const endsOf = ({ from, to }: Connector): readonly string[] =>
  [from, to].flatMap((end) => ('item' in end ? [end.item] : []))

const hostOf = (item: Item | null): string | null => (item?.kind === 'stamp' ? item.on : null)

const NOTHING: ReadonlySet<string> = new Set()

/**
 * A board's items: plain data in a map, a pile and a tree, a signal only for what is followed just now. One observer, one
 * batch a transaction; nothing here looks at all items because one of them has changed.
 */
export const createItems = (ydoc: Y.Doc): Items => {
  const all = new Map<string, Item>()
  const signals = new Map<string, Watched>()
  const inFrame = new Map<string, Set<string>>()
  const onItem = new Map<string, Set<string>>()
  const inGroup = new Map<string, Set<string>>()
  const ties = new Map<string, Set<string>>()
  const frames = new Map<string, Frame>()
  const pile = createPile()
  const tree = createItemTree()
  const followers = new Set<(places: readonly Rect[]) => void>()
  const [count, setCount] = createSignal(0)
  const [arriving, setArriving] = createSignal(false)
  const [whole, setWhole] = createSignal(ydoc.isLoaded)
  const [changes, setChanges] = createSignal(0)
  const [piled, setPiled] = createSignal(0)

  const outlineOf = (id: string): Item | null => all.get(id) ?? null
  const move = (sets: Map<string, Set<string>>, id: string, was: string | null, is: string | null): void => {
    if (was === is) return
    if (was !== null) sets.get(was)?.delete(id)
    if (is === null) return
    const held = sets.get(is) ?? new Set()
    sets.set(is, held.add(id))
  }
  const retie = (before: Item | null, after: Item | null): void => {
    if (before?.kind === 'connector') for (const end of endsOf(before)) ties.get(end)?.delete(before.id)
    if (after?.kind !== 'connector') return
    for (const end of endsOf(after)) {
      const tied = ties.get(end) ?? new Set()
      ties.set(end, tied.add(after.id))
    }
  }
  /** Connectors that are not among these but run otherwise now, because an end of theirs has moved. */
  const dragged = (steps: readonly Step[]): readonly Item[] => {
    if (ties.size === 0) return []
    const changed = new Set(steps.map(({ id }) => id))
    const ids = new Set(steps.flatMap(({ id }) => [...(ties.get(id) ?? [])]).filter((id) => !changed.has(id)))
    return [...ids].flatMap((id) => all.get(id) ?? [])
  }
  const repile = (steps: readonly Step[]): void => {
    const other = steps.filter(({ before, after }) => before?.z !== after?.z)
    if (other.length === 0) return
    pile.change(
      other.flatMap(({ before }) => before ?? []),
      other.flatMap(({ after }) => after ?? []),
    )
    setPiled((version) => version + 1)
  }
  /** Takes in what these ids are now, all in one go. */
  const take = (ids: Iterable<string>, read: (id: string) => Item | null): void => {
    const steps = [...ids].map((id): Step => ({ id, before: all.get(id) ?? null, after: read(id) }))
    const places = steps.flatMap(({ id }) => tree.extent(id) ?? [])
    for (const { id, before, after } of steps) {
      move(inFrame, id, before?.frame ?? null, after?.frame ?? null)
      move(onItem, id, hostOf(before), hostOf(after))
      move(inGroup, id, before?.group ?? null, after?.group ?? null)
      retie(before, after)
      if (after?.kind === 'frame') frames.set(id, after)
      else frames.delete(id)
      if (after === null) all.delete(id)
      else all.set(id, after)
      signals.get(id)?.set(after)
    }
    tree.remove(steps.filter(({ after }) => after === null).map(({ id }) => id))
    const moved = dragged(steps)
    places.push(...moved.flatMap(({ id }) => tree.extent(id) ?? []))
    const drawn = [...steps.flatMap(({ after }) => after ?? []), ...moved]
    const put = drawn.map((item) => ({ item, extent: extentOf(item, outlineOf) }))
    tree.put(put)
    repile(steps)
    setCount(all.size)
    if (steps.some(({ before, after }) => !sameArrangement(before, after))) setChanges((version) => version + 1)
    places.push(...put.map(({ extent }) => extent))
    for (const follower of followers) follower(places)
  }
  const intake = createIntake({
    ...{ now: () => performance.now(), soon, after, isWhole: () => ydoc.isLoaded },
    onArriving: () => setArriving(true),
    take: (ids, last) =>
      batch(() => {
        take(ids, (id) => readItem(ydoc, id))
        if (last) setArriving(false)
      }),
  })
  const onLoad = (): void => {
    intake.whole()
    setWhole(true)
  }
  ydoc.on('load', onLoad)
  intake.bring(itemIds(ydoc), false)
  const stopWatching = watchBoard(ydoc, ({ changed, removed, local }) => intake.bring([...changed, ...removed], local))
  onCleanup(() => {
    stopWatching()
    ydoc.off('load', onLoad)
    intake.stop()
  })

  const watch = (id: string): Item | null => {
    let watched = signals.get(id)
    if (watched === undefined) {
      const [get, set] = createSignal(all.get(id) ?? null)
      watched = { get, set, uses: 0 }
      signals.set(id, watched)
    }
    const held = watched
    held.uses += 1
    onCleanup(() => {
      held.uses -= 1
      if (held.uses === 0 && signals.get(id) === held) signals.delete(id)
    })
    return held.get()
  }
  const arranged = createReckoned(changes, () => pile.all().map((item) => all.get(item.id) ?? item))
  return {
    count,
    arriving,
    bare: () => count() === 0 && whole() && !arriving(),
    item: (id) => (getListener() === null ? (all.get(id) ?? null) : watch(id)),
    arranged,
    reading: createReckoned(changes, () => outlineOrder(arranged()).map((item) => item.id)),
    rank: (item) => {
      piled()
      return pile.rank(item)
    },
    within: tree.within,
    extent: tree.extent,
    bounds: tree.bounds,
    held: (id) => inFrame.get(id) ?? onItem.get(id) ?? NOTHING,
    mates: (id) => inGroup.get(all.get(id)?.group ?? '') ?? [id],
    at: ([x, y], slack) => {
      const near = tree.within({ p: [x - slack, y - slack], s: [2 * slack, 2 * slack] })
      return topHit(near.sort(byOrder), [x, y], slack, outlineOf)
    },
    frames: () => frames.values(),
    tied: (id) => ties.get(id) ?? NOTHING,
    follow: (listener) => {
      followers.add(listener)
      return () => void followers.delete(listener)
    },
  }
}
