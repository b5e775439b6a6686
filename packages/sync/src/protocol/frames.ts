import { putVarUint, varUintLength } from './varuint.ts'

/** The first number of a frame. 0 to 3 are y-websocket's, 4 is ours. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 4 } as const

/** The second number of a sync frame, as in y-protocols. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

const PERMISSION_DENIED = 0

/** A frame and the payload inside it: one allocation for both, since a room keeps its head and sends it. */
export interface Framed {
  readonly frame: Uint8Array<ArrayBuffer>
  readonly payload: Uint8Array<ArrayBuffer>
}

/** "This is what I know": the other side answers with step 2. */
export const step1Frame = (stateVector: Uint8Array): Uint8Array<ArrayBuffer> =>
  framed([MESSAGE.sync, SYNC.step1], stateVector).frame

/** The answer to a step 1: everything the asker does not know. */
export const step2Frame = (update: Uint8Array): Framed => framed([MESSAGE.sync, SYNC.step2], update)

/** Something new. */
export const updateFrame = (update: Uint8Array): Framed => framed([MESSAGE.sync, SYNC.update], update)

/** Presence of so many clients, whose encoded entries stand one behind the other in `parts`. */
export function awarenessFrame(clients: number, parts: readonly Uint8Array[]): Uint8Array {
  let size = varUintLength(clients)
  for (const part of parts) size += part.length
  const start = 1 + varUintLength(size)
  const frame = new Uint8Array(start + size)
  frame[0] = MESSAGE.awareness
  putVarUint(frame, 1, size)
  let at = putVarUint(frame, start, clients)
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

/** Presence as y-protocols encodes it. */
export const presenceFrame = (update: Uint8Array): Uint8Array<ArrayBuffer> => framed([MESSAGE.awareness], update).frame

/** Presence of nobody: says nothing but that the line is alive (y-websocket hangs up after 30 s of silence). */
export const aliveFrame: Uint8Array = awarenessFrame(0, [])

/** "You may not write here", as y-protocols' auth message says it. */
export const deniedFrame = (reason: string): Uint8Array =>
  framed([MESSAGE.auth, PERMISSION_DENIED], new TextEncoder().encode(reason)).frame

/** The first `count` update messages of this connection are durable. */
export function ackFrame(count: number): Uint8Array {
  const frame = new Uint8Array(1 + varUintLength(count))
  frame[0] = MESSAGE.ack
  putVarUint(frame, 1, count)
  return frame
}

/** Whether a frame brings document content, and if so, whether it is all that the other side did not name (a step 2). */
export function updateKind(frame: Uint8Array): 'complete' | 'partial' | null {
  if (frame[0] !== MESSAGE.sync) return null
  if (frame[1] === SYNC.step2) return 'complete'
  return frame[1] === SYNC.update ? 'partial' : null
}

function framed(kind: readonly number[], payload: Uint8Array): Framed {
  const start = kind.length + varUintLength(payload.length)
  const frame = new Uint8Array(start + payload.length)
  frame.set(kind)
  putVarUint(frame, kind.length, payload.length)
  frame.set(payload, start)
  return { frame, payload: frame.subarray(start) }
}
