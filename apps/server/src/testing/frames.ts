import * as Y from 'yjs'

/** Frames of the y-websocket protocol, written by hand, so that the server's own code cannot agree with itself. */

function varUint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varUint(number >>> 7)]
}

function sized(head: number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...head, ...varUint(bytes.length), ...bytes])
}

/** "This is what I have": sync step 1. */
export const askFrame = (ydoc: Y.Doc): Uint8Array => sized([0, 0], Y.encodeStateVector(ydoc))

/** An update. */
export const updateFrame = (update: Uint8Array): Uint8Array => sized([0, 2], update)

/** The update that a frame of sync step 2 or of an update carries; null for other frames. */
function updateOf(frame: Uint8Array): Uint8Array | null {
  if (frame[0] !== 0 || (frame[1] !== 1 && frame[1] !== 2)) return null
  let at = 2
  while ((frame[at] ?? 0) > 127) at += 1
  return frame.slice(at + 1)
}

/** The document that a client has after these frames. */
export function docOf(frames: readonly Uint8Array[]): Y.Doc {
  const ydoc = new Y.Doc()
  for (const frame of frames) {
    const update = updateOf(frame)
    if (update !== null) Y.applyUpdate(ydoc, update)
  }
  return ydoc
}
