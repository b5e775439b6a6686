import * as Y from 'yjs'
import { ackFrame, step1Frame, step2Frame, updateKind } from '../protocol/frames.ts'

/** A server for the sockets of providers, as far as they need one: it greets, answers and acknowledges, or does nothing. */
export interface Line {
  readonly Socket: typeof WebSocket
  /** When each socket was opened, in ms. */
  readonly tries: number[]
  /** `up` answers, `down` refuses, `dead` takes everything and says nothing, not even that a socket closed. */
  state: 'up' | 'down' | 'dead'
  /** What the server answers a greeting with; at first nothing. */
  holds: Uint8Array
  /** Content that came in. */
  readonly received: Uint8Array[]
  /** Closes every open socket. */
  closeAll(code: number): void
  open(): number
}

const NOTHING = new Uint8Array([0, 0])
const NOTHING_KNOWN = new Uint8Array([0])

/** Lays a line. Time is the timers' time; nothing takes any. */
export function createLine(): Line {
  const sockets = new Set<FakeSocket>()
  const line: Line = {
    Socket: null as never,
    tries: [],
    state: 'up',
    holds: NOTHING,
    received: [],
    closeAll(code) {
      for (const socket of [...sockets]) socket.end(code)
    },
    open: () => sockets.size,
  }

  class FakeSocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    binaryType = 'arraybuffer'
    readyState = 0
    onopen: (() => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: (() => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    #updates = 0

    constructor() {
      line.tries.push(Date.now())
      if (line.state === 'dead') return
      queueMicrotask(() => {
        if (line.state === 'down') return this.end(1006)
        this.readyState = 1
        sockets.add(this)
        this.onopen?.()
        this.#say(step1Frame(NOTHING_KNOWN))
      })
    }

    send(frame: Uint8Array): void {
      if (line.state !== 'up' || this.readyState !== 1) return
      if (updateKind(frame) !== null) {
        this.#updates += 1
        line.received.push(frame.slice())
        this.#say(ackFrame(this.#updates))
      } else if (frame[0] === 0) this.#say(step2Frame(line.holds).frame)
    }

    close(): void {
      this.readyState = 3
      sockets.delete(this)
    }

    end(code: number): void {
      if (this.readyState === 3) return
      this.close()
      this.onclose?.({ code, reason: '' })
    }

    #say(frame: Uint8Array): void {
      queueMicrotask(() => this.readyState === 1 && this.onmessage?.({ data: frame.slice().buffer }))
    }
  }

  return Object.assign(line, { Socket: FakeSocket as unknown as typeof WebSocket })
}

/** What the update messages that came in hold together. */
export function documentReceived({ received }: Line): Y.Doc {
  const ydoc = new Y.Doc()
  for (const frame of received) {
    let start = 2
    while (((frame[start] ?? 0) & 0x80) !== 0) start += 1
    Y.applyUpdate(ydoc, frame.subarray(start + 1))
  }
  return ydoc
}
