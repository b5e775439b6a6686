import * as Y from 'yjs'
import { Clocks } from './protocol/clocks.ts'
import { readUpdateContents } from './protocol/update-contents.ts'

/**
 * The same document without what was deleted (K2): the only place where the server builds a Y.Doc, for as long as this
 * call lasts. What waits for a missing update is kept. Throws if a struct of `document` were missing from the result.
 */
export function collectGarbage(document: Uint8Array): Uint8Array {
  const ydoc = new Y.Doc({ gc: true })
  try {
    Y.applyUpdate(ydoc, document)
    const collected = Y.encodeStateAsUpdate(ydoc)
    const kept = new Clocks()
    kept.add(readUpdateContents(collected).structs)
    if (!kept.hold(readUpdateContents(document).structs)) throw new Error('Compaction would lose structs.')
    return collected
  } finally {
    ydoc.destroy()
  }
}
