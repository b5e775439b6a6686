import { Unzlib } from 'fflate'

/** No picture of a board has more pixels; browsers make them smaller than half of it. */
const mostPixels = 8_000_000
/** Unfolded, a pixel takes eight bytes at the most, and each row and pass a little beside it. */
const mostUnfolded = mostPixels * 9
/** So many bytes are unfolded in one step, each to a thousand times as many at the most. */
const step = 16_384

const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/**
 * The PNG with nothing in it but its one picture, or null where that is too large to unfold in memory: a small file can stand
 * for gigabytes, in its picture, in a profile of colours, in further pictures (PNG, third edition, §5.3 and §11).
 * Null too where it is no PNG.
 */
export function stillPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return null
  if (view.getUint32(16) * view.getUint32(20) > mostPixels) return null
  const kept = [bytes.subarray(0, 8)]
  const folded: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length || (type === 'IHDR') !== (at === 8)) return null
    if (needed.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IDAT') folded.push(bytes.subarray(at + 8, end - 4))
    at = end
  }
  return unfolds(joined(folded)) ? joined(kept) : null
}

/** Does this unfold to what memory can hold, and without a fault? */
function unfolds(folded: Uint8Array): boolean {
  let size = 0
  const stream = new Unzlib((part) => {
    size += part.length
  })
  try {
    for (let at = 0; at < folded.length && size <= mostUnfolded; at += step)
      stream.push(folded.subarray(at, at + step), at + step >= folded.length)
  } catch {
    return false
  }
  return size > 0 && size <= mostUnfolded
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
