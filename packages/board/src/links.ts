import type * as Y from 'yjs'
import { fieldsOf, orderOf } from './fields.ts'
import { itemsOf } from './layout.ts'
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
  /** Whether nobody knows what lies on top: nobody has asked yet, or what lay there went or went down. */
  let lost = true
  /** Items that any of the four has something of: all others, which are most, need no look at what was. */
  const kept = new Set<string>()

  const stack = (id: string): void => {
    const now: Ordered | null = items.has(id) ? { id, z: orderOf(ydoc, id) } : null
    const rises = now !== null && (top === null || byOrder(now, top) >= 0)
    if (rises) top = now
    else if (top?.id === id) lost = true
  }
  const follow = (id: string): void => {
    if (!lost) stack(id)
    const fields = fieldsOf(ydoc, id)
    const kind = fields?.get('kind')
    const frame = fields?.own('frame')
    const on = fields?.own('on')
    const isPlain = kind !== FRAME && kind !== 'connector' && frame === undefined && on === undefined
    if (isPlain && !kept.delete(id)) return
    if (!isPlain) kept.add(id)
    kinds.set(id, kind === FRAME ? [FRAME] : [])
    holders.set(id, [frame])
    hosts.set(id, [on])
    const ends = kind === 'connector' ? [fields?.get('from'), fields?.get('to')] : []
    ties.set(
      id,
      ends.map((end) => readRecord(end).item),
    )
  }
  const followKey = (id: string | null): void => follow(id ?? '')
  /** Looks again at what a transaction has touched so far. */
  const followAll = ({ changed }: Y.Transaction): void => {
    for (const [type, keys] of changed) {
      if ((type as unknown) === items) keys.forEach(followKey)
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

  const upToDate = (): void => {
    if (open.size > 0) for (const transaction of open) followAll(transaction)
  }
  /** An answer that is true now. */
  const now =
    <Asked extends readonly unknown[], Answer>(answer: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      upToDate()
      return answer(...asked)
    }
  return {
    frames: now(() => kinds.of(FRAME)),
    heldBy: now(holders.of),
    tiedTo: now(ties.of),
    stuckOn: now(hosts.of),
    top: now(() => {
      if (lost) {
        top = null
        lost = false
        for (const id of items.keys()) stack(id)
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
