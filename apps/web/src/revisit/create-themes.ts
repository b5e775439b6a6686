import { type Debrief, readBoard, readDebrief, watchBoard } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

/** A debrief board to be read, as one signal. */
export function createThemes(ydoc: Y.Doc): Accessor<Debrief> {
  const read = () => readDebrief(readBoard(ydoc).items)
  const [debrief, setDebrief] = createSignal(read())
  onCleanup(watchBoard(ydoc, () => setDebrief(read())))
  return debrief
}
