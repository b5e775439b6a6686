import type { Observation, Observed } from '@coreflect/board'
import type { Accessor } from 'solid-js'
import type { SavedState } from '../net/document.ts'

export type { Observation } from '@coreflect/board'

/** One's own document as a screen uses it: private page, notes and takeaway. Works offline; nobody else can open it. */
export interface OwnPage {
  readonly saved: Accessor<SavedState>
  /** May it still be written, or only be read? */
  readonly writable: Accessor<boolean>
  readonly page: Accessor<string>
  readonly takeaway: Accessor<string>
  /** Earliest first; a note that did not change keeps its identity. */
  readonly notes: Accessor<readonly Observation[]>
  readonly writePage: (text: string, caret?: number) => void
  readonly writeTakeaway: (text: string, caret?: number) => void
  readonly addNote: (note: Observation) => void
  readonly wordNote: (id: string, text: string, caret?: number) => void
  readonly aboutNote: (id: string, about: Observed) => void
  readonly deleteNote: (id: string) => void
}
