import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { OwnRows } from './store.ts'

/** Words that the facilitators of an installation have made: its lenses, or its frameworks. */
export function ownRows<T extends { readonly id: string }>(
  db: Kysely<Schema>,
  table: 'lenses' | 'frameworks',
): OwnRows<T> {
  return {
    async list() {
      const rows = await db.selectFrom(table).selectAll().orderBy('id').execute()
      return rows.map(({ data }): T => JSON.parse(data))
    },

    async save(one) {
      const data = JSON.stringify(one)
      await db
        .insertInto(table)
        .values({ id: one.id, data })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
        .execute()
    },

    async remove(id) {
      await db.deleteFrom(table).where('id', '=', id).execute()
    },
  }
}
