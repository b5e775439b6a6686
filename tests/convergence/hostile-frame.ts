import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { below, oneOf, type Random } from './random.ts'

const message = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

const sync = (step: number, payload: Uint8Array) =>
  message((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

const presence = (random: Random) =>
  message((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      message((entries) => {
        encoding.writeVarUint(entries, 2)
        for (const client of [below(random, 1_000_000), below(random, 1_000_000)]) {
          encoding.writeVarUint(entries, client)
          encoding.writeVarUint(entries, below(random, 50))
          encoding.writeVarString(
            entries,
            oneOf(random, ['{}', 'null', '{"x":', '"', '{"__proto__":{"x":1}}', '1e999']),
          )
        }
      }),
    )
  })

/** A small document of nobody in the room. */
function strangeUpdate(random: Random): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.getText('text').insert(0, 'strange ')
  ydoc.getMap('items').set('strange', new Y.Map([['p', [below(random, 100), 1]]]))
  ydoc.getArray('list').push([{ by: 'nobody' }])
  ydoc.getText('text').delete(1, 2)
  return Y.encodeStateAsUpdate(ydoc)
}

const bytes = (random: Random, length: number) => Uint8Array.from({ length }, () => below(random, 256))

function wellFormed(random: Random): Uint8Array {
  switch (below(random, 7)) {
    case 0:
      return sync(0, Y.encodeStateVector(new Y.Doc()))
    case 1:
      return sync(1, strangeUpdate(random))
    case 2:
      return presence(random)
    case 3:
      return new Uint8Array([3])
    case 4:
      return new Uint8Array([2, 0, 1, 120])
    case 5:
      return new Uint8Array([4, 9])
    default:
      return sync(2, strangeUpdate(random))
  }
}

/** A frame that no honest client sends: random, cut short, changed, too long, or with lengths beyond reason. */
export function hostileFrame(random: Random): Uint8Array {
  const frame = wellFormed(random)
  switch (below(random, 6)) {
    case 0:
      return bytes(random, below(random, 60))
    case 1:
      return frame.slice(0, below(random, frame.length))
    case 2:
      return new Uint8Array([...frame, ...bytes(random, 1 + below(random, 9))])
    case 3:
      return new Uint8Array([below(random, 4), below(random, 3), 0xff, 0xff, 0xff, 0xff, below(random, 128)])
    case 4:
      return sync(1 + below(random, 2), bytes(random, below(random, 60)))
    default: {
      const changed = frame.slice()
      for (let count = 1 + below(random, 3); count > 0; count--)
        changed[below(random, changed.length)] = below(random, 256)
      return changed
    }
  }
}
