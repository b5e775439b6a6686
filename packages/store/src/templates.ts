import type { Template } from '@coreflect/workshop'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { TemplateRows } from './store.ts'

/** The workshops that the facilitators of an installation have made. */
export function templateRows(db: Kysely<Schema>): TemplateRows {
  return {
    async list() {
      const rows = await db.selectFrom('templates').selectAll().orderBy('id').execute()
      return rows.map(({ data, version }) => ({ template: JSON.parse(data) as Template, version: Number(version) }))
    },

    async load(id) {
      const row = await db.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : { template: JSON.parse(row.data) as Template, version: Number(row.version) }
    },

    async create(template) {
      const made = await db
        .insertInto('templates')
        .values({ id: template.id, version: 1, data: JSON.stringify(template) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      return Number(made.numInsertedOrUpdatedRows ?? 0) === 1
    },

    async save(template, version) {
      const saved = await db
        .updateTable('templates')
        .set({ version: version + 1, data: JSON.stringify(template) })
        .where('id', '=', template.id)
        .where('version', '=', version)
        .executeTakeFirst()
      return Number(saved.numUpdatedRows) === 1
    },

    async remove(id) {
      await db.deleteFrom('templates').where('id', '=', id).execute()
    },
  }
}
