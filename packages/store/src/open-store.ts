import { sql } from 'kysely'
import { assetRows } from './assets.ts'
import { deviceRows } from './devices.ts'
import { facilitatorRows } from './facilitators.ts'
import { countHoldings } from './holdings.ts'
import { migrate } from './migrations/migrate.ts'
import { openEngine } from './open-engine.ts'
import { ownRows } from './own-words.ts'
import { sessionRows } from './sessions.ts'
import type { Store } from './store.ts'
import { explained } from './store-unavailable.ts'
import { templateRows } from './templates.ts'
import { tokenRows } from './tokens.ts'
import { updateLog } from './update-log.ts'

export interface OpenStore {
  /** `sqlite:<path>` (a missing folder is made) or `postgres://account:password@host:port/database`. */
  readonly url: string
  /** The folder of files that are shown; this database's alone, the same for all of its nodes. Without it none is kept. */
  readonly assets?: string
  /** The time in ms; the machine's when absent. */
  readonly now?: () => number
}

/**
 * Opens the store and brings its tables forward. Several processes may open the same one at the same moment.
 * Throws `StoreUnavailable` with a reason when the place is wrong; nothing stays open then.
 */
export async function openStore({ url, assets, now = Date.now }: OpenStore): Promise<Store> {
  const engine = await openEngine(url)
  try {
    await migrate(engine)
  } catch (error) {
    await engine.close()
    throw explained(error)
  }
  const files = assetRows(engine, assets ?? null, now)
  return {
    sessions: sessionRows(engine, now, files.removeOwnerless),
    facilitators: facilitatorRows(engine.db),
    tokens: tokenRows(engine.db),
    devices: deviceRows(engine.db),
    lenses: ownRows(engine.db, 'lenses'),
    frameworks: ownRows(engine.db, 'frameworks'),
    templates: templateRows(engine.db),
    assets: files,
    log: updateLog(engine, now),
    alone: (name, work) => engine.alone(name, work),
    count: (of) => countHoldings(engine.db, of),
    forget: () => engine.forget(),
    tidy: () => engine.tidy(),
    async ping() {
      await sql`select 1`.execute(engine.db)
    },
    close: () => engine.close(),
  }
}
