import { createUndo, type Origin } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

export interface UndoHold {
  readonly undo: () => void
  readonly redo: () => void
  readonly cut: () => void
  /** Forgets all steps. */
  readonly clear: () => void
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
}

/** One person's undo on one document, with what is possible as signals. */
export const createUndoHold = (ydoc: Y.Doc, origin: Origin): UndoHold => {
  const steps = createUndo(ydoc, origin)
  const [canUndo, setCanUndo] = createSignal(false)
  const [canRedo, setCanRedo] = createSignal(false)
  const stop = steps.onChange(() => {
    setCanUndo(steps.canUndo())
    setCanRedo(steps.canRedo())
  })
  onCleanup(() => {
    stop()
    steps.destroy()
  })
  return { undo: steps.undo, redo: steps.redo, cut: steps.cut, clear: steps.clear, canUndo, canRedo }
}
