import type { Kysely, Selectable } from 'kysely'
import type { FacilitatorTable, Schema } from './schema.ts'
import type { Facilitator, FacilitatorRows } from './store.ts'

/** A name as it is compared: without case, and however its signs were typed. */
function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}

function asFacilitator(row: Selectable<FacilitatorTable>): Facilitator {
  return { id: row.id, name: row.name, owner: row.owner === 1, passwordHash: row.password_hash }
}

/** Those who can sign in. */
export function facilitatorRows(db: Kysely<Schema>): FacilitatorRows {
  return {
    async count() {
      const row = await db
        .selectFrom('facilitators')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },

    async add({ id, name, owner, passwordHash }) {
      const added = await db
        .insertInto('facilitators')
        .values({ id, name, name_key: nameKey(name), owner: owner ? 1 : 0, password_hash: passwordHash })
        .onConflict((conflict) => conflict.column('name_key').doNothing())
        .returning('id')
        .executeTakeFirst()
      return added ? 'added' : 'name-taken'
    },

    async find(id) {
      const row = await db.selectFrom('facilitators').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? asFacilitator(row) : null
    },

    async findByName(name) {
      const row = await db
        .selectFrom('facilitators')
        .selectAll()
        .where('name_key', '=', nameKey(name))
        .executeTakeFirst()
      return row ? asFacilitator(row) : null
    },

    async list() {
      const rows = await db.selectFrom('facilitators').selectAll().orderBy('name_key').execute()
      return rows.map(asFacilitator)
    },

    async setPassword(id, passwordHash) {
      await db.updateTable('facilitators').set({ password_hash: passwordHash }).where('id', '=', id).execute()
    },
  }
}
