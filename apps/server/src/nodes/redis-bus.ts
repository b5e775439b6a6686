import { Buffer } from 'node:buffer'
import type { NodeBus, NodeListener } from '@coreflect/sync'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'

/** Redis has to give a sign of life this often, in ms; three times as long without one, and it is taken for gone. */
const pulse = 3_000
const longestPause = 2_000
const channelsAtOnce = 500
const prefix = 'coreflect:'

/** The nodes of one installation, by way of Redis' publish and subscribe. Nothing is kept there. */
export interface RedisBus extends NodeBus {
  close(): void
}

/**
 * Joins the bus under the name of this node. It may be away at the start and at any time later; it is looked for all the
 * while, and listeners are told when it is back. Two connections, since one that listens can do nothing else.
 */
export function createRedisBus(url: string, node: string, log: Logger): RedisBus {
  const topics = new Map<string, Set<NodeListener>>()
  const name = Buffer.from(node)
  const [speaker, ear] = [open(url), open(url)]
  let standing = false
  let away = false

  async function stand(): Promise<void> {
    if (speaker.status !== 'ready' || ear.status !== 'ready') return
    const channels = [...topics.keys()].map(channelOf)
    for (let at = 0; at < channels.length; at += channelsAtOnce) {
      await ear.subscribe(...channels.slice(at, at + channelsAtOnce))
    }
    if (away) log.info('the bus between the nodes is back')
    standing = true
    away = false
    for (const listeners of [...topics.values()]) for (const listener of [...listeners]) listener.began()
  }

  function fall(): void {
    standing = false
    if (away || closed) return
    away = true
    log.warn('the bus between the nodes is away: what other nodes do is looked up in the database')
  }

  let closed = false
  for (const connection of [speaker, ear]) {
    connection.on('ready', () => void stand().catch(() => connection.disconnect(true)))
    connection.on('close', fall)
    // Why it is away says nothing more, and each attempt would say it again.
    connection.on('error', () => undefined)
  }
  ear.on('messageBuffer', (channel: Buffer, payload: Buffer) => {
    const end = 1 + (payload[0] ?? 0)
    const from = payload.toString('utf8', 1, end)
    if (from === node) return
    const listeners = topics.get(channel.toString('utf8', prefix.length))
    for (const listener of [...(listeners ?? [])]) listener.heard(new Uint8Array(payload.subarray(end)), from)
  })
  const pulsing = setInterval(() => {
    for (const connection of [speaker, ear]) if (connection.status === 'ready') connection.ping().catch(() => undefined)
  }, pulse)

  return {
    get connected() {
      return standing && speaker.status === 'ready'
    },
    publish(topic, message) {
      if (speaker.status !== 'ready') return
      const payload = Buffer.concat([Buffer.from([name.length]), name, message])
      speaker.publish(channelOf(topic), payload).catch(() => undefined)
    },
    subscribe(topic, listener) {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners.add(listener))
      if (ear.status === 'ready') {
        ear.subscribe(channelOf(topic)).then(
          () => standing && listeners.has(listener) && listener.began(),
          () => undefined,
        )
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || topics.get(topic) !== listeners) return
        topics.delete(topic)
        if (ear.status === 'ready') ear.unsubscribe(channelOf(topic)).catch(() => undefined)
      }
    },
    close() {
      closed = true
      clearInterval(pulsing)
      for (const connection of [speaker, ear]) connection.disconnect()
    },
  }
}

function channelOf(topic: string): string {
  return `${prefix}${topic}`
}

function open(url: string): Redis {
  return new Redis(url, {
    connectionName: 'coreflect',
    // The older of its two languages, which every version and kind of server speaks.
    protocol: 2,
    socketTimeout: 3 * pulse,
    connectTimeout: 3 * pulse,
    retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 5), longestPause) * (0.5 + Math.random() / 2),
    // A message that cannot leave now is out of date later: the database has it.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
  })
}
