import { hash } from 'node:crypto'
import { boardPicture } from '@coreflect/keepsake'
import type { ReadBoard } from './boards.ts'
import { createBriefly } from './briefly.ts'

/** A board's picture with a tag that changes when it does. */
interface Picture {
  readonly svg: string
  readonly tag: string
}

/** Draws boards, and keeps the last pictures for a minute. */
export interface Pictures {
  /** `glance` is a picture for a page, where it is looked at as a whole. */
  of(bytes: Uint8Array, title: string, glance: boolean): Picture
}

export function createPictures(now: () => number, read: ReadBoard): Pictures {
  const made = createBriefly<Picture>(now)
  return {
    of(bytes, title, glance) {
      const key = hash('sha256', Buffer.concat([bytes, Buffer.from(`${glance} ${title}`)]), 'base64url')
      return made.of(key, () => ({ svg: boardPicture(read(bytes), title, glance), tag: `"${key.slice(0, 22)}"` }))
    },
  }
}
