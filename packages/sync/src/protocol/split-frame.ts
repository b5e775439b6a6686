import * as decoding from 'lib0/decoding'
import { SYNC, updateFrame, updateKind } from './frames.ts'
import { updatePieces } from './update-pieces.ts'

/** A frame that brings content as several of its kind: whoever was to get all in one has it with the last. */
export function splitFrame(frame: Uint8Array, most: number): readonly Uint8Array<ArrayBuffer>[] {
  const decoder = decoding.createDecoder(frame)
  const [message, kind] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
  const pieces = updatePieces(decoding.readVarUint8Array(decoder), most).map((piece) => updateFrame(piece).frame)
  const last = pieces.at(-1)
  if (last !== undefined && kind === SYNC.step2) last.set([message, kind])
  return pieces
}

const PIECE = 256 * 1024

/** Frames in their order, large ones that bring content in pieces. All pieces of one but its last are `isExtra`. */
export function* inPieces(
  frames: readonly Uint8Array<ArrayBuffer>[],
): Generator<{ readonly frame: Uint8Array<ArrayBuffer>; readonly isExtra: boolean }> {
  for (const frame of frames) {
    const pieces = frame.length > 2 * PIECE && updateKind(frame) !== null ? splitFrame(frame, PIECE) : [frame]
    for (const [index, piece] of pieces.entries()) yield { frame: piece, isExtra: index < pieces.length - 1 }
  }
}
