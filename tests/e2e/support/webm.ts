/** One encoded piece of a track: its moment in ms, and whether a player can begin with it. */
export interface Piece {
  readonly track: 1 | 2
  readonly at: number
  readonly key: boolean
  readonly data: Buffer
}

const uint = (value: number, bytes: number) => {
  const out = Buffer.alloc(bytes)
  out.writeUIntBE(value, 0, bytes)
  return out
}
const float = (value: number) => {
  const out = Buffer.alloc(8)
  out.writeDoubleBE(value)
  return out
}
const text = (value: string) => Buffer.from(value, 'latin1')

/** An element of EBML (RFC 8794): its id, the length of what is in it, and that. */
function element(id: string, ...inside: readonly Buffer[]): Buffer {
  const payload = Buffer.concat(inside)
  const short = payload.length < 127
  const size = short ? uint(0x80 | payload.length, 1) : Buffer.concat([uint(0x0100, 2), uint(payload.length, 6)])
  return Buffer.concat([Buffer.from(id, 'hex'), size, payload])
}

const head = element(
  '1a45dfa3',
  ...[
    element('4286', uint(1, 1)),
    element('42f7', uint(1, 1)),
    element('42f2', uint(4, 1)),
    element('42f3', uint(8, 1)),
  ],
  ...[element('4282', text('webm')), element('4287', uint(4, 1)), element('4285', uint(2, 1))],
)

/** What an Opus decoder needs to know first (RFC 7845 §5.1): one channel, 312 samples to skip, 48 kHz. */
const opusHead = Buffer.concat([text('OpusHead'), Buffer.from([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0])])

const tracks = (width: number, height: number) =>
  element(
    '1654ae6b',
    element(
      'ae',
      ...[
        element('d7', uint(1, 1)),
        element('73c5', uint(1, 1)),
        element('83', uint(1, 1)),
        element('86', text('V_VP8')),
      ],
      element('e0', element('b0', uint(width, 2)), element('ba', uint(height, 2))),
    ),
    element(
      'ae',
      ...[
        element('d7', uint(2, 1)),
        element('73c5', uint(2, 1)),
        element('83', uint(2, 1)),
        element('86', text('A_OPUS')),
      ],
      ...[element('63a2', opusHead), element('56aa', uint(6_500_000, 4)), element('56bb', uint(80_000_000, 4))],
      element('e1', element('b5', float(48_000)), element('9f', uint(1, 1))),
    ),
  )

function block({ track, at, key, data }: Piece, from: number): Buffer {
  const place = Buffer.alloc(4)
  place.writeUInt8(0x80 | track, 0)
  place.writeInt16BE(at - from, 1)
  place.writeUInt8(key ? 0x80 : 0, 3)
  return element('a3', place, data)
}

/**
 * A WebM of VP8 and Opus (https://www.webmproject.org/docs/container/) that tells its length and where each of its seconds
 * lies, so that a player can jump into it without reading it whole.
 */
export function webm(pieces: readonly Piece[], seconds: number, width: number, height: number): Buffer {
  const inSecond = (second: number) => pieces.filter(({ at }) => Math.floor(at / 1000) === second)
  const clusters = Array.from({ length: seconds }, (_, second) =>
    element(
      '1f43b675',
      element('e7', uint(second * 1000, 4)),
      ...inSecond(second).map((one) => block(one, second * 1000)),
    ),
  )
  const info = element('1549a966', element('2ad7b1', uint(1_000_000, 3)), element('4489', float(seconds * 1000)))
  const about = Buffer.concat([info, tracks(width, height)])
  const cues = (first: number) => {
    let at = first
    const points = clusters.map((cluster, second) => {
      const point = element(
        'bb',
        element('b3', uint(second * 1000, 4)),
        element('b7', element('f7', uint(1, 1)), element('f1', uint(at, 6))),
      )
      at += cluster.length
      return point
    })
    return element('1c53bb6b', ...points)
  }
  const first = about.length + cues(0).length
  return Buffer.concat([head, element('18538067', about, cues(first), ...clusters)])
}
