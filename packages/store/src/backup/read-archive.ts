import { type FileHandle, open } from 'node:fs/promises'
import { ArchiveProblem } from './archive-problem.ts'
import { type Block, headBytes, isWhole, mostBlockBytes, noSum, opening, readBlock } from './block.ts'

type Head = Extract<Block, { kind: 'head' }>

/**
 * Reads the blocks of an archive between its head and its end, one after the other. Throws `ArchiveProblem` at the first damage,
 * also when the end is missing; what was given before is whole, so nothing may be done with it before the last one came.
 */
export async function* readArchive(file: string): AsyncGenerator<Exclude<Block, { kind: 'end' }>> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new ArchiveProblem('not-readable', null, error)
  })
  try {
    yield* blocksOf(handle)
  } finally {
    await handle.close()
  }
}

async function* blocksOf(handle: FileHandle): AsyncGenerator<Exclude<Block, { kind: 'end' }>> {
  const first = await piece(handle, 0, opening.length)
  if (first === null || Buffer.compare(first, opening) !== 0) throw new ArchiveProblem('not-an-archive')
  let byte = opening.length
  let sum: Uint8Array = noSum
  for (let number = 1; ; number += 1) {
    const at = { block: number, byte }
    const head = await piece(handle, byte, headBytes)
    if (head === null) throw new ArchiveProblem('damaged', at)
    const length = head.readUInt32BE(0)
    const packed = length > mostBlockBytes ? null : await piece(handle, byte + headBytes, length)
    const next = head.subarray(4)
    if (packed === null || !isWhole(packed, sum, next)) throw new ArchiveProblem('damaged', at)
    const block = readBlock(packed)
    byte += headBytes + length
    if (number === 1) checkHead(block)
    if (block.kind === 'end') {
      if (block.blocks !== number - 1 || (await piece(handle, byte, 1)) !== null)
        throw new ArchiveProblem('damaged', at)
      return
    }
    yield block
    sum = next
  }
}

function checkHead(block: Block): asserts block is Head {
  if (block.kind !== 'head') throw new ArchiveProblem('not-an-archive')
  if (block.version !== 1) throw new ArchiveProblem('newer')
}

/** So many bytes from this place; null when the file ends before. */
async function piece(handle: FileHandle, from: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done)
    if (bytesRead === 0) return null
    done += bytesRead
  }
  return bytes
}
