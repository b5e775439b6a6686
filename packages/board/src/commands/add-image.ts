import type * as Y from 'yjs'
import type { Picture } from '../items.ts'
import { MOST_PICTURE_BYTES, type Origin, type Point, type Random, type Size } from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'

export interface NewImage {
  readonly id: string
  readonly picture: Picture
  /** Width and height of the picture in its own pixels. */
  readonly natural: Size
  /** Top left corner. */
  readonly p: Point
  readonly s: Size
  /** What it shows, for those who do not see it. */
  readonly text?: string
}

/** Adds a picture. Throws where the id is taken, the asset's id is none, or a picture for the document itself is too large. */
export const addImage = (ydoc: Y.Doc, origin: Origin, image: NewImage, random: Random): void => {
  const { id, picture, natural, p, s, text = '' } = image
  if ('asset' in picture && !/^[\w-]{1,64}$/.test(picture.asset)) throw new RangeError('An asset has an id.')
  if ('bytes' in picture && (picture.bytes.length === 0 || picture.bytes.length > MOST_PICTURE_BYTES))
    throw new RangeError('A picture in the document is small.')
  ydoc.transact(() => {
    const fields = { ...picture, natural: [...natural] }
    createEntry(ydoc, { id, kind: 'image', p, s, color: 'sand', text, frame: frameAt(ydoc, { p, s }), fields }, random)
  }, origin)
}
