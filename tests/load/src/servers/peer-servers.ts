import { join } from 'node:path'
import { type Dialect, echoing, hocuspocusDialect, relayDialect, yWebsocketDialect } from '../wire/dialect.ts'
import type { BenchServer, Seats, Shape } from './bench-server.ts'
import { startProcess } from './server-process.ts'

interface Peer {
  readonly name: string
  readonly title: string
  readonly dialect: Dialect
  readonly vouches: BenchServer['vouches']
  /** A file of `peers`. */
  readonly file: string
  settings(folder: string): Readonly<Record<string, string>>
}

/** Peers know no rights: a room is a name, and everybody is let in. */
const peer = ({ file, settings, ...what }: Peer): BenchServer => ({
  ...what,
  start: (folder, profile) =>
    startProcess({
      file: join(import.meta.dirname, '../peers', file),
      env: settings(folder),
      ready: (_, output) => output.includes('ready\n'),
      profile,
    }),
  furnish: async (_, shape) => namedRooms(shape),
})

const namedRooms = ({ rooms, size }: Shape): readonly Seats[] =>
  Array.from({ length: rooms }, (_, room) => ({
    doc: `room-${room}`,
    tokens: Array.from({ length: size }, () => 'anyone'),
  }))

/** y-websocket's own server with LevelDB, the one persistence that it brings; without the setting it keeps nothing. */
export const yWebsocketServer = peer({
  name: 'y-websocket',
  title: '@y/websocket-server, LevelDB',
  dialect: yWebsocketDialect('', () => ''),
  vouches: 'others',
  file: 'y-websocket.ts',
  settings: (folder) => ({ YPERSISTENCE: join(folder, 'leveldb') }),
})

/** The same with the traffic of its own client, which says again whatever others say of themselves. */
export const yWebsocketOwnClientServer = peer({
  name: 'y-websocket-own-client',
  title: '@y/websocket-server, LevelDB, with the traffic of its own client',
  dialect: echoing(yWebsocketDialect('', () => '')),
  vouches: 'others',
  file: 'y-websocket.ts',
  settings: (folder) => ({ YPERSISTENCE: join(folder, 'leveldb') }),
})

/** Hocuspocus with SQLite as it comes. */
export const hocuspocusServer = peer({
  name: 'hocuspocus',
  title: '@hocuspocus/server, SQLite',
  dialect: hocuspocusDialect,
  vouches: 'status',
  file: 'hocuspocus.ts',
  settings: (folder) => ({ DATA_DIR: folder }),
})

/** Hocuspocus, storing the whole document at every change. */
export const hocuspocusAtOnceServer = peer({
  name: 'hocuspocus-at-once',
  title: '@hocuspocus/server, SQLite, debounce 0',
  dialect: hocuspocusDialect,
  vouches: 'status',
  file: 'hocuspocus.ts',
  settings: (folder) => ({ DATA_DIR: folder, STORE_AT_ONCE: 'yes' }),
})

/** What sockets cost before anybody reads what they bring. */
export const relayServer = peer({
  name: 'relay',
  title: 'bare ws relay',
  dialect: relayDialect,
  vouches: 'others',
  file: 'relay.ts',
  settings: () => ({}),
})
