import type { Picture } from '@coreflect/board'

const urls = new WeakMap<Uint8Array, string>()

/** Where a picture that lies in the document can be loaded from; null for one that lies elsewhere. Made once and kept as long as the page. */
export const pictureUrl = (picture: Picture): string | null => {
  if ('asset' in picture) return null
  const known = urls.get(picture.bytes)
  if (known !== undefined) return known
  const url = URL.createObjectURL(new Blob([picture.bytes.slice()], { type: picture.type }))
  urls.set(picture.bytes, url)
  return url
}
