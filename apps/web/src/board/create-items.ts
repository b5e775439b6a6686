import { type Item, readBoard, readItem, readingOrder, watchBoard } from '@coreflect/board'
import { type Accessor, batch, createMemo, createSignal, onCleanup, type Setter } from 'solid-js'
import type * as Y from 'yjs'

export interface Items {
  /** Every id, in the order in which it came to be known: stable, so that no element moves in the page while it is used. */
  readonly ids: Accessor<readonly string[]>
  /** One item as a signal; null once it is gone. */
  readonly item: (id: string) => Item | null
  /** All items in drawing order. Follows where things lie and what they are; texts may be older. */
  readonly arranged: Accessor<readonly Item[]>
  /** Ids of all that is no frame, in reading order. */
  readonly reading: Accessor<readonly string[]>
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

/** A board's items as signals: one observer, one batch a transaction, and only what changed is told. */
export const createItems = (ydoc: Y.Doc): Items => {
  const signals = new Map<string, { readonly get: Accessor<Item | null>; readonly set: Setter<Item | null> }>()
  const keep = (id: string, item: Item | null): void => {
    const [get, set] = createSignal(item)
    signals.set(id, { get, set })
  }
  for (const item of readBoard(ydoc).items) keep(item.id, item)
  const [ids, setIds] = createSignal<readonly string[]>([...signals.keys()])
  const [changes, setChanges] = createSignal(0)

  /** Takes in one item; whether it lies otherwise than before. */
  const take = (id: string, added: string[]): boolean => {
    const item = readItem(ydoc, id)
    const known = signals.get(id)
    if (known === undefined) {
      keep(id, item)
      added.push(id)
      return true
    }
    const moved = !sameArrangement(known.get(), item)
    known.set(item)
    return moved
  }
  const drop = (id: string): void => {
    signals.get(id)?.set(null)
    signals.delete(id)
  }
  const stop = watchBoard(ydoc, ({ changed, removed }) =>
    batch(() => {
      const added: string[] = []
      const moved = [...changed].map((id) => take(id, added))
      for (const id of removed) drop(id)
      if (added.length > 0 || removed.size > 0) setIds((now) => [...now.filter((id) => !removed.has(id)), ...added])
      if (moved.includes(true) || removed.size > 0) setChanges((count) => count + 1)
    }),
  )
  onCleanup(stop)

  const arranged = createMemo(() => {
    changes()
    return readBoard(ydoc).items
  })
  const reading = createMemo(() =>
    readingOrder(arranged().filter((item) => item.kind !== 'frame')).map((item) => item.id),
  )
  return { ids, item: (id) => signals.get(id)?.get() ?? null, arranged, reading }
}
