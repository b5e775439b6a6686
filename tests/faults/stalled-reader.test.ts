import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../e2e/support/until.ts'
import { freshFolder, startDocumentServer } from './document-server.ts'
import { largeUpdate, Reader } from './reader.ts'
import { framed, hear } from './wire.ts'

const READERS = 500
const KIB = 1024
const MIB = 1024 * KIB
const UPDATE_BYTES = 64 * KIB
/** Beyond what the system's own buffers hold for a socket that nobody reads. */
const BYTES_UNREAD = 12 * MIB
const limits = { bufferedBytes: 256 * KIB, stalledMilliseconds: 4_000 }
/**
 * What may wait for one socket: the limit, and the frame that went beyond it, which may hold all that came while the socket
 * was behind. The document itself lies in memory twice at most, merged and as rows, and once more while it is merged.
 */
const BUFFERED_AT_MOST = limits.bufferedBytes + BYTES_UNREAD
const RESIDENT_AT_MOST = READERS * limits.bufferedBytes + 3 * 2 * BYTES_UNREAD + 64 * MIB

/** Writes large pages one after the other, each once the one before is durable and `taken` says so. */
function pageWriter(address: string) {
  const socket = new WebSocket(address)
  let acknowledged = 0
  let written = 0
  socket.on('message', (data: Buffer) => {
    const heard = hear(data)
    if (heard?.name === 'ack') acknowledged = heard.count
  })
  onTestFinished(() => socket.terminate())
  return {
    opened: () => until(() => socket.readyState === WebSocket.OPEN),
    async write(client: number, taken: () => boolean) {
      socket.send(framed([0, 2], largeUpdate(client, UPDATE_BYTES)))
      written += 1
      await until(() => acknowledged === written && taken())
    },
  }
}

test('one of 500 readers stalls, then fifty: they are let go, memory stays bounded, and the others get everything', async () => {
  const server = await startDocumentServer(`sqlite:${freshFolder()}/coreflect.sqlite`, limits)
  const readers = Array.from({ length: READERS }, (_, at) => new Reader(`${server.url}/board?token=r${at}:read`))
  onTestFinished(() => {
    for (const reader of readers) reader.leave()
  })
  const writer = pageWriter(`${server.url}/board?token=writer:write&ack=1`)
  await writer.opened()
  await until(() => readers.every(({ following }) => following))
  const before = await server.ask({ ask: 'memory' })

  let client = 0
  const everyPage: string[] = []
  for (const count of [1, 50]) {
    const stalled = readers.splice(0, count)
    for (const reader of stalled) reader.stall()
    // The writer is a connection too.
    const gone = async () => (await server.ask({ ask: 'connections' })).connections === readers.length + 1
    for (let bytes = 0; bytes < BYTES_UNREAD && !(await gone()); bytes += UPDATE_BYTES) {
      client += 1
      everyPage.push(`${client}`)
      await writer.write(client, () => readers.every(({ heard }) => heard.has(`${client}`)))
    }
    await until(gone)
    // Its last word still waits behind what they did not read.
    for (const reader of stalled) reader.wake()
    await until(() => stalled.every(({ endedWith }) => endedWith !== null))
    expect(new Set(stalled.map(({ endedWith }) => endedWith))).toEqual(new Set([1013]))
  }

  for (const { heard, endedWith } of readers) {
    expect(endedWith).toBeNull()
    expect(heard.size).toBe(everyPage.length)
  }
  const after = await server.ask({ ask: 'memory' })
  const late = new Reader(`${server.url}/board?token=late:read`)
  onTestFinished(() => late.leave())
  await until(() => late.following)
  expect([...late.heard].map(Number).sort((a, b) => a - b)).toEqual(everyPage.map(Number))
  expect(after.problems).toEqual([])
  expect(after.mostBuffered).toBeLessThan(BUFFERED_AT_MOST)
  expect((after.resident ?? 0) - (before.resident ?? 0)).toBeLessThan(RESIDENT_AT_MOST)
  process.stdout.write(
    `${READERS} readers, ${everyPage.length} pages of ${UPDATE_BYTES / KIB} KiB, most waiting for one socket ` +
      `${Math.round((after.mostBuffered ?? 0) / KIB)} KiB, memory ${Math.round((before.resident ?? 0) / MIB)} → ` +
      `${Math.round((after.resident ?? 0) / MIB)} MiB\n`,
  )
}, 600_000)
