import type * as Y from 'yjs'
import type { Origin } from '../layout.ts'
import { observationsOf } from './own-layout.ts'

/** Deletes an observation from its author's document. False where it is gone already. */
export const deleteObservation = (ydoc: Y.Doc, origin: Origin, id: string): boolean => {
  const observations = observationsOf(ydoc)
  if (!observations.has(id)) return false
  ydoc.transact(() => observations.delete(id), origin)
  return true
}
