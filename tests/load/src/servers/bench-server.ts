import type { Dialect } from '../wire/dialect.ts'
import type { ServerProcess } from './server-process.ts'

/** So many rooms with so many people each. */
export interface Shape {
  readonly rooms: number
  readonly size: number
}

/** A room and the tokens of its people. */
export interface Seats {
  readonly doc: string
  readonly tokens: readonly string[]
}

/** One of the servers that get the same traffic. */
export interface BenchServer {
  readonly name: string
  /** What is measured, in the words of the table. */
  readonly title: string
  readonly dialect: Dialect
  /** What the client hears when the server vouches for its update; `others` is the best word of a server without one. */
  readonly vouches: 'acknowledgement' | 'status' | 'others'
  /** Starts the server over a folder of its data. */
  start(folder: string, profile?: string): Promise<ServerProcess>
  /** Makes the rooms in a folder of data, and lets everybody in. */
  furnish(folder: string, shape: Shape): Promise<readonly Seats[]>
}
