/** Servers take frames of a megabyte unless they are set otherwise: larger ones go in pieces. */
const LARGE = 512 * 1024

type Bytes = Uint8Array<ArrayBuffer>
const isBytes = (data: unknown): data is Bytes => data instanceof Uint8Array

/**
 * A WebSocket class that tells of every binary frame it was given. One that brings more content than a server takes at
 * once, as a whole board that is pasted or comes back, goes in several frames, and is told of as so many; what is sent
 * meanwhile waits, so that all arrive in their order.
 */
export function meteredSocket(Socket: typeof WebSocket, onSend: (frame: Uint8Array) => void): typeof WebSocket {
  return class extends Socket {
    #waiting: Bytes[] | null = null

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (!isBytes(data)) {
        super.send(data)
        return
      }
      // Told before it has gone: as long as it waits, nothing counts as acknowledged.
      onSend(data)
      if (this.#waiting !== null) this.#waiting.push(data)
      else if (data.length < LARGE) super.send(data)
      else void this.#sendLater([data])
    }

    async #sendLater(waiting: Bytes[]): Promise<void> {
      this.#waiting = waiting
      try {
        const { inPieces } = await import('../protocol/split-frame.ts')
        this.#waiting = null
        for (const { frame, isExtra } of inPieces(waiting)) {
          if (this.readyState !== Socket.OPEN) return
          if (isExtra) onSend(frame)
          super.send(frame)
        }
      } catch {
        // The code could not be had: the next line begins with all that is missing.
        this.close()
      }
    }
  }
}
