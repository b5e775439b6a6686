import type { SessionRows, StoredSession } from '@coreflect/store'
import { type Decision, type Refusal, refuse, type Session } from '@coreflect/workshop'

/** How many sessions stay in memory beside the store; the one used longest ago leaves first. */
const mostInMemory = 256
/** How often a change is decided anew after another server node was faster. */
const mostTries = 6

export interface KeptSessions {
  /** The session as it stands, or null when there is none (any more). */
  load(id: string): Promise<Session | null>
  /**
   * Decides a change on the newest state and saves it by compare-and-set; a lost race is decided again. Changes of one
   * session happen one after the other. Null when there is no such session.
   */
  change(id: string, decideOn: (session: Session) => Decision): Promise<Changed | null>
  /** Reads a session anew that another node has changed. */
  refresh(id: string): Promise<void>
  /** The session as it stands in memory at this moment; null when it is not there. */
  held(id: string): Session | null
  /** The ids of the sessions in memory. */
  ids(): Iterable<string>
  /** The revision in memory; null when there is none. */
  revisionOf(id: string): number | null
  /** Takes a removed session from memory. */
  forget(id: string): void
}

/** What came of a change. `before` is null when nothing was saved. */
export interface Changed {
  readonly session: Session
  readonly before: Session | null
  readonly refusal: Refusal | null
}

/** Who is told what about kept sessions, and whether other nodes may change them. */
export interface Keeping {
  /** Is told of each session that this process meets for the first time. */
  met(session: Session): void
  /** Is told of a session that was read in a state that this process did not know. */
  moved?(session: Session): void
  /** Other nodes change sessions, too: what is in memory is compared with the store before it counts. */
  readonly shared?: boolean
}

/** Sessions between the store and those who look at them. */
export function keepSessions(rows: SessionRows, { met, moved = () => {}, shared = false }: Keeping): KeptSessions {
  const memory = new Map<string, StoredSession>()
  const turns = new Map<string, Promise<unknown>>()
  const known = new Set<string>()
  const reading = new Map<string, Promise<StoredSession | null>>()

  function remember(id: string, stored: StoredSession): void {
    memory.delete(id)
    memory.set(id, stored)
    const oldest = memory.size > mostInMemory ? memory.keys().next().value : undefined
    if (oldest !== undefined) memory.delete(oldest)
  }

  async function read(id: string): Promise<StoredSession | null> {
    const stored = await rows.load(id)
    if (stored === null) {
      memory.delete(id)
      return null
    }
    const held = memory.get(id)
    if (held !== undefined && held.revision > stored.revision) return held
    remember(id, stored)
    if (!known.has(id)) {
      known.add(id)
      met(stored.session)
    }
    if (held?.revision !== stored.revision) moved(stored.session)
    return stored
  }

  /** Many who ask at once, as after a restart, share one reading. */
  function readOnce(id: string): Promise<StoredSession | null> {
    const begun = reading.get(id) ?? read(id).finally(() => reading.delete(id))
    reading.set(id, begun)
    return begun
  }

  /** What is in memory, if it is what the store has. */
  async function current(id: string): Promise<StoredSession | null> {
    const held = memory.get(id)
    if (held === undefined) return shared ? read(id) : readOnce(id)
    if (!shared) return held
    const revision = (await rows.revisions([id])).get(id)
    const now = memory.get(id)
    return now !== undefined && revision !== undefined && now.revision >= revision ? now : read(id)
  }

  /** A no, too, has to be said on what the store has. */
  async function isNewest(id: string, { revision }: StoredSession): Promise<boolean> {
    return !shared || (await current(id))?.revision === revision
  }

  /** Decides once; null when another node was faster. */
  async function decideOnce(
    id: string,
    stored: StoredSession,
    decideOn: (session: Session) => Decision,
  ): Promise<Changed | null> {
    const { session, refusal } = decideOn(stored.session)
    if (session === stored.session) {
      return (await isNewest(id, stored)) ? { session, before: null, refusal: refusal ?? null } : null
    }
    if (await rows.save(session, stored.revision)) {
      remember(id, { session, revision: stored.revision + 1 })
      return { session, before: stored.session, refusal: null }
    }
    memory.delete(id)
    return null
  }

  async function decideAndSave(id: string, decideOn: (session: Session) => Decision): Promise<Changed | null> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const stored = (tries === 0 ? memory.get(id) : undefined) ?? (await read(id))
      if (stored === null) return null
      const changed = await decideOnce(id, stored, decideOn)
      if (changed !== null) return changed
    }
    const last = await read(id)
    return last === null ? null : { session: last.session, before: null, refusal: refuse('busy') }
  }

  return {
    async load(id) {
      return (await current(id))?.session ?? null
    },
    change(id, decideOn) {
      const before = turns.get(id) ?? Promise.resolve()
      const mine = before.then(() => decideAndSave(id, decideOn))
      const done = mine
        .catch(() => undefined)
        .then(() => {
          if (turns.get(id) === done) turns.delete(id)
        })
      turns.set(id, done)
      return mine
    },
    async refresh(id) {
      await read(id)
    },
    held: (id) => memory.get(id)?.session ?? null,
    ids: () => memory.keys(),
    revisionOf: (id) => memory.get(id)?.revision ?? null,
    forget(id) {
      memory.delete(id)
      known.delete(id)
    },
  }
}
