import { resolve } from 'node:path'
import type { Engine } from './engine.ts'
import { postgresEngine } from './postgres/engine.ts'
import { sqliteEngine } from './sqlite/engine.ts'
import { explained, StoreUnavailable } from './store-unavailable.ts'

/** The file of a SQLite database; null for any other address. */
export function fileOf(url: string): string | null {
  const file = /^sqlite:(?:\/\/)?(?<path>.+)$/.exec(url)?.groups?.path
  return file === undefined ? null : resolve(file)
}

/** Opens the database at `url` (as of `openStore`) as it is, whatever its tables. Throws `StoreUnavailable`. */
export async function openEngine(url: string): Promise<Engine> {
  const file = fileOf(url)
  try {
    if (file !== null) return await sqliteEngine(file)
    if (/^postgres(ql)?:\/\//.test(url)) return postgresEngine(url)
  } catch (error) {
    throw explained(error)
  }
  throw new StoreUnavailable('bad-address')
}
