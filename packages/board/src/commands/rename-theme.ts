import type * as Y from 'yjs'
import { kindOf } from '../fields.ts'
import type { Origin } from '../layout.ts'
import { writeText } from './write-text.ts'

/** Brings a theme's title to `title` by the least edit, so that two people who rename merge. False where it is no theme. */
export const renameTheme = (ydoc: Y.Doc, origin: Origin, id: string, title: string, caret?: number): boolean =>
  kindOf(ydoc, id) === 'frame' && writeText(ydoc, origin, id, title, caret)
