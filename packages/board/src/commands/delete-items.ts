import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import { connectorEnds } from '../geometry/connector.ts'
import type { Connector, End } from '../items.ts'
import { entryOf, itemsOf, type Origin, type Point } from '../layout.ts'
import { linksOf } from '../links.ts'
import { outlineIn, readItem } from '../read-item.ts'
import { stuckOn } from './stuck.ts'
import { unlocked } from './unlocked.ts'

const tiedTo = (end: End, going: ReadonlySet<string>): boolean => 'item' in end && going.has(end.item)

/** The connectors that are tied to what goes, with where their ends are now. */
const loosened = (ydoc: Y.Doc, going: ReadonlySet<string>) => {
  const outlineOf = outlineIn(ydoc)
  const result: { readonly connector: Connector; readonly ends: readonly [Point, Point] }[] = []
  const { tiedTo: tied } = linksOf(ydoc)
  for (const id of new Set([...going].flatMap((gone) => [...tied(gone)]))) {
    if (going.has(id)) continue
    const item = readItem(ydoc, id)
    if (item?.kind !== 'connector' || !(tiedTo(item.from, going) || tiedTo(item.to, going))) continue
    result.push({ connector: item, ends: connectorEnds(item.from, item.to, outlineOf) })
  }
  return result
}

/**
 * Takes items off the board. What lay in a deleted frame stays where it is and reads as lying in none. A connector between
 * two things that both go goes with them; of one that is tied to one of them, that end stays where it was, free.
 * Stamps go with what they are stuck on. Cards
 * stay: they are offered by others and withdrawn by those concerned, through the server; so does what is locked. False
 * where nothing was deleted.
 */
export const deleteItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>): boolean => {
  const items = itemsOf(ydoc)
  const wanted = [...new Set(ids)].filter((id) => items.has(id))
  const allowed = unlocked(ydoc, wanted).filter((item) => item.kind !== 'card')
  const broken = wanted.filter((id) => entryOf(ydoc, id) === null)
  const going = new Set([...allowed.map((item) => item.id), ...broken])
  for (const { id, locked } of stuckOn(ydoc, going)) if (!locked) going.add(id)
  if (going.size === 0) return false
  ydoc.transact(() => {
    for (const { connector, ends } of loosened(ydoc, going)) {
      const both = tiedTo(connector.from, going) && tiedTo(connector.to, going)
      if (both && !connector.locked) going.add(connector.id)
      else {
        if (tiedTo(connector.from, going)) setField(ydoc, connector.id, 'from', { point: [...ends[0]] })
        if (tiedTo(connector.to, going)) setField(ydoc, connector.id, 'to', { point: [...ends[1]] })
      }
    }
    for (const id of going) items.delete(id)
  }, origin)
  return true
}
