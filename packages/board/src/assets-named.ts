import * as Y from 'yjs'
import { fieldsOf } from './fields.ts'
import { itemsOf } from './layout.ts'

/**
 * The ids of every asset that something on a stored board (one merged Yjs update) names, whatever kind it is of: also where a
 * newer version wrote it, or it is broken otherwise. Throws what Yjs throws where the bytes are no update at all.
 */
export const assetsNamedIn = (bytes: Uint8Array): ReadonlySet<string> => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, bytes)
    const named = new Set<string>()
    for (const id of itemsOf(ydoc).keys()) {
      const asset = fieldsOf(ydoc, id)?.get('asset')
      if (typeof asset === 'string') named.add(asset)
    }
    return named
  } finally {
    ydoc.destroy()
  }
}
