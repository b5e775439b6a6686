import type { PendingUpdate } from '@coreflect/sync'
import { type Kysely, sql } from 'kysely'
import { countBatch, sequencesOf } from '../batch.ts'
import type { Schema } from '../schema.ts'

/**
 * The group commit on PostgreSQL: one statement, which is one transaction and one round trip however many rows.
 *
 * Sequence numbers are right between nodes because each document's head row carries its last number: advancing it locks
 * the row until the commit, so that a second node continues from what the first has committed, and a rollback takes the
 * number back. (An advisory lock with `max(sequence) + 1` would forget the number once the rows are compacted away.)
 * Heads are advanced in the order of their ids, so that two nodes never wait for each other in a circle.
 */
export async function postgresAppend(
  db: Kysely<Schema>,
  updates: readonly PendingUpdate[],
  now: number,
): Promise<number[]> {
  const batch = countBatch(updates)
  const { rows } = await sql<{ doc: string; last: number }>`
    with head as (
      insert into documents (doc, sequence, unclaimed_since)
      select doc, rows, ${now}::bigint
      from unnest(${[...batch.counts.keys()]}::text[], ${[...batch.counts.values()]}::bigint[]) as pending (doc, rows)
      order by doc collate "C"
      on conflict (doc) do update set sequence = documents.sequence + excluded.sequence
      returning doc, sequence
    ), pending as (
      select * from unnest(
        ${updates.map(({ doc }) => doc)}::text[],
        ${batch.places}::bigint[],
        ${updates.map(({ update }) => update)}::bytea[]
      ) as pending (doc, place, bytes)
    ), counted as (
      select doc, max(place) as rows from pending group by doc
    ), put as (
      insert into updates (doc, sequence, bytes)
      select pending.doc, head.sequence - counted.rows + pending.place, pending.bytes
      from pending join head on head.doc = pending.doc join counted on counted.doc = pending.doc
    )
    select doc, sequence as last from head`.execute(db)
  return sequencesOf(updates, batch, new Map(rows.map(({ doc, last }) => [doc, last])))
}
