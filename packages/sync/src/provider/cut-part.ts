import { SYNC, updateFrame } from '../protocol/frames.ts'
import { updatePieces } from '../protocol/update-pieces.ts'
import type { Part } from './inbox.ts'

/** A large part in pieces of about so many bytes. Throws on a broken update. */
export function cutPart({ frame, kept }: Part, bytes: number): readonly Part[] {
  const pieces = updatePieces(kept ?? new Uint8Array(), bytes)
  return pieces.map((piece, at) => {
    const part = updateFrame(piece)
    if (at < pieces.length - 1) return { frame: part.frame, kept: null }
    // The last one is of the kind that the whole was: a step 2 says that everything has come.
    part.frame[1] = frame[1] ?? SYNC.update
    return { frame: part.frame, kept: kept ?? null }
  })
}
