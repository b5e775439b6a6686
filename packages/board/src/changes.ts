import * as Y from 'yjs'
import { MADE } from './fields.ts'
import { itemsOf } from './layout.ts'
import { linksOf } from './links.ts'

export interface BoardChange {
  /** Items that are new or other than before; read them with `readItem`. */
  readonly changed: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  /** Whether it was done here. */
  readonly local: boolean
}

/** Fields that a connector's ends follow. */
const SHAPING = [MADE, 'p', 's', 'turn', 'form', 'kind']

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/** Names that came, went or changed. What became of each is not asked, since Yjs would look for that at every one of them. */
const namesIn = (event: Events[number]): Iterable<string> =>
  event instanceof Y.YMapEvent ? (event.keysChanged as Set<string>) : event.keys.keys()

/** Ids of items that came or went, that changed, and, among these, that lie or look otherwise. */
const sorted = (events: Events) => {
  const [appeared, touched, reshaped] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const event of events) {
    const id = event.path[0]
    if (typeof id !== 'string') for (const key of namesIn(event)) appeared.add(key)
    else {
      touched.add(id)
      if (SHAPING.some((key) => event.keys.has(key))) reshaped.add(id)
    }
  }
  return { appeared, touched, reshaped }
}

/**
 * Calls back once for each transaction that touched the board, local or remote alike, with the ids it concerns. What lies
 * in a frame that came or went counts as changed, and so do connectors of an item that came, went or moved. The cost is
 * that of what changed, however large the board. Returns how to stop.
 */
export const watchBoard = (ydoc: Y.Doc, listener: (change: BoardChange) => void): (() => void) => {
  const items = itemsOf(ydoc)
  const links = linksOf(ydoc)
  const onEvents = (events: Events): void => {
    const { appeared, touched, reshaped } = sorted(events)
    const [changed, removed] = [new Set<string>(), new Set<string>()]
    const tell = (id: string): void => void (items.has(id) ? changed : removed).add(id)
    touched.forEach(tell)
    appeared.forEach((id) => {
      tell(id)
      links.heldBy(id).forEach(tell)
      links.tiedTo(id).forEach(tell)
    })
    for (const id of reshaped) links.tiedTo(id).forEach(tell)
    listener({ changed, removed, local: events[0]?.transaction.local ?? false })
  }
  items.observeDeep(onEvents)
  return () => items.unobserveDeep(onEvents)
}
