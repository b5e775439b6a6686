import type { Socket } from 'node:net'
import type { Transport } from '@coreflect/sync'
import { WebSocket } from 'ws'

/** Frames up to here are kept with their header before them; a longer one is sent without being copied. */
const sharedBytes = 64 * 1024
const finalBinary = 0x82

/** The newest frame with the header of RFC 6455 before it: whoever is sent the same next gets these bytes. */
let newest: { readonly frame: Uint8Array; readonly bytes: Uint8Array } | null = null

/**
 * A socket as the rooms need it. A room sends the same bytes to everyone, so the header is put before them once and not
 * for each; and what is sent to one socket within one turn of the event loop leaves in one write, which is the larger
 * part of what a delivery costs.
 *
 * `ws` writes each of its own messages whole and at once, so that ours come between them and never into them. That holds
 * only without compression, in which messages wait for their turn.
 */
export function documentTransport(socket: WebSocket, line: Socket): Transport {
  if (socket.extensions !== '') throw new RangeError('Frames cannot be shared on a socket with extensions')
  let held = false
  const release = () => {
    held = false
    line.uncork()
  }
  return {
    send(frame) {
      if (socket.readyState !== WebSocket.OPEN) return
      if (!held) {
        held = true
        line.cork()
        process.nextTick(release)
      }
      if (frame.length > sharedBytes) socket.send(frame)
      else line.write(framed(frame))
    },
    bufferedAmount: () => line.writableLength,
    close: (code, reason) => socket.close(code, reason),
  }
}

function framed(frame: Uint8Array): Uint8Array {
  if (newest?.frame === frame) return newest.bytes
  const start = frame.length < 126 ? 2 : frame.length < 65_536 ? 4 : 10
  const bytes = new Uint8Array(start + frame.length)
  bytes[0] = finalBinary
  if (start === 2) bytes[1] = frame.length
  else {
    const view = new DataView(bytes.buffer)
    bytes[1] = start === 4 ? 126 : 127
    if (start === 4) view.setUint16(2, frame.length)
    else view.setBigUint64(2, BigInt(frame.length))
  }
  bytes.set(frame, start)
  newest = { frame, bytes }
  return bytes
}
