import { createMemoryLog, createRooms, type Transport } from '@coreflect/sync'
import * as Y from 'yjs'

const ROOMS = 12
const VISITORS = 6
const LETTERS = 1_500
const WRITERS = 4

/** First and second byte of the frames that a visitor sends (docs/protocol.md). */
const STEP_1 = [0, 0]
const STEP_2 = [0, 1]
const PRESENCE = Uint8Array.from([1, 12, 1, 7, 1, 8, ...new TextEncoder().encode('{"a":[]}')])

/** A document as boards are: short pieces of several people between each other, some of it deleted. */
function written(): Uint8Array {
  const ydoc = new Y.Doc()
  const text = ydoc.getText('text')
  const places = ydoc.getMap('places')
  for (let letter = 0; letter < LETTERS; letter += 1) {
    ydoc.clientID = 1 + (letter % WRITERS)
    text.insert((letter * 7) % (text.length + 1), 'a')
    if (letter % 4 === 0) places.set(`${letter % 50}`, [letter, letter])
  }
  const update = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return update
}

function frame(kind: readonly number[], payload: Uint8Array): Uint8Array {
  const length: number[] = []
  let rest = payload.length
  for (; rest > 127; rest >>= 7) length.push(128 | (rest & 127))
  return Uint8Array.from([...kind, ...length, rest, ...payload])
}

/**
 * Lets a few dozen nobodies open a document that is kept nowhere, before the first person comes. Code that never ran is ten
 * times slower, and after a restart a whole workshop waits for it at once.
 */
export async function warmUp(): Promise<void> {
  const rooms = createRooms({ log: createMemoryLog() })
  const nowhere: Transport = { send() {}, bufferedAmount: () => 0, close() {} }
  const document = written()
  const steps = [frame(STEP_1, Uint8Array.from([0])), frame(STEP_2, document), PRESENCE]
  for (let room = 0; room < ROOMS; room += 1) {
    await rooms.write(`${room}`, document)
    for (let visitor = 0; visitor < VISITORS; visitor += 1) {
      const connection = rooms.connect(`${room}`, nowhere, { right: 'write', ack: true, person: `${visitor}` })
      for (const step of steps) connection.receive(step)
      connection.closed()
    }
  }
  await rooms.drain()
}
