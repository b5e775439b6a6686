import type { StoredLog, UpdateLog } from '@coreflect/sync'
import { sql } from 'kysely'
import type { Engine } from './engine.ts'
import { prepared } from './prepared.ts'

interface LogRow {
  readonly base: number
  readonly sequence: number
  readonly bytes: Uint8Array
}

/** Rows as the port gives them; `before` is where they begin if no base is among them. */
function asStored(rows: readonly LogRow[], before: number): StoredLog {
  const base = rows.find((row) => row.base === 1)
  const updates = rows
    .filter((row) => row.base === 0)
    .map(({ sequence, bytes }) => ({ sequence, update: bytes }))
    .sort((one, other) => one.sequence - other.sequence)
  return { base: base?.bytes ?? null, baseSequence: base?.sequence ?? before, updates }
}

/** The logs of all documents as rows. */
export function updateLog(engine: Engine, now: () => number): UpdateLog {
  const { db } = engine
  // One statement sees one moment; read one after the other, a compaction between them would leave a gap.
  const loadRows = prepared(
    db,
    sql<LogRow>`
      select 1 as base, through_sequence as sequence, bytes from bases where doc = ${''}
      union all
      select 0 as base, sequence, bytes from updates where doc = ${''}`.compile(db),
  )
  return {
    load: async (doc) => asStored(await loadRows(doc, doc), 0),

    async since(doc, sequence) {
      const { rows } = await sql<LogRow>`
        select 1 as base, through_sequence as sequence, bytes from bases
        where doc = ${doc} and through_sequence > ${sequence}
        union all
        select 0 as base, sequence, bytes from updates where doc = ${doc} and sequence > ${sequence}`.execute(db)
      return asStored(rows, sequence)
    },

    async heads(docs) {
      if (docs.length === 0) return new Map()
      const rows = await db
        .selectFrom('documents')
        .select(['doc', 'sequence'])
        .where('doc', 'in', docs)
        .where('sequence', '>', 0)
        .execute()
      return new Map(rows.map(({ doc, sequence }) => [doc, sequence]))
    },

    append: async (updates) => (updates.length === 0 ? [] : engine.append(updates, now())),

    async compact(doc, base, throughSequence) {
      if (throughSequence < 1) return
      const compacted = await engine.write(async (within) => {
        const head = await within
          .selectFrom('documents')
          .select('sequence')
          .where('doc', '=', doc)
          // Held, so that a removal at the same moment comes before or after, and its text is not put back [K2].
          .$if(engine.locksRows, (query) => query.forUpdate())
          .executeTakeFirst()
        if (!head || head.sequence < throughSequence) return false
        const written = await within
          .insertInto('bases')
          .values({ doc, through_sequence: throughSequence, bytes: base })
          // Another node may have compacted as far already.
          .onConflict((conflict) =>
            conflict
              .column('doc')
              .doUpdateSet({ through_sequence: throughSequence, bytes: base })
              .where('bases.through_sequence', '<', throughSequence),
          )
          .returning('doc')
          .executeTakeFirst()
        if (!written) return false
        await within.deleteFrom('updates').where('doc', '=', doc).where('sequence', '<=', throughSequence).execute()
        return true
      })
      if (compacted) await engine.settle()
    },

    async remove(doc) {
      await engine.write(async (within) => {
        // The head is held first, as by every writer. One that a session has stays, so that the session stays its owner.
        const head = await within
          .updateTable('documents')
          .set({ sequence: 0 })
          .where('doc', '=', doc)
          .executeTakeFirst()
        if (head.numUpdatedRows === 0n) return
        await within.deleteFrom('updates').where('doc', '=', doc).execute()
        await within.deleteFrom('bases').where('doc', '=', doc).execute()
        await within.deleteFrom('documents').where('doc', '=', doc).where('session', 'is', null).execute()
      })
      await engine.settle()
    },
  }
}
