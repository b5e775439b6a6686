import { setTimeout as pause } from 'node:timers/promises'
import { type OpenDocument, openDocument } from '@coreflect/sync/provider'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { until } from '../e2e/support/until.ts'
import { freshFolder, startDocumentServer } from './document-server.ts'
import { startRealServer } from './real-server.ts'
import { fill, smallFileSystem } from './space.ts'
import { readStored } from './stored-document.ts'
import { Writer } from './writer.ts'

const MEBIBYTES = 4

/** A store that can be out of space. */
interface Place {
  /** The address of the document for a writer by hand. */
  readonly address: string
  /** Opens it with our own client. */
  open(ydoc: Y.Doc): OpenDocument
  fill(): Promise<unknown>
  free(): Promise<unknown>
  /** Ends the server with SIGKILL; then the store is at this address. */
  kill(): Promise<void>
  readonly store: string
  readonly doc: string
}

const opened = (url: string, doc: string, token: string, ydoc: Y.Doc) => {
  const socket = WebSocket as unknown as typeof globalThis.WebSocket
  const document = openDocument({ url, doc, token, ydoc, socket })
  onTestFinished(() => document.close())
  return document
}

const words = (ydoc: Y.Doc) => ydoc.getArray<string>('markers').toArray()

async function liveThrough(place: Place): Promise<void> {
  const ana = new Y.Doc()
  const anas = place.open(ana)
  const byHand = new Writer('byHand')
  onTestFinished(() => byHand.leave())
  await byHand.connect(place.address)
  for (let count = 0; count < 20; count++) byHand.write()
  ana.getArray('markers').push(['before'])
  await until(() => byHand.unacknowledged === 0 && anas.status().saved === 'durable')

  await place.fill()
  const durable = new Set(byHand.durable)
  let saidDurable = false
  anas.subscribe(({ saved }) => {
    saidDurable ||= saved === 'durable'
  })
  ana.getArray('markers').push(['held back'])
  while (byHand.endedWith === null) {
    byHand.write()
    await pause(20)
  }
  // Whoever writes is told to come back, and nothing that found no place was acknowledged.
  expect(byHand.endedWith).toBe(1013)
  expect([...byHand.durable].filter((clock) => !durable.has(clock))).toEqual([])
  await until(() => anas.status().link !== 'open')
  expect(anas.status().saved).toBe('page')
  expect(saidDurable).toBe(false)

  // Reading goes on.
  const late = new Writer('late')
  onTestFinished(() => late.leave())
  await late.connect(place.address)
  await until(() => words(late.ydoc).includes('before'))
  expect(words(late.ydoc)).not.toContain('held back')
  late.leave()

  await place.free()
  await until(() => anas.status().saved === 'durable')
  // It takes a while until the server tries its disk again: people come back as they are asked to.
  while (byHand.unacknowledged > 0 || !byHand.open) {
    if (!byHand.open) await byHand.connect(place.address)
    await until(() => byHand.unacknowledged === 0 || !byHand.open)
    await pause(50)
  }
  const everything = [...byHand.markers, 'before', 'held back'].sort()
  await until(() => words(ana).length === everything.length)
  expect([...words(ana)].sort()).toEqual(everything)
  await place.kill()
  const [stored] = await readStored(place.store, [place.doc])
  expect(stored?.wrong).toEqual([])
  expect([...(stored?.markers ?? [])].sort()).toEqual(everything)
}

test('without space at the store’s door (SQLite’s result 13) writers are told, nothing is lost, and it recovers', async () => {
  const store = `sqlite:${freshFolder()}/coreflect.sqlite`
  const server = await startDocumentServer(store)
  await liveThrough({
    address: `${server.url}/board?token=byHand:write&ack=1`,
    open: (ydoc) => opened(server.url, 'board', 'ana:write', ydoc),
    fill: () => server.ask({ ask: 'full', full: true }),
    free: () => server.ask({ ask: 'full', full: false }),
    kill: () => server.kill(),
    store,
    doc: 'board',
  })
}, 180_000)

test('on a real file system that is full the server tells writers, loses nothing, and recovers', async () => {
  const small = smallFileSystem(freshFolder(), MEBIBYTES)
  if (small === null) {
    process.stdout.write('A full file system was not tested: this account may not mount one.\n')
    return
  }
  const real = await startRealServer({ DATA_DIR: small })
  let free = () => {}
  await liveThrough({
    address: real.address(0),
    open: (ydoc) => opened(real.url, real.room.board, real.room.trio[1]?.token ?? '', ydoc),
    fill: async () => {
      free = fill(small)
    },
    free: async () => free(),
    kill: () => real.server.kill(),
    store: real.store,
    doc: real.room.board,
  })
}, 180_000)
