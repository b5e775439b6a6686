/**
 * How the nodes of one installation tell each other that something is new. It may lose, repeat and reorder what it carries
 * and be away for hours: whatever counts is in the store, and whoever listens looks there.
 */
export interface NodeBus {
  /** Whether what is published now can be expected to arrive. */
  readonly connected: boolean
  /** Tells every other node that listens to this topic. Never throws; while the bus is away it is lost. */
  publish(topic: string, message: Uint8Array): void
  /** Listens to what other nodes publish, never to oneself. The returned function ends it. */
  subscribe(topic: string, listener: NodeListener): () => void
}

/** Who listens to a topic. */
export interface NodeListener {
  /** Another node has published this. The bytes are the listener's. */
  heard(message: Uint8Array, node: string): void
  /** From now on messages arrive. Called at the beginning and whenever the bus has come back: what came before has to be looked up. */
  began(): void
}
