import * as Y from 'yjs'
import { type Entry, isEntry, itemsOf, type Origin, textOf, votesOf } from './layout.ts'
import { mending } from './mend.ts'

/** One step, as Yjs has it: which pieces of the document it brought, and which it took away. */
export type UndoStep = Y.UndoManager['undoStack'][number]

/** All steps of one person, and the clients that were theirs meanwhile; the last step is the next to go. */
export interface UndoSteps {
  readonly clients: readonly number[]
  readonly undo: readonly UndoStep[]
  readonly redo: readonly UndoStep[]
}

export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** Ends the step being gathered: what follows is undone by itself. Called when a gesture or an edit begins. */
  readonly cut: () => void
  /** Forgets all steps: nothing of what was done before can be taken back or done again. */
  readonly clear: () => void
  /** All steps, to be kept beyond this open document. */
  readonly steps: () => UndoSteps
  /**
   * Puts steps of before under those of now; to be redone only where nothing was done since. What was deleted in them comes
   * back only if this document was opened without collecting garbage.
   */
  readonly restore: (steps: UndoSteps) => void
  /** Calls back after every change of what can be undone or redone. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void
  readonly destroy: () => void
}

const holdsWords = (entry: Entry, isOther: (item: Y.Item) => boolean): boolean => {
  for (let run = textOf(entry)?._start ?? null; run !== null; run = run.right)
    if (!run.deleted && isOther(run)) return true
  return false
}

/**
 * Undo and redo of what one person did in this open document: only changes that carry `origin`, in steps cut by `cut` or
 * half a second of rest. It never takes back what others did: an added item in which somebody else has written
 * stays (one's own words leave it), and a value that somebody else has set since stays set.
 * One call is one step, even where nothing of that step is left to take back.
 */
export const createUndo = (ydoc: Y.Doc, origin: Origin): Undo => {
  const items = itemsOf(ydoc)
  const mine = new Set<number>()
  const isOther = ({ id }: Y.Item): boolean => id.client !== ydoc.clientID && !mine.has(id.client)
  /** The step that is being taken back. */
  let step: { readonly insertions: Parameters<typeof Y.isDeleted>[0] } | undefined
  const mayGo = (item: Y.Item): boolean => {
    if (item.parent === items)
      return !(
        item.content instanceof Y.ContentType &&
        isEntry(item.content.type) &&
        holdsWords(item.content.type, isOther)
      )
    // What an item was made with goes with it or not at all; a field that came later goes by itself.
    const holder =
      item.parentSub !== null && isEntry(item.parent) && item.parent.parent === items ? item.parent._item : null
    return holder === null || step === undefined || !Y.isDeleted(step.insertions, holder.id)
  }
  const manager = new Y.UndoManager([items, votesOf(ydoc)], {
    trackedOrigins: new Set([origin]),
    deleteFilter: mayGo,
  })
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const names = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
  for (const name of names) manager.on(name, tell)
  // A step that others have overtaken changes nothing. Yjs would go on to the step before it, which nobody asked for.
  const oneStep = (stack: 'undoStack' | 'redoStack', go: () => void): void => {
    const earlier = manager[stack].splice(0, Math.max(0, manager[stack].length - 1))
    step = manager[stack][0]
    mending(ydoc, go)
    step = undefined
    manager[stack].unshift(...earlier)
    tell()
  }
  return {
    undo: () => oneStep('undoStack', () => manager.undo()),
    redo: () => oneStep('redoStack', () => manager.redo()),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    cut: () => manager.stopCapturing(),
    clear: () => manager.clear(),
    steps: () => ({
      clients: [...new Set([...mine, ydoc.clientID])],
      undo: [...manager.undoStack],
      redo: [...manager.redoStack],
    }),
    restore: ({ clients, undo, redo }) => {
      for (const client of clients) mine.add(client)
      if (manager.undoStack.length === 0) manager.redoStack.unshift(...redo)
      manager.undoStack.unshift(...undo)
      tell()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    destroy: () => manager.destroy(),
  }
}
