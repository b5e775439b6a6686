import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { handshakeAnswer } from './handshake.ts'
import { Wire } from './wire.ts'

const CHECK_MILLISECONDS = 25_000

/** All wires of the process. */
export interface Wires {
  /** Answers a handshake that has no problem, and takes the socket over. */
  accept(request: IncomingMessage, socket: Socket, head: Buffer): Wire
  /** Closes all wires, and cuts what is left after so many ms. */
  end(code: number, milliseconds: number): Promise<void>
}

/** Every wire is asked for a sign of life at intervals, until `end`. */
export function createWires(): Wires {
  const open = new Set<Wire>()
  let empty: (() => void) | null = null
  const checking = setInterval(() => {
    for (const wire of open) wire.check()
  }, CHECK_MILLISECONDS)

  function ended(wire: Wire): void {
    open.delete(wire)
    if (open.size === 0) empty?.()
  }

  return {
    accept(request, socket, head) {
      if (head.length > 0) socket.unshift(head)
      const wire = new Wire(socket, handshakeAnswer(request), ended)
      open.add(wire)
      return wire
    },
    async end(code, milliseconds) {
      clearInterval(checking)
      for (const wire of open) wire.close(code)
      const late = setTimeout(() => {
        for (const wire of open) wire.terminate()
      }, milliseconds)
      await new Promise<void>((resolve) => {
        empty = resolve
        if (open.size === 0) resolve()
      })
      clearTimeout(late)
    },
  }
}
