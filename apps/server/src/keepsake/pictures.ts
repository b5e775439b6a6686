import { hash } from 'node:crypto'
import { readBoardBytes } from '@coreflect/board'
import { boardPicture } from '@coreflect/keepsake'

/** At most so many pictures wait in memory, and each no longer than so many ms since it was last asked for. */
const mostPictures = 64
const longest = 60_000

/** A board's picture with a tag that changes when it does. */
interface Picture {
  readonly svg: string
  readonly tag: string
}

/** Draws boards, and keeps the last pictures for a minute: a room of people opens the same link at the same time. */
export interface Pictures {
  of(bytes: Uint8Array, title: string): Picture
}

export function createPictures(now: () => number): Pictures {
  const made = new Map<string, { readonly picture: Picture; at: number }>()
  return {
    of(bytes, title) {
      const at = now()
      for (const [key, one] of made) if (at - one.at > longest) made.delete(key)
      const key = hash('sha256', Buffer.concat([bytes, Buffer.from(title)]), 'base64url')
      const known = made.get(key)
      if (known !== undefined) {
        known.at = at
        return known.picture
      }
      const picture = { svg: boardPicture(readBoardBytes(bytes), title), tag: `"${key.slice(0, 22)}"` }
      const [oldest] = made.keys()
      if (made.size >= mostPictures && oldest !== undefined) made.delete(oldest)
      made.set(key, { picture, at })
      return picture
    },
  }
}
