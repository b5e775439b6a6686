import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { below, oneOf, type Random } from './seed.ts'
import { framed } from './wire.ts'

/** A message that no honest client sends, and how its connection has to end. */
export interface Hostile {
  readonly what: string
  readonly frame: Uint8Array | string
  /** The close code; `null`: it may be harmless by chance, then the connection stays, else 4409. */
  readonly code: number | null
}

const MALFORMED = 4409
const TOO_LARGE = 4413

function strangeUpdate(random: Random): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.clientID = below(random, 2 ** 32)
  ydoc.getText('strange').insert(0, 'strange words')
  ydoc.getMap('strange map').set('key', new Y.Map([['p', [below(random, 100), 1.5, null]]]))
  ydoc.getArray('strange list').push([{ by: 'nobody', at: 7n }, new Uint8Array(3)])
  ydoc.getText('strange').format(0, 3, { bold: true })
  ydoc.getText('strange').delete(1, 2)
  return Y.encodeStateAsUpdate(ydoc)
}

function presence(random: Random): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const state of ['{"name":"nobody"}', 'null']) {
      encoding.writeVarUint(encoder, below(random, 2 ** 32))
      encoding.writeVarUint(encoder, below(random, 200))
      encoding.writeVarString(encoder, state)
    }
  })
}

/** One honest message of each type that a client may send. */
const honest = (random: Random): ReadonlyMap<string, Uint8Array> => {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, strangeUpdate(random))
  return new Map([
    ['step 1', framed([0, 0], Y.encodeStateVector(ydoc))],
    ['step 2', framed([0, 1], strangeUpdate(random))],
    ['update', framed([0, 2], strangeUpdate(random))],
    ['awareness', framed([1], presence(random))],
    ['query', new Uint8Array([3])],
  ])
}

/** Every message cut after each of its bytes but the last. */
export function truncated(random: Random): readonly Hostile[] {
  return [...honest(random)].flatMap(([name, frame]) =>
    Array.from({ length: frame.length }, (_, length) => ({
      what: `${name} cut after ${length} bytes`,
      frame: frame.slice(0, length),
      code: MALFORMED,
    })),
  )
}

const huge = [0xff, 0xff, 0xff, 0xff, 0x0f]
const beyond = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]

/** Lengths and counts beyond what follows, beyond memory, and beyond whole numbers; and frames that are as long as they say. */
export const hugeLengths: readonly Hostile[] = [
  ...[huge, beyond].flatMap((length) =>
    [[0, 0], [0, 1], [0, 2], [1], [0], [1, 3], [0, 2, 12, 1], [0, 2, 14, 1, 1], [0, 0, 6], [1, 6], []].map((head) => ({
      what: `a length beyond reason behind ${head}`,
      frame: new Uint8Array([...head, ...length]),
      code: MALFORMED,
    })),
  ),
  { what: 'a frame of more than 1 MiB', frame: framed([0, 2], new Uint8Array(1_100_000)), code: TOO_LARGE },
  { what: 'a mebibyte of zeros', frame: new Uint8Array(1_000_000), code: MALFORMED },
]

/** Messages that only a server sends, that nobody sends, and two in one frame. */
export function outOfPlace(random: Random): readonly Hostile[] {
  const all = [...honest(random).values()]
  return [
    { what: 'an acknowledgement', frame: new Uint8Array([4, 9]), code: MALFORMED },
    { what: 'a refusal', frame: new Uint8Array([2, 0, 1, 120]), code: MALFORMED },
    { what: 'a message of no type', frame: new Uint8Array([5 + below(random, 120)]), code: MALFORMED },
    { what: 'a step of no kind', frame: framed([0, 3 + below(random, 100)], new Uint8Array([0])), code: MALFORMED },
    { what: 'text', frame: oneOf(random, ['hello', '', '{"type":"ping"}', '\u0000\u0002']), code: MALFORMED },
    {
      what: 'two messages in one frame',
      frame: Buffer.concat([oneOf(random, all), oneOf(random, all)]),
      code: MALFORMED,
    },
  ]
}

/** Random bytes, and honest messages with bits turned over. */
export function byChance(random: Random): Hostile {
  const frame = oneOf(random, [...honest(random).values()])
  if (random() < 0.3) {
    const bytes = Uint8Array.from({ length: below(random, 60) }, () => below(random, 256))
    if (random() < 0.5) return { what: 'random bytes', frame: bytes, code: null }
    return { what: 'a random update', frame: framed([0, 1 + below(random, 2)], bytes), code: null }
  }
  const turned = frame.slice()
  for (let count = 1 + below(random, 3); count > 0; count--) {
    const at = below(random, turned.length)
    turned[at] = (turned[at] ?? 0) ^ (1 << below(random, 8))
  }
  return { what: 'bits turned over', frame: turned, code: null }
}
