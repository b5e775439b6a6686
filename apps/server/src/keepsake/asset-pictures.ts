import type { Image, PictureType } from '@coreflect/board'
import type { KeepsakeData, KeptBoard } from '@coreflect/keepsake'
import type { AssetRows } from '@coreflect/store'

/** So many bytes of pictures one file carries, each counted where it lies; what is beyond that stays a box with its words. */
const mostBytes = 32 * 1024 * 1024

const types: Readonly<Record<string, PictureType>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' }

/**
 * The same keepsake with the pictures that lie beside its boards read into them, so that a file needs nothing else. Only what
 * is at hand on a board that the keepsake already holds is read, so a picture goes where its board may go and no further.
 * A picture that cannot be read stays as it was. Rejects with the signal's reason when it is aborted.
 */
export async function withPictures(
  data: KeepsakeData,
  session: string,
  assets: Pick<AssetRows, 'list' | 'read'>,
  signal: AbortSignal,
  room = mostBytes,
): Promise<KeepsakeData> {
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

  async function boardOf(board: KeptBoard): Promise<KeptBoard> {
    if (!board.items.some((item) => item.kind === 'image' && 'asset' in item.picture)) return board
    const atHand = new Map((await assets.list({ doc: board.id, session })).map((asset) => [asset.id, asset]))
    const read = new Map<string, Uint8Array | null>()
    const inside = async (image: Image): Promise<Image> => {
      const asset = 'asset' in image.picture ? atHand.get(image.picture.asset) : undefined
      const type = asset === undefined ? undefined : types[asset.kind]
      if (asset === undefined || type === undefined || asset.size > left) return image
      const bytes = read.get(asset.id) ?? (await bytesOf(asset.id, asset.size))
      read.set(asset.id, bytes)
      if (bytes === null) return image
      left -= bytes.length
      return { ...image, picture: { type, bytes } }
    }
    const items: KeptBoard['items'][number][] = []
    for (const item of board.items) {
      signal.throwIfAborted()
      items.push(item.kind === 'image' ? await inside(item) : item)
    }
    return { ...board, items }
  }

  const boards: KeptBoard[] = []
  for (const board of data.boards) boards.push(await boardOf(board))
  return { ...data, boards }
}
