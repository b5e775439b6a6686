import type { SessionRows } from '@coreflect/store'
import type { NodeBus } from '@coreflect/sync'
import type { Logger } from 'pino'

const topic = 'sessions'
const lookEvery = 1_000
/** Every so many looks sessions are compared with the store although the bus works: a message may have been lost. */
const looksPerCheck = 10

/** What one node tells the others about sessions, and hears from them. */
export interface SessionNews {
  /** A session was saved here. */
  saved(id: string): void
  /** A session was deleted here. */
  deleted(id: string): void
  stop(): void
}

/** What becomes of news. */
export interface NewsGround {
  /** Null where there is one server; then only the command line changes sessions beside it. */
  readonly bus: NodeBus | null
  readonly rows: Pick<SessionRows, 'revisions'>
  readonly log: Logger
  /** The sessions that somebody looks at, or has a document of open, on this node. */
  inUse(): Iterable<string>
  /** The sessions that this node holds. */
  inMemory(): Iterable<string>
  /** The revision that this node goes by; null if it holds none. */
  revisionOf(id: string): number | null
  /** A session in use has changed elsewhere: read it and let everybody here follow. */
  refresh(id: string): Promise<unknown>
  /** A session that is here was deleted elsewhere. */
  gone(id: string): Promise<void>
}

/**
 * Sessions as the other nodes and the command line change them. News only say where to look; what counts is in the store. Sessions in
 * memory are compared with it every ten seconds, every second without a bus or while it is away, and at once when it is back.
 */
export function createSessionNews(ground: NewsGround): SessionNews {
  const { bus, rows, log, inUse, inMemory, revisionOf, refresh } = ground
  const refreshing = new Map<string, 'once' | 'again'>()
  let looks = 0
  let checking = false

  function gone(id: string): void {
    ground.gone(id).catch((error: unknown) => log.error({ err: error }, 'a deleted session could not be forgotten'))
  }

  /** One reading at a time for each session, and one more if news came in the meantime. */
  async function read(id: string): Promise<void> {
    if (refreshing.has(id)) {
      refreshing.set(id, 'again')
      return
    }
    do {
      refreshing.set(id, 'once')
      await refresh(id).catch((error: unknown) => log.error({ err: error }, 'a session could not be read anew'))
    } while (refreshing.get(id) === 'again')
    refreshing.delete(id)
  }

  async function check(): Promise<void> {
    const ids = [...new Set([...inUse(), ...inMemory()])]
    if (checking || ids.length === 0) return
    checking = true
    try {
      const revisions = await rows.revisions(ids)
      for (const id of ids) {
        const revision = revisions.get(id)
        if (revision === undefined) gone(id)
        else if (revision > (revisionOf(id) ?? 0)) void read(id)
      }
    } catch (error) {
      log.error({ err: error }, 'sessions could not be compared with the store')
    } finally {
      checking = false
    }
  }

  function used(id: string): boolean {
    for (const one of inUse()) if (one === id) return true
    return false
  }

  const leave = bus?.subscribe(topic, {
    heard(message) {
      const news = newsOf(message)
      if (news === null || (!used(news.id) && revisionOf(news.id) === null)) return
      if (news.what === 'deleted') gone(news.id)
      else void read(news.id)
    },
    began: () => void check(),
  })
  const looking = setInterval(() => {
    looks += 1
    if (bus?.connected !== true || looks % looksPerCheck === 0) void check()
  }, lookEvery)

  const tell = (what: News['what'], id: string) =>
    bus?.publish(topic, new TextEncoder().encode(JSON.stringify({ what, id })))
  return {
    saved: (id) => tell('saved', id),
    deleted: (id) => tell('deleted', id),
    stop() {
      clearInterval(looking)
      leave?.()
    },
  }
}

interface News {
  readonly what: 'saved' | 'deleted'
  readonly id: string
}

/** Null for what this version does not understand. */
function newsOf(message: Uint8Array): News | null {
  try {
    const { what, id } = JSON.parse(new TextDecoder().decode(message))
    return (what === 'saved' || what === 'deleted') && typeof id === 'string' ? { what, id } : null
  } catch {
    return null
  }
}
