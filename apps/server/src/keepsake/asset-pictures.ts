import type { Image, Item, PictureType } from '@coreflect/board'
import type { KeepsakeData, KeptBoard } from '@coreflect/keepsake'
import type { Asset, AssetRows } from '@coreflect/store'

/** So many bytes of pictures one file carries, each counted where it lies; what is beyond that stays a box with its words. */
const mostBytes = 32 * 1024 * 1024

const types: Readonly<Record<string, PictureType>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' }

/** Do pictures that lie beside the document belong to these items? */
export function namesAssets(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'image' && 'asset' in item.picture)
}

/** What reads pictures into items, until its room is used up. */
type PictureReader = (items: readonly Item[], atHand: readonly Asset[]) => Promise<readonly Item[]>

/**
 * Reads pictures of `atHand` into the items that name them, in the order of the items and no more than `room` bytes in all.
 * A picture that is not at hand, has no room or cannot be read stays as it was. Rejects with the signal's reason once it is aborted.
 */
export function createPictureReader(
  assets: Pick<AssetRows, 'read'>,
  room: number,
  signal: AbortSignal | null,
): PictureReader {
  let left = room

  async function bytesOf(id: string, size: number): Promise<Uint8Array | null> {
    try {
      const pieces: Uint8Array[] = []
      for await (const piece of assets.read(id, 0, size)) pieces.push(piece)
      return Buffer.concat(pieces)
    } catch {
      return null
    }
  }

  return async (items, atHand) => {
    const known = new Map(atHand.map((asset) => [asset.id, asset]))
    const read = new Map<string, Uint8Array | null>()
    const inside = async (image: Image): Promise<Image> => {
      const asset = 'asset' in image.picture ? known.get(image.picture.asset) : undefined
      const type = asset === undefined ? undefined : types[asset.kind]
      if (asset === undefined || type === undefined || asset.size > left) return image
      const bytes = read.get(asset.id) ?? (await bytesOf(asset.id, asset.size))
      read.set(asset.id, bytes)
      if (bytes === null) return image
      left -= bytes.length
      return { ...image, picture: { type, bytes } }
    }
    const whole: Item[] = []
    for (const item of items) {
      signal?.throwIfAborted()
      whole.push(item.kind === 'image' ? await inside(item) : item)
    }
    return whole
  }
}

/**
 * The same keepsake with the pictures that lie beside its boards read into them, so that a file needs nothing else. Only what
 * is at hand on a board that the keepsake already holds is read, so a picture goes where its board may go and no further.
 * Rejects with the signal's reason when it is aborted.
 */
export async function withPictures(
  data: KeepsakeData,
  session: string,
  assets: Pick<AssetRows, 'list' | 'read'>,
  signal: AbortSignal,
): Promise<KeepsakeData> {
  const read = createPictureReader(assets, mostBytes, signal)
  const boards: KeptBoard[] = []
  for (const board of data.boards) {
    const whole = namesAssets(board.items)
      ? await read(board.items, await assets.list({ doc: board.id, session }))
      : board.items
    boards.push({ ...board, items: whole })
  }
  return { ...data, boards }
}
