import type { Connection, Right, Rooms } from '@coreflect/sync'
import type { Random } from './random.ts'

/** How bad the network is, in milliseconds and chances. */
interface Weather {
  /** A frame takes up to so long; frames of one direction keep their order, as on a socket. */
  delay: number
  /** The chance that a frame finds its line broken: it is lost, with all behind it. */
  breaks: number
  /** The chance that a frame on a line that breaks reaches the server half-written. */
  halves: number
  /** The chance that a line is not established. */
  refuses: number
}

/** Everything a socket carried, for a test to look at. */
export interface Witness {
  sent(socket: object, frame: Uint8Array): void
  heard(socket: object, frame: Uint8Array): void
}

/** A network between WebSocket clients and the rooms of one server that may be replaced. Time is the timers' time. */
export interface Network {
  readonly Socket: typeof WebSocket
  readonly weather: Weather
  /** The server that answers; null while it is down. */
  server: Rooms | null
  /** Breaks every line, noticed by each side in its own time. */
  breakAll(): void
}

/** Tokens of this network say who and what they may: `ana:write`. */
function readToken(url: URL): { readonly person: string; readonly right: Right } {
  const [person = '', right] = (url.searchParams.get('token') ?? '').split(':')
  return { person, right: right === 'read' ? 'read' : 'write' }
}

/** Lays a network with good weather. */
export function createNetwork(random: Random, witness: Witness = { sent() {}, heard() {} }): Network {
  const weather: Weather = { delay: 0, breaks: 0, halves: 0, refuses: 0 }
  const lines = new Set<MemorySocket>()
  const network: Network = {
    Socket: null as never,
    weather,
    server: null,
    breakAll() {
      for (const line of lines) line.breakOff()
    },
  }

  /** The part of WebSocket that y-websocket uses. */
  class MemorySocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly OPEN = 1
    binaryType = 'arraybuffer'
    readyState = 0
    onopen: (() => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: ((event: object) => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    readonly #url: URL
    #connection: Connection | null = null
    #broken = false
    #up = 0
    #down = 0

    constructor(url: string) {
      this.#url = new URL(url)
      lines.add(this)
      this.#later('up', () => this.#establish())
    }

    send(data: Uint8Array): void {
      if (this.readyState !== MemorySocket.OPEN) return
      const frame = data.slice()
      witness.sent(this, frame)
      this.#carry('up', () => this.#connection?.receive(frame), frame)
    }

    close(): void {
      if (this.readyState >= MemorySocket.CLOSING) return
      this.readyState = MemorySocket.CLOSING
      this.#later('up', () => this.#end(1005, ''))
    }

    /** The line is cut: what is on its way is lost, or arrives by half, and both sides find out sooner or later. */
    breakOff(): void {
      if (this.#broken) return
      this.#broken = true
      lines.delete(this)
      setTimeout(() => this.#connection?.closed(), random() * 5_000)
      setTimeout(() => this.#end(1006, ''), random() * 2_000)
    }

    #establish(): void {
      const { server } = network
      if (server === null || random() < weather.refuses) {
        this.#end(1006, '')
        return
      }
      const [, , doc = ''] = this.#url.pathname.split('/')
      this.readyState = MemorySocket.OPEN
      this.onopen?.()
      this.#connection = server.connect(
        doc,
        {
          send: (frame) => {
            const copy = frame.slice()
            this.#carry('down', () => {
              if (this.readyState !== MemorySocket.OPEN) return
              witness.heard(this, copy)
              this.onmessage?.({ data: copy.buffer })
            })
          },
          bufferedAmount: () => 0,
          close: (code, reason) =>
            this.#later('down', () => {
              if (!this.#broken) this.#end(code, reason)
            }),
        },
        { ...readToken(this.#url), ack: this.#url.searchParams.get('ack') === '1' },
      )
    }

    #carry(way: 'up' | 'down', arrive: () => void, frame?: Uint8Array): void {
      if (!this.#broken && random() < weather.breaks) {
        if (frame && random() < weather.halves) {
          const half = frame.slice(0, Math.floor(random() * frame.length))
          this.#later(way, () => this.#connection?.receive(half))
        }
        this.breakOff()
      }
      this.#later(way, () => {
        if (!this.#broken) arrive()
      })
    }

    #later(way: 'up' | 'down', arrive: () => void): void {
      // Whole milliseconds: of two frames that fall into one, timers with a fraction would let the second overtake.
      const last = way === 'up' ? this.#up : this.#down
      const at = Math.max(last, Date.now() + Math.ceil(random() * weather.delay))
      if (way === 'up') this.#up = at
      else this.#down = at
      setTimeout(arrive, at - Date.now())
    }

    #end(code: number, reason: string): void {
      if (this.readyState === MemorySocket.CLOSED) return
      this.readyState = MemorySocket.CLOSED
      lines.delete(this)
      this.#connection?.closed()
      this.onclose?.({ code, reason })
    }
  }

  return Object.assign(network, { Socket: MemorySocket as unknown as typeof WebSocket })
}
