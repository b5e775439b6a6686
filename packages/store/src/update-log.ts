import type { UpdateLog } from '@coreflect/sync'
import { sql } from 'kysely'
import type { Engine } from './engine.ts'

interface LogRow {
  readonly base: number
  readonly sequence: number
  readonly bytes: Uint8Array
}

/** The logs of all documents as rows. */
export function updateLog(engine: Engine, now: () => number): UpdateLog {
  const { db } = engine
  return {
    async load(doc) {
      // One statement sees one moment; read one after the other, a compaction between them would leave a gap.
      const { rows } = await sql<LogRow>`
        select 1 as base, through_sequence as sequence, bytes from bases where doc = ${doc}
        union all
        select 0 as base, sequence, bytes from updates where doc = ${doc}`.execute(db)
      const base = rows.find((row) => row.base === 1)
      const updates = rows
        .filter((row) => row.base === 0)
        .map(({ sequence, bytes }) => ({ sequence, update: bytes }))
        .sort((one, other) => one.sequence - other.sequence)
      return { base: base?.bytes ?? null, baseSequence: base?.sequence ?? 0, updates }
    },

    append: async (updates) => (updates.length === 0 ? [] : engine.append(updates, now())),

    async compact(doc, base, throughSequence) {
      if (throughSequence < 1) return
      const compacted = await db.transaction().execute(async (within) => {
        // Nothing for a document that was removed meanwhile, nor when another node has compacted as far already.
        const written = await sql`
          insert into bases (doc, through_sequence, bytes)
          select doc, ${throughSequence}, ${base} from documents where doc = ${doc} and sequence >= ${throughSequence}
          on conflict (doc) do update set through_sequence = excluded.through_sequence, bytes = excluded.bytes
          where bases.through_sequence < excluded.through_sequence
          returning doc`.execute(within)
        if (written.rows.length === 0) return false
        await within.deleteFrom('updates').where('doc', '=', doc).where('sequence', '<=', throughSequence).execute()
        return true
      })
      if (compacted) await engine.forget()
    },

    async remove(doc) {
      await db.transaction().execute(async (within) => {
        // The head of a document that a session still has stays, so that the session stays its owner.
        await within.updateTable('documents').set({ sequence: 0 }).where('doc', '=', doc).execute()
        await within.deleteFrom('updates').where('doc', '=', doc).execute()
        await within.deleteFrom('bases').where('doc', '=', doc).execute()
        await within.deleteFrom('documents').where('doc', '=', doc).where('session', 'is', null).execute()
      })
      await engine.forget()
    },
  }
}
