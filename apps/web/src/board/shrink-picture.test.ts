import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardPictures } from './board-pictures.ts'
import { shrinkPicture } from './shrink-picture.ts'

/** The alpha of the one pixel that differs. */
let alpha: number
/** Bytes that each form takes at any size. */
let weights: Readonly<Record<string, number>>

beforeEach(() => {
  alpha = 255
  weights = { 'image/png': 900_000, 'image/jpeg': 300_000, 'image/webp': 90_000 }
  vi.stubGlobal('createImageBitmap', async () => ({ width: 400, height: 300 }))
  vi.stubGlobal('document', {
    createElement: () => ({
      width: 0,
      height: 0,
      getContext: () => ({
        drawImage: () => undefined,
        getImageData: (_x: number, _y: number, width: number, height: number) => {
          const data = new Uint8ClampedArray(width * height * 4).fill(255)
          data[data.length - 1] = alpha
          return { data }
        },
      }),
      toBlob: (done: (blob: Blob) => void, type: string) =>
        done(new Blob([new Uint8Array(weights[type] ?? 0)], { type })),
    }),
  })
})
afterEach(() => vi.unstubAllGlobals())

/** Which form a picture of this type is kept in, and where. */
const keptAs = async (type: string): Promise<string> => {
  let kept = ''
  const pictures = {
    keep: async (blob: Blob) => {
      kept = blob.type
      return 'asset'
    },
  } as unknown as BoardPictures
  const shrunk = await shrinkPicture(new Blob([new Uint8Array(9)], { type }), pictures)
  return shrunk !== null && 'asset' in shrunk.picture ? kept : 'inside'
}

test('a picture through which something can be seen stays see-through, however small a JPEG of it would be', async () => {
  alpha = 254
  expect(await keptAs('image/png')).toBe('image/png')
  expect(await keptAs('image/webp')).toBe('image/png')
  weights = { ...weights, 'image/png': 2_000_000 }
  expect(await keptAs('image/png')).toBe('image/webp')
})

test('one without becomes the smaller form where it is too large as it came', async () => {
  expect(await keptAs('image/png')).toBe('image/png')
  weights = { ...weights, 'image/png': 2_000_000 }
  expect(await keptAs('image/png')).toBe('image/jpeg')
  expect(await keptAs('image/webp')).toBe('image/jpeg')
  expect(await keptAs('image/gif')).toBe('image/jpeg')
})

test('without a place beside the document it is made small enough to lie in it', async () => {
  const shrunk = await shrinkPicture(new Blob([new Uint8Array(9)], { type: 'image/jpeg' }), null)
  expect(shrunk?.natural).toEqual([400, 300])
  expect(shrunk !== null && 'bytes' in shrunk.picture && shrunk.picture.type).toBe('image/webp')
})
