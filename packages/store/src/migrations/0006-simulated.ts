import type { Migration } from 'kysely/migration'

/** How many simulated people a rehearsal has of the server, so that one that starts again finds those it has to send. */
export function simulated(): Migration {
  return {
    async up({ schema }) {
      await schema
        .alterTable('sessions')
        .addColumn('simulated', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
      await schema
        .createIndex('sessions_simulated')
        .on('sessions')
        .column('simulated')
        .where('simulated', '>', 0)
        .execute()
    },
  }
}
