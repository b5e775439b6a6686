import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { openStore } from '@coreflect/store'
import { createRooms, type Limits, type Transport, type UpdateLog } from '@coreflect/sync'
import { type WebSocket, WebSocketServer } from 'ws'

/**
 * The way of an update through the server, without people and pages around it: sockets, rooms, store. It starts in a
 * fraction of the server's time, so that it can be killed a hundred times. Arguments: the store's address, limits as JSON.
 * It answers to messages of the process that started it.
 */

/** What the parent may ask, and what it is told. */
export type Question =
  | { readonly ask: 'memory' | 'connections' }
  /** From now on the store has no space (SQLite's result 13), or has it again. */
  | { readonly ask: 'full'; readonly full: boolean }
  /** Compact a document now, whatever comes of it. */
  | { readonly ask: 'compact'; readonly doc: string }
export interface Answer {
  readonly port?: number
  readonly resident?: number
  /** The most bytes that any one socket was ever behind by. */
  readonly mostBuffered?: number
  readonly connections?: number
  readonly problems?: readonly string[]
}

const [url = '', limits = '{}'] = process.argv.slice(2)
const tell = (answer: Answer) => process.send?.(answer)
const problems: string[] = []
let full = false
let mostBuffered = 0

const store = await openStore({ url })
const log: UpdateLog = {
  ...store.log,
  async append(updates) {
    if (full) throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    return store.log.append(updates)
  },
}
const rooms = createRooms({
  log,
  limits: JSON.parse(limits) as Partial<Limits>,
  onProblem: ({ kind }) => problems.push(kind),
})

const transportOf = (socket: WebSocket): Transport => ({
  send(frame) {
    socket.send(frame)
    mostBuffered = Math.max(mostBuffered, socket.bufferedAmount)
  },
  bufferedAmount: () => socket.bufferedAmount,
  close: (code, reason) => socket.close(code, reason),
})

const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 8 * 1024 * 1024 })
sockets.on('connection', (socket, request) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://host')
  const [person = '', right] = (searchParams.get('token') ?? '').split(':')
  const connection = rooms.connect(pathname.split('/')[2] ?? '', transportOf(socket), {
    person,
    right: right === 'read' ? 'read' : 'write',
    ack: searchParams.get('ack') === '1',
  })
  socket.on('message', (data: Buffer) => connection.receive(new Uint8Array(data)))
  socket.on('close', () => connection.closed())
  socket.on('error', () => socket.terminate())
})
sockets.on('listening', () => {
  tell({ port: (sockets.address() as AddressInfo).port })
  // A process that will be killed has no end at which to write down what it has compiled.
  flushCompileCache()
})

process.on('message', (question: Question) => {
  if (question.ask === 'full') full = question.full
  if (question.ask === 'compact') rooms.compact(question.doc).catch(() => {})
  else tell({ ...rooms.count(), resident: process.memoryUsage.rss(), mostBuffered, problems })
})
process.on('disconnect', () => process.exit())
