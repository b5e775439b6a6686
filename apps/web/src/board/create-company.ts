import type { Origin } from '@coreflect/board'
import type * as Y from 'yjs'
import type { CameraHold } from './create-camera.ts'
import type { Presence } from './create-presence.ts'
import { createTogether, type Together } from './create-together.ts'
import { createVotes, type Votes } from './create-votes.ts'

/** What people do on a board with one another, beside writing. */
export interface Company {
  readonly together: Together
  readonly votes: Votes
}

interface CompanySetting {
  readonly ydoc: Y.Doc
  readonly origin: Origin
  readonly presence: Presence
  readonly camera: CameraHold
  readonly mayWrite: () => boolean
  readonly busy: () => boolean
  /** The light that shone already when one came. */
  readonly litBefore: () => string | null
  readonly act: (does: () => boolean | undefined) => void
}

export const createCompany = (setting: CompanySetting): Company => ({
  together: createTogether(setting),
  votes: createVotes(setting),
})
