import type * as Y from 'yjs'
import { metaOf, type Origin } from '../layout.ts'
import type { Light } from '../light.ts'

/** Asks everyone to look at a part of the board, in place of what they were asked before. Throws where it is no part. */
export const shineLight = (ydoc: Y.Doc, origin: Origin, { id, p, s }: Light): void => {
  if (id === '' || ![...p, ...s].every(Number.isFinite)) throw new RangeError('A light has an id and finite figures.')
  ydoc.transact(() => metaOf(ydoc).set('light', { id, p: [...p], s: [...s] }), origin)
}
