import { SYNC, updateFrame } from '../protocol/frames.ts'
import { updatePieces } from '../protocol/update-pieces.ts'
import type { Part } from './inbox.ts'

const PIECE = 12_288

/** A large part in pieces, each a few milliseconds of work. Throws on a broken update. */
export function cutPart({ frame, kept }: Part): readonly Part[] {
  const pieces = updatePieces(kept ?? new Uint8Array(), PIECE)
  return pieces.map((piece, at) => {
    const part = updateFrame(piece)
    if (at < pieces.length - 1) return { frame: part.frame, kept: null }
    // The last one is of the kind that the whole was: a step 2 says that everything has come.
    part.frame[1] = frame[1] ?? SYNC.update
    return { frame: part.frame, kept: kept ?? null }
  })
}
