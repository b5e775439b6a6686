import * as Y from 'yjs'

/** Version of the board's layout that this code writes, in `meta.version`. See docs/document.md. */
export const LAYOUT_VERSION = 1

/** Colours by name: what a name looks like is the screen's matter, the document stays readable without it. */
export const NOTE_COLORS = ['sun', 'leaf', 'sky', 'rose', 'sand'] as const
export type NoteColor = (typeof NOTE_COLORS)[number]

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

/** Nothing lies further from the origin than this, so that one broken number cannot lose a board in the distance. */
export const FAR = 1_000_000
export const LEAST_SIDE = 24
export const GREATEST_SIDE = 20_000

export const ITEM_FIELDS = ['kind', 'p', 's', 'z', 'color', 'text'] as const

export const itemsOf = (ydoc: Y.Doc): Y.Map<unknown> => ydoc.getMap('items')
export const metaOf = (ydoc: Y.Doc): Y.Map<unknown> => ydoc.getMap('meta')

/** The item's own map, or null where the id is unknown or holds something else. */
export const entryOf = (ydoc: Y.Doc, id: string): Y.Map<unknown> | null => {
  const entry = itemsOf(ydoc).get(id)
  return entry instanceof Y.Map ? entry : null
}

/** The shared text of an item, for a binding that follows it; null where there is none. Write it through commands only. */
export const itemText = (ydoc: Y.Doc, id: string): Y.Text | null => {
  const text = entryOf(ydoc, id)?.get('text')
  return text instanceof Y.Text ? text : null
}
