import * as Y from 'yjs'
import { Fields, OPTIONAL, putField } from './fields.ts'
import { type Entry, isEntry, itemsOf } from './layout.ts'

/** The last value of a field of a map that is still kept, though the map itself was deleted. */
const lastValue = (field: Y.Item | undefined): unknown => {
  for (let run: Y.Item | null = field ?? null; run !== null; run = run.left)
    if (run.content instanceof Y.ContentAny || run.content instanceof Y.ContentBinary)
      return run.content.getContent().at(-1)
  return undefined
}

const mendEntry = (entry: Entry): void => {
  const fields = new Fields(entry)
  const former = entry._item?.left?.content
  if (!(former instanceof Y.ContentType && isEntry(former.type))) return
  for (const [key, field] of former.type._map) {
    const value = fields.own(key) !== undefined || OPTIONAL.has(key) ? undefined : lastValue(field)
    if (value !== undefined) putField(entry, key, value)
  }
}

/**
 * Runs what brings deleted items back, and makes them whole: Yjs leaves out a field that somebody else has changed
 * without knowing of the deletion, and their value went with the item. The last one that is known takes its place, rather
 * than none, which would leave an item without a place or a kind.
 */
export const mending = (ydoc: Y.Doc, bringBack: () => void): void => {
  const items = itemsOf(ydoc)
  const back = new Set<string>()
  const onItems = (event: Y.YMapEvent<unknown>): void => {
    for (const [id, { action }] of event.changes.keys) if (action === 'add') back.add(id)
  }
  items.observe(onItems)
  bringBack()
  items.unobserve(onItems)
  if (back.size === 0) return
  ydoc.transact(() => {
    for (const id of back) {
      const entry = items.get(id)
      if (isEntry(entry)) mendEntry(entry)
    }
  }, mending)
}
