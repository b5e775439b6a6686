import { MOST_PICTURE_BYTES, type Picture, type PictureType, type Size } from '@coreflect/board'
import type { BoardPictures } from './board-pictures.ts'

/** Longest sides that are tried, in pixels, until a picture is small enough: for the document, and beside it. */
const SIDES = [1280, 1024, 800, 640, 480, 320]
const SIDES_BESIDE = [2048, 1600, 1280]
const MOST_BYTES_BESIDE = 1_000_000
const QUALITY = 0.8

export interface Shrunk {
  readonly picture: Picture
  readonly natural: Size
}

const drawn = (bitmap: ImageBitmap, side: number): HTMLCanvasElement => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

const encoded = (bitmap: ImageBitmap, side: number, type: PictureType): Promise<Blob | null> =>
  new Promise((resolve) => drawn(bitmap, side).toBlob(resolve, type, QUALITY))

const typeOf = ({ type }: Blob): PictureType | null =>
  type === 'image/webp' || type === 'image/png' || type === 'image/jpeg' ? type : null

const within = async (
  bitmap: ImageBitmap,
  sides: readonly number[],
  most: number,
  form: PictureType,
): Promise<Blob | null> => {
  for (const side of sides) {
    const blob = await encoded(bitmap, side, form)
    if (blob !== null && blob.size <= most && typeOf(blob) !== null) return blob
  }
  return null
}

const smallIn = (bitmap: ImageBitmap): Promise<Blob | null> => within(bitmap, SIDES, MOST_PICTURE_BYTES, 'image/webp')

const inDocument = async (bitmap: ImageBitmap): Promise<Picture | null> => {
  const blob = await smallIn(bitmap)
  const type = blob === null ? null : typeOf(blob)
  return blob === null || type === null ? null : { type, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

/** Whether nothing of it can be seen through, at the size at which it is tried first. */
const isOpaque = (bitmap: ImageBitmap): boolean => {
  const canvas = drawn(bitmap, Math.max(...SIDES_BESIDE))
  const seen = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  for (let alpha = 3; alpha < seen.length; alpha += 4) if (seen[alpha] !== 255) return false
  return true
}

/** The forms that are tried: no PDF can hold WebP, so that it comes last. */
const formsOf = (type: PictureType | null, bitmap: ImageBitmap): readonly PictureType[] => {
  const asItCame: PictureType[] = type === null || type === 'image/webp' ? [] : [type]
  const other = type === 'image/jpeg' || isOpaque(bitmap) ? 'image/jpeg' : 'image/png'
  return [...new Set([...asItCame, other, 'image/webp'] as const)]
}

const beside = async (
  bitmap: ImageBitmap,
  pictures: BoardPictures,
  type: PictureType | null,
): Promise<Picture | null> => {
  for (const form of formsOf(type, bitmap)) {
    const blob = await within(bitmap, SIDES_BESIDE, MOST_BYTES_BESIDE, form)
    if (blob === null) continue
    const asset = await pictures.keep(blob)
    return asset === null ? null : { asset }
  }
  return null
}

/**
 * A picture made smaller, or null where it cannot be read. It is kept beside the document; without a connection, or where
 * there is no place for it, it is made small enough to lie in the document itself.
 */
export const shrinkPicture = async (file: Blob, pictures: BoardPictures | null): Promise<Shrunk | null> => {
  try {
    const bitmap = await createImageBitmap(file)
    const kept = pictures === null ? null : await beside(bitmap, pictures, typeOf(file))
    const picture = kept ?? (await inDocument(bitmap))
    return picture === null ? null : { picture, natural: [bitmap.width, bitmap.height] }
  } catch {
    return null
  }
}

/** A picture of any kind that a browser can show, from its data URL, small enough for a document; null where it cannot be shown. */
export const pictureSmall = async (url: string): Promise<Blob | null> => {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return await smallIn(await createImageBitmap(image))
  } catch {
    return null
  }
}

/** A picture as it can lie in the document itself, for a file that stands alone; as it is where it cannot be had now. */
export const pictureInside = async (picture: Picture, at: ((asset: string) => string) | null): Promise<Picture> => {
  if (!('asset' in picture) || at === null) return picture
  try {
    const answer = await fetch(at(picture.asset))
    const inside = answer.ok ? await inDocument(await createImageBitmap(await answer.blob())) : null
    return inside ?? picture
  } catch {
    return picture
  }
}
