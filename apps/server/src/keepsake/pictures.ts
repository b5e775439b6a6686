import { hash } from 'node:crypto'
import type { Item } from '@coreflect/board'
import { boardPicture } from '@coreflect/keepsake'
import type { Asset, AssetRows } from '@coreflect/store'
import { createPictureReader, namesAssets } from './asset-pictures.ts'
import type { ReadBoard } from './boards.ts'
import { createBriefly } from './briefly.ts'

/**
 * So many bytes of people's pictures are drawn on a board that is looked at alone, and on one in a page that is to be there at
 * once, where many boards may stand: what is beyond is a box with its words.
 */
const roomAlone = 16 * 1024 * 1024
const roomInPage = 2 * 1024 * 1024

/** A board as it is now, and in which document it lies. */
interface Drawn {
  readonly session: string
  readonly doc: string
  readonly bytes: Uint8Array
}

/** A board's picture with a tag that changes when it does; it is drawn when it is asked for. */
interface Picture {
  readonly tag: string
  svg(): Promise<string>
}

/** Draws boards with what lies beside them, and keeps the last pictures for a minute. */
export interface Pictures {
  /** `glance` is a picture for a page, where it is looked at as a whole. */
  of(board: Drawn, title: string, glance: boolean): Promise<Picture>
}

/** How many bytes the pictures have that lie on a board, each counted as often as it lies there. */
function bytesNamed(items: readonly Item[], atHand: readonly Asset[]): number {
  const sizes = new Map(atHand.map(({ id, size }) => [id, size]))
  return items.reduce(
    (sum, item) =>
      item.kind === 'image' && 'asset' in item.picture ? sum + (sizes.get(item.picture.asset) ?? 0) : sum,
    0,
  )
}

/** Of every three bytes it makes four signs. */
const inBase64 = (bytes: number): number => (bytes * 4) / 3

export function createPictures(now: () => number, read: ReadBoard, assets: Pick<AssetRows, 'list' | 'read'>): Pictures {
  const made = createBriefly<Promise<string>>(now)
  return {
    async of({ session, doc, bytes }, title, glance) {
      const { items, dots } = read(bytes)
      const atHand = namesAssets(items) ? await assets.list({ doc, session }) : []
      const words = [glance, title, ...atHand.map(({ id }) => id)].join(' ')
      const key = hash('sha256', Buffer.concat([bytes, Buffer.from(words)]), 'base64url')
      const room = glance ? roomInPage : roomAlone
      const draw = async () => {
        const whole = atHand.length === 0 ? items : await createPictureReader(assets, room, null)(items, atHand)
        return boardPicture({ items: whole, dots }, title, glance)
      }
      const weight = inBase64(Math.min(room, bytesNamed(items, atHand)))
      return { tag: `"${key.slice(0, 22)}"`, svg: () => made.of(key, draw, weight) }
    },
  }
}
