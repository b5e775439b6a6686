import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { Holdings, HoldingsOf } from './store.ts'

/** Counts what hangs on sessions, on single documents, or on one person of a session. Nothing of it is read. */
export async function countHoldings(db: Kysely<Schema>, { sessions, docs, people }: HoldingsOf): Promise<Holdings> {
  const ofSessions = (where: ExpressionBuilder<Schema, 'documents'>) =>
    where.or([where('documents.session', 'in', [...sessions, '']), where('documents.doc', 'in', [...docs, ''])])
  const documents = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(ofSessions)
    .executeTakeFirstOrThrow()
  const logs = async (table: 'updates' | 'bases') =>
    db
      .selectFrom(table)
      .innerJoin('documents', 'documents.doc', `${table}.doc`)
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        sql<number>`coalesce(sum(length(${sql.ref(`${table}.bytes`)})), 0)`.as('bytes'),
      ])
      .where((where) => ofSessions(where as unknown as ExpressionBuilder<Schema, 'documents'>))
      .executeTakeFirstOrThrow()
  const hanging = async (table: 'tokens' | 'devices') => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where((where) => where.or([where('session', 'in', [...sessions, '']), where('person', 'in', [...people, ''])]))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const files = await db
    .selectFrom('asset_owners')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session', 'in', [...sessions, ''])
    .executeTakeFirstOrThrow()
  const [updates, bases] = await Promise.all([logs('updates'), logs('bases')])
  return {
    documents: Number(documents.count),
    updates: Number(updates.count) + Number(bases.count),
    bytes: Number(updates.bytes) + Number(bases.bytes),
    links: await hanging('tokens'),
    devices: await hanging('devices'),
    files: Number(files.count),
  }
}
