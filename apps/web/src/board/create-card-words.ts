import { type Card, readItem, watchBoard } from '@coreflect/board'
import { createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

/** The cards of a board by id, as they come and go; null for what is none. Their words never change. */
export const createCardWords = (ydoc: Y.Doc): ((id: string) => Card | null) => {
  const [changes, setChanges] = createSignal(0)
  onCleanup(watchBoard(ydoc, () => setChanges((count) => count + 1)))
  return (id) => {
    changes()
    const item = readItem(ydoc, id)
    return item?.kind === 'card' ? item : null
  }
}
