import * as decoding from 'lib0/decoding'
import { SYNC, updateFrame, updateKind } from './frames.ts'
import { lengthOf, readStruct } from './update-contents.ts'
import { putVarUint, varUintLength } from './varuint.ts'

/** Structs of one client that follow each other, as they stand in the bytes of an update. */
interface Run {
  readonly client: number
  readonly clock: number
  readonly from: number
  to: number
  count: number
}

const headLength = ({ count, client, clock }: Run): number =>
  varUintLength(count) + varUintLength(client) + varUintLength(clock)

function encoded(update: Uint8Array, runs: readonly Run[], deletes: Uint8Array): Uint8Array {
  const size = runs.reduce((sum, run) => sum + headLength(run) + run.to - run.from, varUintLength(runs.length))
  const piece = new Uint8Array(size + deletes.length)
  let at = putVarUint(piece, 0, runs.length)
  for (const { count, client, clock, from, to } of runs) {
    at = putVarUint(piece, putVarUint(piece, putVarUint(piece, at, count), client), clock)
    piece.set(update.subarray(from, to), at)
    at += to - from
  }
  piece.set(deletes, at)
  return piece
}

const NO_DELETES = Uint8Array.of(0)

/**
 * A Yjs update (format 1) as several, which together bring the same when they are applied in their order; the last one
 * holds what it deletes. None holds more than `most` bytes of structs, unless a single struct is larger. Throws on a
 * broken update.
 */
export function splitUpdate(update: Uint8Array, most: number): readonly Uint8Array[] {
  const decoder = decoding.createDecoder(update)
  const pieces: Run[][] = [[]]
  let size = 0
  for (let sections = decoding.readVarUint(decoder); sections > 0; sections--) {
    const count = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    let run: Run | null = null
    for (let left = count; left > 0; left--) {
      const from = decoder.pos
      const length = lengthOf(readStruct(decoder, client, clock))
      if (size > 0 && size + decoder.pos - from > most) {
        pieces.push([])
        size = 0
        run = null
      }
      if (run === null) {
        run = { client, clock, from, to: from, count: 0 }
        pieces.at(-1)?.push(run)
      }
      run.count += 1
      run.to = decoder.pos
      size += decoder.pos - from
      clock += length
    }
  }
  const deletes = update.subarray(decoder.pos)
  return pieces.map((runs, index) => encoded(update, runs, index === pieces.length - 1 ? deletes : NO_DELETES))
}

/** A frame that brings content as several of its kind: whoever was to get all in one has it with the last. */
export function splitFrame(frame: Uint8Array, most: number): readonly Uint8Array<ArrayBuffer>[] {
  const decoder = decoding.createDecoder(frame)
  const [message, kind] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
  const pieces = splitUpdate(decoding.readVarUint8Array(decoder), most).map((piece) => updateFrame(piece).frame)
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
