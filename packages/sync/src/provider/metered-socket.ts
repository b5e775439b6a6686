/** Servers take frames of a megabyte unless they are set otherwise: larger ones go in pieces. */
const LARGE = 512 * 1024

type Bytes = Uint8Array<ArrayBuffer>
const isBytes = (data: unknown): data is Bytes => data instanceof Uint8Array

/**
 * A WebSocket class that tells of every binary frame it was given. One that brings more content than a server takes at
 * once, as a whole board that is pasted or comes back, goes in several frames, and is told of as so many; what is sent
 * meanwhile waits, so that all arrive in their order. What `Socket` makes may be any socket, also one that stood before.
 */
export function meteredSocket(Socket: typeof WebSocket, onSend: (frame: Uint8Array) => void): typeof WebSocket {
  return new Proxy(Socket, {
    construct(_target, given: ConstructorParameters<typeof WebSocket>) {
      const socket = new Socket(...given)
      socket.send = metered(socket, onSend)
      return socket
    },
  })
}

function metered(socket: WebSocket, onSend: (frame: Uint8Array) => void): WebSocket['send'] {
  const send = socket.send.bind(socket)
  let waiting: Bytes[] | null = null

  const sendLater = async (frames: Bytes[]): Promise<void> => {
    waiting = frames
    try {
      const { inPieces } = await import('../protocol/split-frame.ts')
      waiting = null
      for (const { frame, isExtra } of inPieces(frames)) {
        if (socket.readyState !== socket.OPEN) return
        if (isExtra) onSend(frame)
        send(frame)
      }
    } catch {
      // The code could not be had: the next line begins with all that is missing.
      socket.close()
    }
  }

  return (data) => {
    if (!isBytes(data)) {
      send(data)
      return
    }
    // Told before it has gone: as long as it waits, nothing counts as acknowledged.
    onSend(data)
    if (waiting !== null) waiting.push(data)
    else if (data.length < LARGE) send(data)
    else void sendLater([data])
  }
}
