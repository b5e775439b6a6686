import type * as Y from 'yjs'
import type { Origin } from './layout.ts'
import { applyEdit, type TextEdit } from './text.ts'

/**
 * The line that a group is writing together to bring back of a round [C7], in the document of its board: nobody else can open it.
 * Beside the items, so that no board shows it. Write it through `editGroupLine` only.
 */
export const groupLine = (ydoc: Y.Doc, round: number): Y.Text => ydoc.getText(`line/${round}`)

/** Makes one edit in it. */
export const editGroupLine = (ydoc: Y.Doc, origin: Origin, round: number, edit: TextEdit): true => {
  ydoc.transact(() => applyEdit(groupLine(ydoc, round), edit), origin)
  return true
}
