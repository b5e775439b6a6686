import { MOST_PICTURE_BYTES, type Picture, type Size } from '@coreflect/board'

/** Longest sides that are tried, in pixels, until a picture is small enough for the document. */
const SIDES = [1280, 1024, 800, 640, 480, 320]
const QUALITY = 0.8

export interface Shrunk {
  readonly picture: Picture
  readonly natural: Size
}

const encoded = (bitmap: ImageBitmap, side: number): Promise<Blob | null> => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY))
}

/** A picture made small enough to lie in the document itself, or null where it cannot be read. */
export const shrinkPicture = async (file: Blob): Promise<Shrunk | null> => {
  try {
    const bitmap = await createImageBitmap(file)
    const natural: Size = [bitmap.width, bitmap.height]
    for (const side of SIDES) {
      const blob = await encoded(bitmap, side)
      const type = blob?.type
      if (blob === null || blob.size > MOST_PICTURE_BYTES) continue
      if (type !== 'image/webp' && type !== 'image/png' && type !== 'image/jpeg') continue
      return { picture: { type, bytes: new Uint8Array(await blob.arrayBuffer()) }, natural }
    }
    return null
  } catch {
    return null
  }
}
