import { zlibSync } from 'fflate'

const letters = (text: string) => new TextEncoder().encode(text)

function chunk(type: string, body: Uint8Array): Uint8Array {
  const all = new Uint8Array(12 + body.length)
  new DataView(all.buffer).setUint32(0, body.length)
  all.set(letters(type), 4)
  all.set(body, 8)
  return all
}

/** A grey PNG of this size, whose checksums nobody reads; `more` are further chunks, and `rows` other rows than those that belong in it. */
export function pngOf(
  width: number,
  height: number,
  more: readonly (readonly [type: string, body: Uint8Array])[] = [],
  rows: Uint8Array = new Uint8Array((width + 1) * height),
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  header[8] = 8
  const chunks = [
    chunk('IHDR', header),
    ...more.map(([type, body]) => chunk(type, body)),
    chunk('IDAT', zlibSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array([0x89, ...letters('PNG\r\n\x1a\n'), ...chunks.flatMap((one) => [...one])])
}
