import type { Lens } from '@coreflect/workshop'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { LensRows } from './store.ts'

/** The lenses that the facilitators of an installation have made. */
export function lensRows(db: Kysely<Schema>): LensRows {
  return {
    async list() {
      const rows = await db.selectFrom('lenses').selectAll().orderBy('id').execute()
      return rows.map(({ data }): Lens => JSON.parse(data))
    },

    async save(lens) {
      const data = JSON.stringify(lens)
      await db
        .insertInto('lenses')
        .values({ id: lens.id, data })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
        .execute()
    },

    async remove(id) {
      await db.deleteFrom('lenses').where('id', '=', id).execute()
    },
  }
}
