import type { Store } from '@coreflect/store'
import type { Logger } from 'pino'
import type { Uploads } from '../assets/uploads.ts'
import type { Forgetting } from '../forgetting/forgetting.ts'

const tenMinutes = 600_000

export interface Expiry {
  /** Looks once; resolves when everything that was due is gone, or at once when another node is at it. */
  run(): Promise<void>
  stop(): void
}

/**
 * Deletes by itself what has come to its end [K4]: what nobody kept of a session, sessions with their documents, people and
 * links, and links that ran out. Of several nodes one does it; what it leaves unfinished when it dies the next look finds.
 */
export function createExpiry(ground: {
  readonly store: Pick<Store, 'alone'>
  readonly forgetting: Pick<Forgetting, 'expire'>
  readonly uploads: Pick<Uploads, 'sweep'>
  readonly log: Logger
  now(): number
}): Expiry {
  const { store, forgetting, uploads, log, now } = ground

  async function expireAll(): Promise<void> {
    const { sessions, boards, pages } = await forgetting.expire(now())
    await uploads.sweep(Date.now())
    if (sessions + boards + pages > 0) log.info({ sessions, boards, pages }, 'what was due was deleted')
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
