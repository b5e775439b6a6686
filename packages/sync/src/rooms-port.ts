import type { Clock } from './clock.ts'
import type { CloseCode } from './close-codes.ts'
import type { Compact } from './compaction.ts'
import type { Connection, ConnectOptions } from './connection.ts'
import type { Limits } from './limits.ts'
import type { NodeBus } from './node-bus.ts'
import type { Problem } from './problem.ts'
import type { Transport } from './transport.ts'
import type { UpdateLog } from './update-log.ts'

/** What a registry of rooms is made of. */
export interface RoomsOptions {
  readonly log: UpdateLog
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  /** Where compaction is done; on this thread when absent. */
  readonly compact?: Compact
  /** Other nodes that share the log; without it this process is taken to be the only one. */
  readonly bus?: NodeBus | undefined
  /** Hears of failures that the host should log or count. */
  readonly onProblem?: (problem: Problem) => void
}

/** All documents of one process. */
export interface Rooms {
  /** Lets a socket in, whose person may open this document. May close the transport before it returns. */
  connect(doc: string, transport: Transport, options: ConnectOptions): Connection
  /** Writes as the server; resolves when durable. Rejects when the log gives up or the document is forgotten; throws on a malformed update. */
  write(doc: string, update: Uint8Array): Promise<void>
  /** All that is durable of a document, whichever node has stored it, as one Yjs update. */
  read(doc: string): Promise<Uint8Array>
  /** Closes every connection of a document. */
  close(doc: string, code: CloseCode): void
  /** Deletes a document: its connections on every node are closed with 4404, its rows removed. */
  forget(doc: string): Promise<void>
  /** Takes deleted text out of storage now (K2). */
  compact(doc: string): Promise<void>
  /** Stops: lets nobody in, stores what is pending, closes all connections with 1012. */
  drain(): Promise<void>
  /** How much is open, for metrics. */
  count(): { readonly rooms: number; readonly connections: number }
}
