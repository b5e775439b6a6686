import { readSteps, type Undo, writeSteps } from '@coreflect/board'
import type * as Y from 'yjs'
import { keepTabSteps, tabSteps } from '../net/tab-steps.ts'

/** Gives back what this tab has kept of a document that was read in since. */
export const restoreSteps = (ydoc: Y.Doc, undo: Undo): void => {
  const text = tabSteps(ydoc.guid)
  const steps = text === null ? null : readSteps(ydoc, text)
  if (steps !== null) undo.restore(steps)
}

/** Keeps all steps in this tab. */
export const keepSteps = (ydoc: Y.Doc, undo: Undo): void =>
  keepTabSteps(ydoc.guid, undo.canUndo() || undo.canRedo() ? writeSteps(ydoc, undo.steps()) : null)
