import { createUndo, type Origin, type Undo } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'
import { tabSteps } from '../net/tab-steps.ts'

export interface UndoHold {
  readonly undo: () => void
  readonly redo: () => void
  readonly cut: () => void
  /** Forgets all steps. */
  readonly clear: () => void
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
}

/** Steps outlive the page, in its tab: they are kept whenever the page may be about to go. */
const outlive = (ydoc: Y.Doc, steps: Undo): void => {
  let keep: (() => void) | null = null
  let asked = false
  const begin = async (): Promise<void> => {
    if (asked) return
    asked = true
    try {
      const [{ keepSteps, restoreSteps }] = await Promise.all([import('./kept-steps.ts'), ydoc.whenLoaded])
      restoreSteps(ydoc, steps)
      keep = () => keepSteps(ydoc, steps)
    } catch {
      // Without a connection the code may not come: the next change asks for it again.
      asked = false
    }
  }
  const leave = (): void => keep?.()
  if (tabSteps(ydoc.guid) !== null) void begin()
  const stop = steps.onChange(() => void begin())
  globalThis.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)
  onCleanup(() => {
    leave()
    stop()
    globalThis.removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', leave)
  })
}

/** One person's undo on one document, with what is possible as signals. `outlives`: also across a reload of the page. */
export const createUndoHold = (ydoc: Y.Doc, origin: Origin, outlives = false): UndoHold => {
  const steps = createUndo(ydoc, origin)
  const [canUndo, setCanUndo] = createSignal(false)
  const [canRedo, setCanRedo] = createSignal(false)
  const stop = steps.onChange(() => {
    setCanUndo(steps.canUndo())
    setCanRedo(steps.canRedo())
  })
  if (outlives) outlive(ydoc, steps)
  onCleanup(() => {
    stop()
    steps.destroy()
  })
  return { undo: steps.undo, redo: steps.redo, cut: steps.cut, clear: steps.clear, canUndo, canRedo }
}
