import type {
  Align,
  Anchor,
  Color,
  Fill,
  Form,
  Heads,
  Letters,
  Mark,
  NoteColor,
  PictureType,
  Point,
  Route,
  Size,
  Stroke,
  Tip,
  Width,
} from './layout.ts'

export interface Placed {
  readonly id: string
  /** Top left corner, before it is turned. A connector's is that of the box around its ends. */
  readonly p: Point
  /** Width and height; the least ones, where text may make it taller. */
  readonly s: Size
  /** Drawing order, see `byOrder`. */
  readonly z: string
  /** The frame it lies in; null when it lies in none or names one that is gone. */
  readonly frame: string | null
  /** Turned about its middle, in whole degrees clockwise from 0 to 359. */
  readonly turn: number
  /** Commands leave it where and as it is until it is unlocked. */
  readonly locked: boolean
  /** Items with the same group are chosen and moved together. */
  readonly group: string | null
  /** A name, never a hue. */
  readonly color: Color
  /** The words on it; of a frame its title, of an image, a drawing or a stamp what it shows, for those who do not see it. */
  readonly text: string
}

export interface Note extends Placed {
  readonly kind: 'note'
  readonly color: NoteColor
  readonly letters: Letters
}
/** Words on the ground. */
export interface FreeText extends Placed {
  readonly kind: 'text'
  readonly letters: Letters
  readonly align: Align
}
export interface Shape extends Placed {
  readonly kind: 'shape'
  readonly form: Form
  /** Whether the ground has the colour of the line: not at all, lightly, or in full. */
  readonly fill: Fill
  readonly stroke: Stroke
  readonly width: Width
  readonly letters: Letters
  readonly align: Align
}
/** Tied to an item, or free. `at` is where a tied end was when it was tied: there it stays should the item go. */
export type End = { readonly item: string; readonly anchor: Anchor; readonly at: Point } | { readonly point: Point }
export interface Connector extends Placed {
  readonly kind: 'connector'
  /** An end tied to what is gone reads as free. */
  readonly from: End
  readonly to: End
  readonly stroke: Stroke
  readonly width: Width
  readonly route: Route
  readonly heads: Heads
}
/** A named area that carries its contents; on a debrief board, a theme. Its text is its title. */
export interface Frame extends Placed {
  readonly kind: 'frame'
  readonly color: NoteColor
}
/** A picture among the session's assets, or, if it is small, in the document itself. */
export type Picture = { readonly asset: string } | { readonly type: PictureType; readonly bytes: Uint8Array }
export interface Image extends Placed {
  readonly kind: 'image'
  readonly picture: Picture
  /** Width and height of the picture, in its own pixels. */
  readonly natural: Size
}
/** A line drawn by hand. */
export interface Ink extends Placed {
  readonly kind: 'ink'
  /** Read with `decodeInk`; drawn to fill `s`. The same object for as long as the line is the same. */
  readonly bytes: Uint8Array
  readonly width: Width
  readonly tip: Tip
}
export interface Stamp extends Placed {
  readonly kind: 'stamp'
  readonly mark: Mark
  /** The item that it is stuck on and goes with; null where it lies on the board, or that item is gone. */
  readonly on: string | null
  readonly color: NoteColor
}
/** An observation that was let through to the debrief or put on its group's board, written by the server alone. */
export interface Card extends Placed {
  readonly kind: 'card'
  readonly color: NoteColor
  readonly round: number
  readonly lens: string
  /** What kind of note it is, in the words of the session. */
  readonly tag: string
  /** On a group's board the turn, from 1, and how many seconds into it; null where it is not told. */
  readonly moment: readonly [turn: number, seconds: number] | null
  /** Whole minutes into the turn, or null where it is not told. */
  readonly minute: number | null
}
/** Something a newer version wrote or a broken record: kept, and shown as a box labelled with `was`. */
export interface Other extends Placed {
  readonly kind: 'other'
  readonly color: NoteColor
  readonly was: string
}

export type Item = Note | FreeText | Shape | Connector | Frame | Image | Ink | Stamp | Card | Other
export type Kind = Item['kind']

export interface Board {
  /** 0 where the document has never been written. */
  readonly version: number
  /** In drawing order, lowest first. */
  readonly items: readonly Item[]
}
