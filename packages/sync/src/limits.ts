const KIB = 1024
const MIB = 1024 * KIB

/** What one connection and one document may cost. All are settings of the installation. */
export interface Limits {
  /** Bytes of one frame that a client sends. */
  readonly frameBytes: number
  /** Bytes of one document, compacted base and tail together. */
  readonly documentBytes: number
  /** Messages a second that a connection may send for ever. */
  readonly messagesPerSecond: number
  /** Messages that may come at once after silence. */
  readonly messageBurst: number
  /** Bytes of presence a second that one recipient gets; a full room's ticks stretch to keep it. */
  readonly presenceBytesPerSecond: number
  /** Bytes of one client's presence state. */
  readonly presenceStateBytes: number
  /** A connection with more unsent bytes than this waits; what it misses is merged. */
  readonly bufferedBytes: number
  /** Milliseconds a connection may wait before it is closed with 1013. */
  readonly stalledMilliseconds: number
  /** Milliseconds without connections after which a room is compacted and leaves memory. */
  readonly idleMilliseconds: number
  /** Milliseconds from one commit to the next under load. Only "saved" waits for it. */
  readonly tickMilliseconds: number
}

/** Generous for people, tight for floods. */
export const defaultLimits: Limits = {
  frameBytes: MIB,
  documentBytes: 32 * MIB,
  messagesPerSecond: 100,
  messageBurst: 1_000,
  presenceBytesPerSecond: 256 * KIB,
  presenceStateBytes: 16 * KIB,
  bufferedBytes: 256 * KIB,
  stalledMilliseconds: 30_000,
  idleMilliseconds: 30_000,
  tickMilliseconds: 25,
}
