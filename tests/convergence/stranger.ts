import WebSocket from 'ws'
import * as Y from 'yjs'

// Written from docs/protocol.md alone, as somebody would who has never seen our code. Nothing here is imported from it.

/** A client as small as the document promises. */
export interface StrangeClient {
  readonly ydoc: Y.Doc
  /** Everything that was sent to it. */
  readonly heard: Buffer[]
  /** Others who are present, by their client. */
  readonly present: Map<number, unknown>
  readonly status: {
    link: 'closed' | 'open' | 'waiting' | 'refused'
    synced: boolean
    saved: boolean
    denied: string | null
    code: number
  }
  say(state: object | null): void
  /** The line breaks, as far as we are concerned. */
  break(): void
  leave(): void
}

const varUint = (n: number): number[] => (n < 128 ? [n] : [(n % 128) | 128, ...varUint(Math.floor(n / 128))])
const bytes = (b: Uint8Array): number[] => [...varUint(b.length), ...b]
const text = (t: string): number[] => bytes(Buffer.from(t))

/** Reads numbers and bytes from the front to the end of a message. */
function reader(message: Uint8Array) {
  let at = 0
  const number = (): number => {
    const byte = message[at++] ?? 0
    return byte < 128 ? byte : (byte & 127) + 128 * number()
  }
  const take = (): Uint8Array => {
    const length = number()
    at += length
    return message.subarray(at - length, at)
  }
  return { number, bytes: take, text: () => Buffer.from(take()).toString() }
}

/** Opens a document and stays, until it is left or the server has a last word. */
export function strangeClient(address: string, ydoc = new Y.Doc()): StrangeClient {
  const status: StrangeClient['status'] = { link: 'closed', synced: false, saved: true, denied: null, code: 0 }
  const heard: Buffer[] = []
  const present = new Map<number, unknown>()
  let socket: WebSocket
  let [sent, complete, left, tries, clock, own] = [0, false, false, 0, 0, null as object | null]
  const send = (...message: number[]) => {
    if (status.link === 'open') socket.send(Uint8Array.from(message))
  }
  const write = (step: 1 | 2, update: Uint8Array) => {
    status.saved = false
    if (status.link !== 'open') return
    sent += 1
    if (step === 1) complete = true
    send(0, step, ...bytes(update))
  }
  const tellPresence = () =>
    send(
      1,
      ...bytes(Uint8Array.from([1, ...varUint(ydoc.clientID), ...varUint(++clock), ...text(JSON.stringify(own))])),
    )

  const hearPresence = (entries: Uint8Array) => {
    const read = reader(entries)
    for (let count = read.number(); count > 0; count--) {
      const client = read.number()
      read.number()
      const state: unknown = JSON.parse(read.text())
      if (state === null) present.delete(client)
      else present.set(client, state)
    }
  }
  const hear = (message: Buffer) => {
    heard.push(message)
    const read = reader(message)
    const type = read.number()
    if (type === 0) {
      const step = read.number()
      if (step === 0) {
        status.denied = null
        return write(1, Y.encodeStateAsUpdate(ydoc, read.bytes()))
      }
      Y.applyUpdate(ydoc, read.bytes(), socket)
      if (step === 1) status.synced = true
    } else if (type === 1) hearPresence(read.bytes())
    else if (type === 2 && read.number() === 0) status.denied = read.text()
    else if (type === 4 && read.number() === sent && complete) status.saved = true
  }
  const open = () => {
    socket = new WebSocket(address)
    socket.on('open', () => {
      Object.assign(status, { link: 'open', synced: false, denied: null })
      ;[sent, complete, tries] = [0, false, 0]
      send(0, 0, ...bytes(Y.encodeStateVector(ydoc)))
      if (own !== null) tellPresence()
    })
    socket.on('message', hear)
    socket.on('error', () => {})
    socket.on('close', (code) => {
      present.clear()
      const final = code >= 4400 && code < 4500
      Object.assign(status, { link: final ? 'refused' : 'waiting', synced: false, code })
      if (!final && !left) setTimeout(open, Math.random() * Math.min(15_000, 500 * 2 ** tries++))
    })
  }
  ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (!(origin instanceof WebSocket)) write(2, update)
  })
  open()
  return {
    ydoc,
    heard,
    present,
    status,
    say(state) {
      own = state
      tellPresence()
    },
    break: () => socket.terminate(),
    leave() {
      left = true
      socket.close()
    },
  }
}
