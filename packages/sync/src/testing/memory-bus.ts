import type { NodeBus, NodeListener } from '../node-bus.ts'

/** What becomes of a message: `later` waits until `deliver` is called. */
export type Fate = 'now' | 'later' | 'never'

/** A bus between the nodes of one test. */
export interface MemoryBus {
  /** Joins a node. */
  join(node: string): NodeBus
  /** The bus goes away, or comes back. */
  setConnected(connected: boolean): void
  /** Delivers what waits, in this order of its places. */
  deliver(order?: (waiting: number) => number): void
  /** Messages that were published. */
  published(): number
}

/** Makes a bus. `fate` is asked of each message and listener. */
export function createMemoryBus(fate: () => Fate = () => 'now'): MemoryBus {
  const topics = new Map<string, Set<{ readonly node: string; readonly listener: NodeListener }>>()
  let waiting: (() => void)[] = []
  let connected = true
  let published = 0

  const send = (node: string, topic: string, message: Uint8Array) => {
    if (!connected) return
    published += 1
    for (const seat of topics.get(topic) ?? []) {
      if (seat.node === node) continue
      const hear = () => {
        if (topics.get(topic)?.has(seat)) seat.listener.heard(message.slice(), node)
      }
      const what = fate()
      if (what === 'now') hear()
      else if (what === 'later') waiting.push(hear)
    }
  }

  return {
    join: (node) => ({
      get connected() {
        return connected
      },
      publish: (topic, message) => send(node, topic, message),
      subscribe(topic, listener) {
        const seats = topics.get(topic) ?? new Set()
        const seat = { node, listener }
        topics.set(topic, seats.add(seat))
        if (connected) queueMicrotask(() => seats.has(seat) && listener.began())
        return () => seats.delete(seat)
      },
    }),
    setConnected(now) {
      if (now === connected) return
      connected = now
      if (!now) waiting = []
      else for (const seats of topics.values()) for (const { listener } of [...seats]) listener.began()
    },
    deliver(order = () => 0) {
      while (waiting.length > 0) {
        const [hear] = waiting.splice(order(waiting.length), 1)
        hear?.()
      }
    },
    published: () => published,
  }
}
