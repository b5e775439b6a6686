import { outline, readBoard, watchBoard } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

/** The texts on a board in reading order, as one signal. */
export function createLines(ydoc: Y.Doc): Accessor<readonly string[]> {
  const read = () =>
    outline(readBoard(ydoc).items).flatMap(({ items }) => items.map(({ text }) => text).filter((text) => text !== ''))
  const [lines, setLines] = createSignal(read())
  onCleanup(watchBoard(ydoc, () => setLines(read())))
  return lines
}
