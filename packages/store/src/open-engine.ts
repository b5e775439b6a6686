import { resolve } from 'node:path'
import type { Engine } from './engine.ts'
import { postgresEngine } from './postgres/engine.ts'
import { sqliteEngine } from './sqlite/engine.ts'
import { explained, StoreUnavailable } from './store-unavailable.ts'

/** Opens the database at `url` (as of `openStore`) as it is, whatever its tables. Throws `StoreUnavailable`. */
export async function openEngine(url: string): Promise<Engine> {
  const file = /^sqlite:(?:\/\/)?(?<path>.+)$/.exec(url)?.groups?.path
  try {
    if (file !== undefined) return await sqliteEngine(resolve(file))
    if (/^postgres(ql)?:\/\//.test(url)) return postgresEngine(url)
  } catch (error) {
    throw explained(error)
  }
  throw new StoreUnavailable('bad-address')
}
