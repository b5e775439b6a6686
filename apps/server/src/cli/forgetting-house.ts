import type { Store } from '@coreflect/store'
import { readCode } from '../chance.ts'
import type { Config } from '../config.ts'
import { createDocuments } from '../documents.ts'
import { createForgetting, type Forgetting } from '../forgetting/forgetting.ts'
import { keepSessions } from '../live/kept-sessions.ts'
import { createLog } from '../log.ts'
import { openHouse } from '../open-house.ts'
import { SetupProblem } from '../setup-problem.ts'

/** What the command line deletes with, beside a server that runs or without one. */
export interface ForgettingHouse {
  readonly store: Store
  readonly forgetting: Forgetting
}

/** Opens the store for deleting, as if it were `at` (ms), and closes it. A server that runs finds out by itself within seconds. */
export async function inForgettingHouse<T>(
  config: Config,
  at: number,
  work: (house: ForgettingHouse) => Promise<T>,
): Promise<T> {
  const now = () => at
  const store = await openHouse(config, now)
  const log = createLog({ ...config, LOG_LEVEL: 'error' })
  const documents = createDocuments({ updates: store.log, config, log, now })
  const kept = keepSessions(store.sessions, { met: () => undefined, shared: true })
  const live = { forget: kept.forget, change: kept.change }
  try {
    return await work({ store, forgetting: createForgetting({ store, live, documents, now }) })
  } finally {
    await documents.drain()
    await store.close()
  }
}

/** The session with this id or code. */
export async function sessionNamed(store: Store, named: string) {
  const id = (await store.sessions.findByCode(readCode(named))) ?? named
  const stored = await store.sessions.load(id)
  if (stored === null) throw new SetupProblem('There is no session with this id or code.')
  return stored.session
}
