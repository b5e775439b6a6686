import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FrameListener, FrameReader } from './frame-reader.ts'

const MOST_BYTES = 100_000
const FINAL = 0x80

/** A frame as a client sends it. */
function frame(opcode: number, payload: Uint8Array, first = FINAL | opcode): Buffer {
  const mask = Buffer.from([1, 22, 133, 254])
  const wide = payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8
  const head = Buffer.alloc(2 + wide)
  head[0] = first
  head[1] = 0x80 | (wide === 0 ? payload.length : wide === 2 ? 126 : 127)
  if (wide === 2) head.writeUInt16BE(payload.length, 2)
  if (wide === 8) head.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))])
}

/** What is heard of these chunks. */
function heardOf(chunks: readonly Uint8Array[]): string[] {
  const heard: string[] = []
  const note = (name: string) => (bytes: Uint8Array) => heard.push(`${name} ${Buffer.from(bytes).toString('hex')}`)
  const listener: FrameListener = {
    binary: note('binary'),
    text: () => heard.push('text'),
    ping: note('ping'),
    pong: () => heard.push('pong'),
    closing: (code) => heard.push(`closing ${code}`),
    broken: (code) => heard.push(`broken ${code}`),
  }
  const reader = new FrameReader(listener, MOST_BYTES)
  for (const chunk of chunks) reader.take(Buffer.from(chunk))
  return heard
}

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => at % 251)

/** Cuts a stream at these places. */
function cut(stream: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (stream.length + 1)).sort((a, b) => a - b), stream.length]
  return sorted.slice(1).map((to, at) => stream.subarray(sorted[at], to))
}

test('however a stream is cut, the same messages are heard', () => {
  const payloads = fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(bytes(126), bytes(70_000))), {
    maxLength: 6,
  })
  const parts = fc.array(fc.constantFrom('whole', 'pieces', 'ping'), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(payloads, parts, fc.array(fc.nat(), { maxLength: 20 }), (messages, kinds, places) => {
      const stream = messages.flatMap((message, at) => {
        if (kinds[at] === 'whole') return [frame(2, message)]
        if (kinds[at] === 'ping') return [frame(9, message.subarray(0, 100))]
        const half = Math.floor(message.length / 2)
        const [one, other] = [message.subarray(0, half), message.subarray(half)]
        return [frame(2, one, 2), frame(10, bytes(3)), frame(0, new Uint8Array(), 0), frame(0, other)]
      })
      const hex = (message: Uint8Array) => Buffer.from(message).toString('hex')
      const expected = messages.flatMap((message, at) => {
        if (kinds[at] === 'whole') return [`binary ${hex(message)}`]
        if (kinds[at] === 'ping') return [`ping ${hex(message.subarray(0, 100))}`]
        return ['pong', `binary ${hex(message)}`]
      })
      expect(heardOf(cut(Buffer.concat(stream), places))).toEqual(expected)
    }),
    { numRuns: 200, seed: 7 },
  )
})

test.each([
  ['a frame without a mask', [Buffer.from([0x82, 1, 0])], 'broken 1002'],
  ['a frame of an extension', [frame(2, bytes(3), 0xc2)], 'broken 1002'],
  ['an unknown kind', [frame(3, bytes(3))], 'broken 1002'],
  ['a control frame in pieces', [frame(9, bytes(3), 9)], 'broken 1002'],
  ['a long control frame', [frame(9, bytes(126))], 'broken 1002'],
  ['a piece of nothing', [frame(0, bytes(3))], 'broken 1002'],
  ['a message within another', [frame(2, bytes(3), 2), frame(2, bytes(3))], 'broken 1002'],
  ['a message that is too long', [frame(2, bytes(MOST_BYTES + 1))], 'broken 1009'],
  ['pieces that are too long together', [frame(2, bytes(60_000), 2), frame(0, bytes(60_000))], 'broken 1009'],
  ['a length beyond all numbers', [Buffer.from([0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255])], 'broken 1009'],
  ['a close with half a code', [frame(8, bytes(1))], 'broken 1002'],
  ['a close with a code that is never sent', [frame(8, Uint8Array.from([3, 237]))], 'broken 1002'],
  ['a close whose reason is no text', [frame(8, Uint8Array.from([3, 232, 255]))], 'broken 1007'],
  ['a close', [frame(8, Uint8Array.from([3, 232]))], 'closing 1000'],
  ['a close without a code', [frame(8, bytes(0))], 'closing null'],
  ['a text', [frame(1, bytes(3))], 'text'],
])('%s is heard as what it is, and nothing after an end', (_, stream, expected) => {
  const heard = heardOf([...stream, frame(9, bytes(1))])
  expect(heard[0]).toBe(expected)
  expect(heard.slice(1)).toEqual(expected === 'text' ? ['ping 00'] : [])
})

test('whatever bytes come, reading ends without a throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 10 }), (chunks) => {
      expect(() => heardOf(chunks)).not.toThrow()
    }),
    { numRuns: 500, seed: 7 },
  )
})
