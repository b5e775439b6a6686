import type { Store } from '@coreflect/store'
import { endsAt } from '@coreflect/workshop'
import type { Logger } from 'pino'
import type { Uploads } from '../assets/uploads.ts'
import type { Documents } from '../documents.ts'
import type { SessionsLive } from '../live/sessions-live.ts'
import { letGo } from './letting-go.ts'

const tenMinutes = 600_000

export interface Expiry {
  /** Looks once; resolves when everything that was due is gone, or at once when another node is at it. */
  run(): Promise<void>
  stop(): void
}

/**
 * Deletes what has come to its end [K4]: what nobody kept of a session, sessions with their documents, people and tokens, and tokens that ran out.
 * The rows go first, so that nobody can come in while the rest is cleared away. Of several nodes one does it.
 */
export function createExpiry(ground: {
  readonly store: Store
  readonly live: Pick<SessionsLive, 'forget' | 'change'>
  readonly documents: Documents
  readonly uploads: Pick<Uploads, 'sweep'>
  readonly log: Logger
  now(): number
}): Expiry {
  const { store, live, documents, uploads, log, now } = ground

  async function expire(id: string): Promise<void> {
    const stored = await store.sessions.load(id)
    if (stored !== null && (endsAt(stored.session) ?? 0) > now()) return letGo(stored.session, ground)
    await store.sessions.remove(id)
    live.forget(id)
    if (stored !== null) await documents.forget(stored.session)
  }

  async function expireAll(): Promise<void> {
    const due = await store.sessions.findDue(now())
    for (const id of due) await expire(id)
    await store.tokens.sweep(now())
    await store.assets.sweep()
    await uploads.sweep(Date.now())
    if (due.length > 0) log.info({ sessions: due.length }, 'expired sessions were deleted')
  }

  async function run(): Promise<void> {
    try {
      await store.alone('expiry', expireAll)
    } catch (error) {
      log.error({ err: error }, 'what is due could not be deleted')
    }
  }

  const timer = setInterval(() => void run(), tenMinutes)
  return { run, stop: () => clearInterval(timer) }
}
