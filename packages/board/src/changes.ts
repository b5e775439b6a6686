import type * as Y from 'yjs'
import { entryOf, itemsOf } from './layout.ts'

export interface BoardChange {
  /** Items that are new or other than before; read them with `readItem`. */
  readonly changed: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

/**
 * Calls back once for each transaction that touched the board, local or remote alike, with the ids it concerns. What lies
 * in a frame that came or went counts as changed. Returns how to stop.
 */
export const watchBoard = (ydoc: Y.Doc, listener: (change: BoardChange) => void): (() => void) => {
  const items = itemsOf(ydoc)
  const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = new Set<string>()
    const appeared = new Set<string>()
    for (const event of events) {
      const id = event.path[0]
      if (typeof id === 'string') touched.add(id)
      else for (const key of event.keys.keys()) appeared.add(key)
    }
    if (appeared.size > 0)
      for (const id of items.keys()) {
        const frame = entryOf(ydoc, id)?.get('frame')
        if (typeof frame === 'string' && appeared.has(frame)) touched.add(id)
      }
    const all = new Set([...touched, ...appeared])
    const changed = new Set([...all].filter((id) => items.has(id)))
    listener({ changed, removed: new Set([...all].filter((id) => !items.has(id))) })
  }
  items.observeDeep(onEvents)
  return () => items.unobserveDeep(onEvents)
}
