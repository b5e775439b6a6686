import * as Y from 'yjs'
import type { Origin } from '../layout.ts'
import { observationsOf } from './own-layout.ts'
import type { Observation } from './read-own.ts'

/** Notes an observation in its author's own document; the words can come later. Throws where the id is taken. */
export const addObservation = (ydoc: Y.Doc, origin: Origin, observation: Observation): void => {
  const observations = observationsOf(ydoc)
  const { id, text, ...fields } = observation
  if (observations.has(id)) throw new RangeError('An observation with this id is noted already.')
  ydoc.transact(() => {
    const entry = new Y.Map<unknown>(Object.entries(fields))
    entry.set('text', new Y.Text(text))
    observations.set(id, entry)
  }, origin)
}
