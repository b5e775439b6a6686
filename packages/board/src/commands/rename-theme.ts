import type * as Y from 'yjs'
import { entryOf, type Origin } from '../layout.ts'
import { writeText } from './write-text.ts'

/** Brings a theme's title to `title` by the least edit, so that two people who rename merge. False where it is no theme. */
export const renameTheme = (ydoc: Y.Doc, origin: Origin, id: string, title: string, caret?: number): boolean =>
  entryOf(ydoc, id)?.get('kind') === 'frame' && writeText(ydoc, origin, id, title, caret)
