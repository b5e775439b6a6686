import type * as Y from 'yjs'
import { entryOf, itemsOf } from './layout.ts'
import { readRecord, readString } from './values.ts'

/** Who is drawn by whom: what lies in a frame, and the connectors tied to an item, found without looking at all items. */
export interface Links {
  /** Ids of what names this item as its frame. */
  readonly heldBy: (id: string) => ReadonlySet<string>
  /** Ids of connectors with an end that names this item. */
  readonly tiedTo: (id: string) => ReadonlySet<string>
  /** Looks at an item again, after it came, went or changed. */
  readonly follow: (id: string) => void
}

const NONE: ReadonlySet<string> = new Set()

const createIndex = () => {
  const names = new Map<string, readonly string[]>()
  const named = new Map<string, Set<string>>()
  return {
    of: (id: string): ReadonlySet<string> => named.get(id) ?? NONE,
    set: (id: string, targets: readonly string[]): void => {
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

/** Begins with all items as they are; `follow` keeps it true. References count as they are written, be their target there or not. */
export const createLinks = (ydoc: Y.Doc): Links => {
  const frames = createIndex()
  const ties = createIndex()
  const follow = (id: string): void => {
    const entry = entryOf(ydoc, id)
    const frame = readString(entry?.get('frame'))
    frames.set(id, frame === '' ? [] : [frame])
    const ends = entry?.get('kind') === 'connector' ? [entry.get('from'), entry.get('to')] : []
    ties.set(
      id,
      ends.map((end) => readString(readRecord(end).item)).filter((item) => item !== ''),
    )
  }
  for (const id of itemsOf(ydoc).keys()) follow(id)
  return { heldBy: frames.of, tiedTo: ties.of, follow }
}
