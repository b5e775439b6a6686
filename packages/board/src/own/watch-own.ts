import type * as Y from 'yjs'
import { observationsOf } from './own-layout.ts'

/** Calls back once for each transaction that touched a person's own document. Returns how to stop. */
export const watchOwn = (ydoc: Y.Doc, listener: () => void): (() => void) => {
  const parts = [observationsOf(ydoc), ydoc.getText('page'), ydoc.getText('takeaway')]
  const onTransaction = ({ changedParentTypes }: Y.Transaction): void => {
    if (parts.some((part) => changedParentTypes.has(part as never))) listener()
  }
  ydoc.on('afterTransaction', onTransaction)
  return () => ydoc.off('afterTransaction', onTransaction)
}
