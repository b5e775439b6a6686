import type { Picture } from '@coreflect/board'
import type { BoardPictures } from '../board-pictures.ts'

const urls = new WeakMap<Uint8Array, string>()

/**
 * Where a picture can be loaded from; null for one that lies beside the document where nothing is known of that. Made once for
 * what lies in the document, and kept as long as the page.
 */
export const pictureUrl = (picture: Picture, pictures: BoardPictures | null): string | null => {
  if ('asset' in picture) return pictures?.at(picture.asset) ?? null
  const known = urls.get(picture.bytes)
  if (known !== undefined) return known
  const url = URL.createObjectURL(new Blob([picture.bytes.slice()], { type: picture.type }))
  urls.set(picture.bytes, url)
  return url
}
