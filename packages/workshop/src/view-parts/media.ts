import type { ClipState, MediaPart } from '../media.ts'
import type { Words } from '../words.ts'

/** What a view tells of slides, pictures, words and clips. */
export interface MediaViewPart {
  /** What activities show: facilitators get all of it, people what was shown, the screen what is on. */
  readonly media: readonly MediaView[]
  /** Where the activity stands that is on; null when it shows nothing. */
  readonly mediaAt: MediaAtView | null
  /** What facilitators want to remember at pages; facilitators only. */
  readonly mediaNotes: readonly MediaNoteView[]
}

/** A part as it is shown: what facilitators noted at its pages is never in it. */
export type ShownPart = MediaPart & { readonly notes?: undefined }

export interface MediaView {
  readonly activity: string
  readonly parts: readonly ShownPart[]
  /** How many pages, counted over all parts, were ever shown: so far may anybody look back on their own [L6]. */
  readonly seen: number
}

export interface MediaAtView {
  readonly activity: string
  readonly part: string
  readonly page: number
  /** The clip at this page, where it was started or placed. */
  readonly clip: ClipState | null
  /** The file that comes next, so that facilitators and the screen can fetch it before it is shown; null for all others. */
  readonly next: { readonly kind: MediaPart['kind']; readonly asset: string } | null
}

export interface MediaNoteView {
  readonly activity: string
  readonly part: string
  readonly page: number
  readonly text: Words
}
