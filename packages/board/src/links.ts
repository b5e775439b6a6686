import type * as Y from 'yjs'
import { entryOf, itemsOf } from './layout.ts'
import { byOrder } from './order.ts'
import { readRecord, readString } from './values.ts'

/**
 * What of the items has to do with each other, found without looking at all of them. It is true at any moment, within a
 * transaction too. References count as they are written, be their target there or not.
 */
export interface Links {
  /** Ids of all frames. */
  readonly frames: () => Iterable<string>
  /** Ids of what names this item as its frame. */
  readonly heldBy: (id: string) => ReadonlySet<string>
  /** Ids of connectors with an end that names this item. */
  readonly tiedTo: (id: string) => ReadonlySet<string>
  /** Ids of what names this item as what it is stuck on. */
  readonly stuckOn: (id: string) => ReadonlySet<string>
  /** What lies over everything else; null on an empty board. */
  readonly top: () => Ordered | null
}

interface Ordered {
  readonly id: string
  readonly z: string
}

const NONE: ReadonlySet<string> = new Set()
const FRAME = 'frame'

const createIndex = () => {
  const names = new Map<string, readonly string[]>()
  const named = new Map<string, Set<string>>()
  return {
    of: (id: string): ReadonlySet<string> => named.get(id) ?? NONE,
    set: (id: string, found: readonly unknown[]): void => {
      // Most items name none, and a board that comes has thousands of them.
      if (!names.has(id) && found.every((target) => target === undefined)) return
      const targets = found.map(readString).filter((target) => target !== '')
      for (const target of names.get(id) ?? []) {
        const set = named.get(target)
        set?.delete(id)
        if (set?.size === 0) named.delete(target)
      }
      if (targets.length === 0) names.delete(id)
      else names.set(id, targets)
      for (const target of targets) named.set(target, (named.get(target) ?? new Set()).add(id))
    },
  }
}

const createLinks = (ydoc: Y.Doc): Links => {
  const items = itemsOf(ydoc)
  const [kinds, holders, ties, hosts] = [createIndex(), createIndex(), createIndex(), createIndex()]
  let top: Ordered | null = null
  /** Whether something that lay on top went or went down, so that nobody knows what lies there now. */
  let lost = false

  const stack = (id: string, entry: Y.Map<unknown> | null): void => {
    const now: Ordered | null = items.has(id) ? { id, z: readString(entry?.get('z')) } : null
    const rises = now !== null && (top === null || byOrder(now, top) >= 0)
    if (rises) top = now
    else if (top?.id === id) lost = true
  }
  const follow = (id: string): void => {
    const entry = entryOf(ydoc, id)
    const kind = entry?.get('kind')
    kinds.set(id, kind === FRAME ? [FRAME] : [])
    holders.set(id, [entry?.get('frame')])
    hosts.set(id, [entry?.get('on')])
    const ends = kind === 'connector' ? [entry?.get('from'), entry?.get('to')] : []
    ties.set(
      id,
      ends.map((end) => readRecord(end).item),
    )
    stack(id, entry)
  }
  /** Looks again at what a transaction has touched so far. */
  const followAll = ({ changed }: Y.Transaction): void => {
    for (const [type, keys] of changed) {
      if ((type as unknown) === items) for (const id of keys) follow(id ?? '')
      else if (type.parent === items) follow(type._item?.parentSub ?? '')
    }
  }
  /** Transactions whose changes nobody has been told of yet. */
  const open = new Set<Y.Transaction>(ydoc._transaction === null ? [] : [ydoc._transaction])
  ydoc.on('beforeTransaction', (transaction: Y.Transaction) => open.add(transaction))
  ydoc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    open.delete(transaction)
    followAll(transaction)
  })
  for (const id of items.keys()) follow(id)

  const upToDate = <T>(answer: () => T): T => {
    for (const transaction of open) followAll(transaction)
    return answer()
  }
  return {
    frames: () => upToDate(() => kinds.of(FRAME)),
    heldBy: (id) => upToDate(() => holders.of(id)),
    tiedTo: (id) => upToDate(() => ties.of(id)),
    stuckOn: (id) => upToDate(() => hosts.of(id)),
    top: () =>
      upToDate(() => {
        if (lost) {
          top = null
          for (const id of items.keys()) stack(id, entryOf(ydoc, id))
          lost = false
        }
        return top
      }),
  }
}

const known = new WeakMap<Y.Doc, Links>()

/** The links of an open document, reckoned once and kept true for as long as it is open. */
export const linksOf = (ydoc: Y.Doc): Links => {
  const links = known.get(ydoc) ?? createLinks(ydoc)
  known.set(ydoc, links)
  return links
}
