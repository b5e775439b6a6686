import type { Migration } from 'kysely/migration'
import type { ColumnKinds } from './column-kinds.ts'

/** The first tables: sessions and what hangs on them, the logs of documents, facilitators, tokens, devices. */
export function ground({ bytes, long, table, clustered }: ColumnKinds): Migration {
  return {
    async up(db) {
      const { schema } = db

      await schema
        .createTable('sessions')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('code', 'text', (column) => column.notNull().unique())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('created_at', long, (column) => column.notNull())
        .addColumn('closed_at', long)
        .addColumn('keep_until', long)
        .addColumn('data', 'text', (column) => column.notNull())
        .modifyEnd(table)
        .execute()
      await schema.createIndex('sessions_keep_until').on('sessions').column('keep_until').execute()

      await schema
        .createTable('session_facilitators')
        .addColumn('session', 'text', (column) => column.notNull().references('sessions.id').onDelete('cascade'))
        .addColumn('facilitator', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('session_facilitators_key', ['session', 'facilitator'])
        .modifyEnd(clustered)
        .execute()
      await schema
        .createIndex('session_facilitators_facilitator')
        .on('session_facilitators')
        .column('facilitator')
        .execute()

      await schema
        .createTable('documents')
        .addColumn('doc', 'text', (column) => column.primaryKey().notNull())
        .addColumn('session', 'text', (column) => column.references('sessions.id').onDelete('cascade'))
        .addColumn('sequence', long, (column) => column.notNull().defaultTo(0))
        .addColumn('unclaimed_since', long)
        .modifyEnd(clustered)
        .execute()
      await schema.createIndex('documents_session').on('documents').column('session').execute()

      await schema
        .createTable('updates')
        .addColumn('doc', 'text', (column) => column.notNull().references('documents.doc').onDelete('cascade'))
        .addColumn('sequence', long, (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint('updates_key', ['doc', 'sequence'])
        .modifyEnd(clustered)
        .execute()

      await schema
        .createTable('bases')
        .addColumn('doc', 'text', (column) =>
          column.primaryKey().notNull().references('documents.doc').onDelete('cascade'),
        )
        .addColumn('through_sequence', long, (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .modifyEnd(table)
        .execute()

      await schema
        .createTable('facilitators')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull().unique())
        .addColumn('owner', 'integer', (column) => column.notNull())
        .addColumn('password_hash', 'text')
        .modifyEnd(table)
        .execute()

      await schema
        .createTable('tokens')
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('session', 'text', (column) => column.references('sessions.id').onDelete('cascade'))
        .addColumn('person', 'text')
        .addColumn('facilitator', 'text', (column) => column.references('facilitators.id').onDelete('cascade'))
        .addColumn('ends_at', long)
        .modifyEnd(clustered)
        .execute()
      await schema.createIndex('tokens_session').on('tokens').column('session').execute()
      await schema.createIndex('tokens_facilitator').on('tokens').column('facilitator').execute()
      await schema.createIndex('tokens_ends_at').on('tokens').column('ends_at').execute()

      await schema
        .createTable('devices')
        .addColumn('session', 'text', (column) => column.notNull().references('sessions.id').onDelete('cascade'))
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('devices_key', ['session', 'device'])
        .modifyEnd(clustered)
        .execute()
    },
  }
}
