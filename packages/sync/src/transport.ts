/** What a room needs of a socket. The server wraps a WebSocket in it, tests a pair of queues. */
export interface Transport {
  /** Sends one binary message. The bytes are shared between connections: never written to, before or after. */
  send(frame: Uint8Array): void
  /** Bytes that were given to `send` and have not left this process yet. */
  bufferedAmount(): number
  /** Closes the socket; nothing is sent afterwards. `reason` is at most 123 bytes. */
  close(code: number, reason: string): void
}

/** Who calls: what the server found out before it let them in. `none` is no right to be connected with. */
export type Right = 'write' | 'read'
