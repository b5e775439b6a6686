import type * as Y from 'yjs'
import { kindOf } from '../fields.ts'
import type { Origin } from '../layout.ts'
import { moveToTheme } from './move-to-theme.ts'
import { holdIn } from './shift-items.ts'
import { unlocked } from './unlocked.ts'

/**
 * Puts items into a frame, each at its next free place there (the frame grows), or with null out of theirs, where they
 * lie. Frames, connectors, unknown and locked items are passed over. False where nothing changed.
 */
export const putInFrame = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, frame: string | null): boolean => {
  if (frame !== null && kindOf(ydoc, frame) !== 'frame') return false
  const going = unlocked(ydoc, ids).filter(
    (item) => item.kind !== 'frame' && item.kind !== 'connector' && item.frame !== frame,
  )
  if (going.length === 0) return false
  ydoc.transact(() => {
    for (const item of going) {
      if (frame === null) holdIn(ydoc, item, null)
      else moveToTheme(ydoc, origin, item.id, frame)
    }
  }, origin)
  return true
}
