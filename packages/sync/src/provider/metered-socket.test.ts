import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { presenceFrame, updateFrame, updateKind } from '../protocol/frames.ts'
import { meteredSocket } from './metered-socket.ts'

class Line {
  readonly OPEN = 1
  readyState = 1
  readonly sent: Uint8Array[] = []
  send(frame: Uint8Array): void {
    this.sent.push(frame)
  }
}

const open = () => {
  const told: Uint8Array[] = []
  const Metered = meteredSocket(Line as unknown as typeof WebSocket, (frame) => told.push(frame))
  return { socket: new Metered('') as unknown as Line, told }
}

const large = (): Uint8Array => {
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (let index = 0; index < 4_000; index += 1)
      ydoc.getMap('items').set(`${index}`, new Y.Map([['text', 'x'.repeat(400)]]))
  })
  return updateFrame(Y.encodeStateAsUpdate(ydoc)).frame
}

test('what a server would not take at once goes in several frames, each counted, before all that was written later', async () => {
  const { socket, told } = open()
  const later = presenceFrame(Uint8Array.of(0))
  socket.send(large())
  socket.send(later)
  expect([socket.sent.length, told.length]).toEqual([0, 2])
  await vi.waitFor(() => expect(socket.sent.at(-1)).toBe(later))
  const updates = socket.sent.filter((frame) => updateKind(frame) !== null)
  expect(updates.length).toBeGreaterThan(4)
  for (const frame of updates) expect(frame.length).toBeLessThan(512 * 1024)
  expect(told.filter((frame) => updateKind(frame) !== null)).toHaveLength(updates.length)
})

test('a line that closed meanwhile gets nothing more', async () => {
  const { socket } = open()
  socket.send(large())
  socket.readyState = 3
  await import('../protocol/split-frame.ts')
  await new Promise((resolve) => setTimeout(resolve))
  expect(socket.sent).toEqual([])
})

test('everything else goes at once', () => {
  const { socket, told } = open()
  const small = updateFrame(Uint8Array.of(0, 0)).frame
  socket.send(small)
  expect([socket.sent, told]).toEqual([[small], [small]])
})
