import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** The first bytes of every archive. */
export const opening: Uint8Array = new TextEncoder().encode('coreflect backup 1\n')
/** Length of the packed block (32 bits, big end first), then its checksum. */
export const headBytes = 36
/** No block is longer than this: a larger number is damage. */
export const mostBlockBytes = 512 * 1024 * 1024
/** The checksum before the first block. */
export const noSum: Uint8Array = new Uint8Array(32)

/** One value of a row. Bytes stand as `[their length]` in the words of a block, and themselves after the words. */
export type Value = string | number | null | Uint8Array
type WrittenValue = string | number | null | readonly [number]

/** What the blocks of an archive hold. */
export type Block =
  | {
      readonly kind: 'head'
      readonly version: 1
      readonly madeAt: number
      /** The steps that had brought the tables to where they stood. */
      readonly migrations: readonly string[]
    }
  | {
      readonly kind: 'rows'
      readonly table: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Value[])[]
    }
  /** A piece of a file of the assets folder; `last` closes the file. */
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array; readonly last: boolean }
  | { readonly kind: 'end'; readonly blocks: number }

function joined(words: unknown, parts: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(words))
  const head = new Uint8Array(4)
  new DataView(head.buffer).setUint32(0, text.length)
  return Buffer.concat([head, text, ...parts])
}

/** A block as bytes that are not packed yet: the length of its words, its words as JSON, then all bytes that they speak of. */
function written(block: Block): Uint8Array {
  if (block.kind === 'file') {
    const { bytes, ...words } = block
    return joined(words, [bytes])
  }
  if (block.kind !== 'rows') return joined(block, [])
  const parts: Uint8Array[] = []
  const rows = block.rows.map((row) =>
    row.map((value): WrittenValue => {
      if (!(value instanceof Uint8Array)) return value
      parts.push(value)
      return [value.length]
    }),
  )
  return joined({ ...block, rows }, parts)
}

/** The sum covers the sum before it: a block that is missing, doubled or in another place is damage as well. */
function sumOf(before: Uint8Array, packed: Uint8Array): Uint8Array {
  return createHash('sha256').update(before).update(packed).digest()
}

/** A block as it lies in the file, and its checksum, which the next one needs. */
export function writeBlock(block: Block, before: Uint8Array): { readonly bytes: Uint8Array; readonly sum: Uint8Array } {
  const packed = zstdCompressSync(written(block))
  const sum = sumOf(before, packed)
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, packed.length)
  return { bytes: Buffer.concat([length, sum, packed]), sum }
}

/** Whether these packed bytes are what was written under this sum. */
export function isWhole(packed: Uint8Array, before: Uint8Array, sum: Uint8Array): boolean {
  return Buffer.compare(sumOf(before, packed), sum) === 0
}

/** Reads what `writeBlock` wrote, once its sum was found right. Throws when it is none of ours. */
export function readBlock(packed: Uint8Array): Block {
  const bytes = zstdDecompressSync(packed)
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const words = JSON.parse(bytes.subarray(4, 4 + length).toString())
  let at = 4 + length
  const take = (count: number): Uint8Array => {
    const part = bytes.subarray(at, at + count)
    at += count
    return part
  }
  if (words.kind === 'file') return { ...words, bytes: bytes.subarray(at) }
  if (words.kind !== 'rows') return words
  const rows = words.rows.map((row: readonly WrittenValue[]) =>
    row.map((value) => (typeof value === 'object' && value !== null ? take(value[0]) : value)),
  )
  return { ...words, rows }
}
