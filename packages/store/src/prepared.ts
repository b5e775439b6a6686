import type { CompiledQuery, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * A query that is asked for everybody who opens a socket: put into words once, and then only given its parameters, in the
 * order in which they stand in it.
 */
export function prepared<Row>(
  db: Kysely<Schema>,
  query: CompiledQuery<Row>,
): (...parameters: readonly unknown[]) => Promise<readonly Row[]> {
  return async (...parameters) => {
    const asked: CompiledQuery<Row> = { ...query, parameters }
    const { rows } = await db.executeQuery(asked)
    return rows
  }
}
