import * as Y from 'yjs'

/** Version of the board's layout that this code writes, in `meta.version`. See docs/document.md. */
export const LAYOUT_VERSION = 3

/** Colours by name: what a name looks like is the screen's matter, the document stays readable without it. */
export const NOTE_COLORS = ['sun', 'leaf', 'sky', 'rose', 'sand'] as const
export type NoteColor = (typeof NOTE_COLORS)[number]
/** What is drawn or written, rather than stuck on, can also have the colour of writing. */
export const COLORS = [...NOTE_COLORS, 'ink'] as const
export type Color = (typeof COLORS)[number]

/** How large an item's words are. */
export const LETTERS = ['small', 'medium', 'large'] as const
export type Letters = (typeof LETTERS)[number]
/** Where its words stand; start and end follow the direction of each text. */
export const ALIGNS = ['start', 'middle', 'end'] as const
export type Align = (typeof ALIGNS)[number]
export const FORMS = ['rectangle', 'ellipse', 'diamond'] as const
export type Form = (typeof FORMS)[number]
export const FILLS = ['none', 'tint', 'full'] as const
export type Fill = (typeof FILLS)[number]
export const STROKES = ['solid', 'dashed'] as const
export type Stroke = (typeof STROKES)[number]
export const WIDTHS = ['thin', 'medium', 'thick'] as const
export type Width = (typeof WIDTHS)[number]
/** A pen follows pressure; a marker is broad, even and lets through what is under it. */
export const TIPS = ['pen', 'marker'] as const
export type Tip = (typeof TIPS)[number]
export const ROUTES = ['straight', 'curved'] as const
export type Route = (typeof ROUTES)[number]
/** Which ends of a connector have a head: none, the last, or both. */
export const HEADS = ['none', 'end', 'both'] as const
export type Heads = (typeof HEADS)[number]
/** Where on an item's edge a connector ends: the middle of a side as the item is turned, or wherever it is nearest. */
export const ANCHORS = ['auto', 'top', 'right', 'bottom', 'left'] as const
export type Anchor = (typeof ANCHORS)[number]
export const MARKS = ['heart', 'star', 'idea', 'question', 'check'] as const
export type Mark = (typeof MARKS)[number]
/** Kinds of picture that a board may carry in itself. */
export const PICTURE_TYPES = ['image/webp', 'image/png', 'image/jpeg'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** A place or an offset in board units, x to the right, y down. */
export type Point = readonly [x: number, y: number]
/** Width and height in board units. */
export type Size = readonly [width: number, height: number]

/** Uniform chance in [0, 1), passed in so that every rule here can be repeated. */
export type Random = () => number

/** Who writes: one object for each person and open document. Undo takes back what carries the same object. */
export type Origin = object

/** Sizes that new items get. Text is laid out by the screen and may make an item taller; it is never measured into the document. */
export const NOTE_SIZE: Size = [184, 144]
export const CARD_SIZE: Size = [232, 144]
export const THEME_SIZE: Size = [520, 400]
export const TEXT_SIZE: Size = [240, 40]
export const SHAPE_SIZE: Size = [184, 144]
export const FRAME_SIZE: Size = [640, 480]
export const STAMP_SIZE: Size = [56, 56]

/** Nothing lies further from the origin than this, so that one broken number cannot lose a board in the distance. */
export const FAR = 1_000_000
export const LEAST_SIDE = 24
export const GREATEST_SIDE = 20_000

/** The most bytes of a picture that lies in the document itself; larger ones are assets of the session. */
export const MOST_PICTURE_BYTES = 100_000

export const itemsOf = (ydoc: Y.Doc): Y.Map<unknown> => {
  // What Yjs answers too, but asked for with every item of a large board.
  const items = ydoc.share.get('items')
  return items instanceof Y.Map ? items : ydoc.getMap('items')
}
export const metaOf = (ydoc: Y.Doc): Y.Map<unknown> => ydoc.getMap('meta')
export const votesOf = (ydoc: Y.Doc): Y.Map<unknown> => ydoc.getMap('votes')

/**
 * An item as it lies in the document: its text, whose attributes are its other fields, or, as versions before 3 wrote it, a map of
 * its fields with the text among them.
 */
export type Entry = Y.Text | Y.Map<unknown>

/** What the document has under this id; null where that is nothing, or nothing that could be an item. */
export const entryOf = (ydoc: Y.Doc, id: string): Entry | null => {
  const entry = itemsOf(ydoc).get(id)
  return isEntry(entry) ? entry : null
}

export const isEntry = (value: unknown): value is Entry => value instanceof Y.Text || value instanceof Y.Map

/** The shared text of an item; null where it has none. */
export const textOf = (entry: Entry): Y.Text | null => {
  const text: unknown = entry instanceof Y.Text ? entry : entry.get('text')
  return text instanceof Y.Text ? text : null
}

/** The shared text of an item, for a binding that follows it; null where there is none. Write it through commands only. */
export const itemText = (ydoc: Y.Doc, id: string): Y.Text | null => {
  const entry = entryOf(ydoc, id)
  return entry === null ? null : textOf(entry)
}
