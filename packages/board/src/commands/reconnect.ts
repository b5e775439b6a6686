import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import type { Origin } from '../layout.ts'
import { type NewEnd, tieEnds } from './connect.ts'
import { unlocked } from './unlocked.ts'

/** Ties one end of a connector elsewhere, or lets it go. False where the connector is gone or locked, or as `tieEnds` is null. */
export const reconnect = (ydoc: Y.Doc, origin: Origin, id: string, which: 'from' | 'to', end: NewEnd): boolean => {
  const [connector] = unlocked(ydoc, [id])
  if (connector?.kind !== 'connector') return false
  const ends = tieEnds(ydoc, which === 'from' ? end : connector.from, which === 'to' ? end : connector.to)
  if (ends === null) return false
  ydoc.transact(() => setField(ydoc, id, which, ends[which === 'from' ? 0 : 1]), origin)
  return true
}
