import { readdir } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { AssetRows } from './store.ts'

/** Compares the rows of files with the folder in which their bytes lie. */
export async function checkAssets(
  db: Kysely<Schema>,
  folder: string | null,
): Promise<Awaited<ReturnType<AssetRows['check']>>> {
  const rows = await db.selectFrom('assets').select('id').execute()
  const entries = folder === null ? [] : await readdir(folder, { withFileTypes: true }).catch(() => [])
  const lying = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
  const known = new Set(rows.map(({ id }) => id))
  return {
    kept: rows.length,
    missing: rows.filter(({ id }) => !lying.has(id)).length,
    stray: [...lying].filter((name) => !known.has(name)).length,
  }
}
