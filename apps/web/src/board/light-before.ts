import { readLight } from '@coreflect/board'
import type * as Y from 'yjs'

/**
 * The id of the light that shone when the document was there, or null. Asked apart from all else that knows of lights, since
 * another may be lit while the code for them is still on its way.
 */
export function lightBefore(ydoc: Y.Doc): () => string | null {
  let before = readLight(ydoc)
  ydoc.once('load', () => {
    before = readLight(ydoc)
  })
  return () => before?.id ?? null
}
