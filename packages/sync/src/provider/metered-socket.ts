import { updateKind } from '../protocol/frames.ts'

/** Servers take frames of a megabyte unless they are set otherwise: larger ones go in pieces of this size. */
const LARGE = 512 * 1024
const PIECE = 256 * 1024

const isLarge = (frame: Uint8Array): boolean => frame.length > LARGE && updateKind(frame) !== null

/**
 * A WebSocket class that tells of every binary frame it was given. One that brings more content than a server takes at
 * once, as a whole board that is pasted or comes back, goes in several frames, and is told of as so many; what is sent
 * meanwhile waits, so that all arrive in their order.
 */
export function meteredSocket(Socket: typeof WebSocket, onSend: (frame: Uint8Array) => void): typeof WebSocket {
  return class extends Socket {
    #waiting: Uint8Array[] = []

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (!(data instanceof Uint8Array)) {
        super.send(data)
        return
      }
      // Told before it has gone: as long as it waits, nothing counts as acknowledged.
      onSend(data)
      if (this.#waiting.length > 0) this.#waiting.push(data)
      else if (isLarge(data)) {
        this.#waiting.push(data)
        void this.#sendWaiting()
      } else super.send(data)
    }

    async #sendWaiting(): Promise<void> {
      const split = await import('../protocol/split-frame.ts').then(
        ({ splitFrame }) => splitFrame,
        () => null,
      )
      const waiting = this.#waiting
      this.#waiting = []
      if (this.readyState !== Socket.OPEN) return
      for (const frame of waiting) {
        const pieces = split !== null && isLarge(frame) ? split(frame, PIECE) : [frame]
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) onSend(pieces[0] ?? piece)
          super.send(piece)
        }
      }
    }
  }
}
