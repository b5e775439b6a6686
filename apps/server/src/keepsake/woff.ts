import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * The font in a WOFF file (W3C WOFF 1.0 §3 to §5) with its tables unpacked, as a reader that goes to a table often wants it.
 * @throws {RangeError} when the file is none.
 */
export function unpackedFont(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('This is no WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEADER + i * ENTRY
    const [offset, packed, length] = [4, 8, 12].map((more) => woff.readUInt32BE(at + more)) as [number, number, number]
    const stored = woff.subarray(offset, offset + packed)
    const bytes = packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored
    return { head: woff.subarray(at, at + 4), sum: woff.readUInt32BE(at + 16), bytes }
  })
  const directory = Buffer.alloc(12 + 16 * count)
  woff.copy(directory, 0, 4, 8)
  const power = Math.floor(Math.log2(count))
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  tables.forEach(({ head, sum, bytes }, i) => {
    const at = 12 + 16 * i
    head.copy(directory, at)
    directory.writeUInt32BE(sum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}
