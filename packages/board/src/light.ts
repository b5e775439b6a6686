import type * as Y from 'yjs'
import type { Rect } from './geometry/rect.ts'
import { metaOf } from './layout.ts'
import { readPointOrNull, readRecord, readSize, readString } from './values.ts'

/** A part of the board that everyone is asked to look at. `id` is its own each time, so that it can be put away by whoever has seen it. */
export interface Light extends Rect {
  readonly id: string
}

/** What everyone is asked to look at now, or null. Never throws. */
export const readLight = (ydoc: Y.Doc): Light | null => {
  const { id, p, s } = readRecord(metaOf(ydoc).get('light'))
  const corner = readPointOrNull(p)
  return readString(id) === '' || corner === null ? null : { id: readString(id), p: corner, s: readSize(s, 1, [1, 1]) }
}

/** Calls back after every change of what everyone is asked to look at. Returns how to stop. */
export const watchLight = (ydoc: Y.Doc, listener: () => void): (() => void) => {
  const meta = metaOf(ydoc)
  const onMeta = (event: Y.YMapEvent<unknown>): void => {
    if (event.keysChanged.has('light')) listener()
  }
  meta.observe(onMeta)
  return () => meta.unobserve(onMeta)
}
