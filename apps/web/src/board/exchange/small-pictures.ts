import { MOST_PICTURE_BYTES, PICTURE_TYPES } from '@coreflect/board'
import { pictureSmall } from '../shrink-picture.ts'
import { toDataUrl } from './data-url.ts'

type Json = Record<string, unknown>

const asRecord = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null

const fits = (url: string): boolean =>
  url.length < (MOST_PICTURE_BYTES * 4) / 3 && PICTURE_TYPES.some((type) => url.startsWith(`data:${type};`))

/**
 * A drawing from Excalidraw with its pictures as a board can hold them: large ones made smaller, drawn ones as pixels.
 * What cannot be read stays as it is, and so does any other text.
 */
export const withSmallPictures = async (text: string): Promise<string> => {
  if (!text.includes('"excalidraw')) return text
  try {
    const file = asRecord(JSON.parse(text))
    let changed = false
    for (const one of Object.values(asRecord(file?.files) ?? {}).map(asRecord)) {
      const url = one?.dataURL
      if (one === null || typeof url !== 'string' || !url.startsWith('data:image/') || fits(url)) continue
      const small = await pictureSmall(url)
      if (small === null) continue
      one.dataURL = await toDataUrl(small)
      changed = true
    }
    return changed ? JSON.stringify(file) : text
  } catch {
    return text
  }
}
