import type { DatabaseSync } from 'node:sqlite'
import type { PendingUpdate } from '@coreflect/sync'
import { countBatch, sequencesOf } from '../batch.ts'

/**
 * The group commit on SQLite: one transaction, two prepared statements, one sync of the disk however many rows.
 * It runs in one go, without a turn of the event loop, because that is how Node's SQLite works; the caller holds the
 * connection, so that it never falls into the middle of another transaction.
 */
export function sqliteAppend(database: DatabaseSync): (updates: readonly PendingUpdate[], now: number) => number[] {
  const advance = database.prepare(
    `insert into documents (doc, sequence, unclaimed_since) values (?, ?, ?)
     on conflict (doc) do update set sequence = sequence + excluded.sequence returning sequence`,
  )
  const put = database.prepare('insert into updates (doc, sequence, bytes) values (?, ?, ?)')

  const write = (updates: readonly PendingUpdate[], now: number): number[] => {
    const batch = countBatch(updates)
    const last = new Map([...batch.counts].map(([doc, rows]) => [doc, Number(advance.get(doc, rows, now)?.sequence)]))
    const sequences = sequencesOf(updates, batch, last)
    updates.forEach(({ doc, update }, index) => {
      put.run(doc, sequences[index] ?? null, update)
    })
    return sequences
  }

  return (updates, now) => {
    database.exec('begin immediate')
    try {
      const sequences = write(updates, now)
      database.exec('commit')
      return sequences
    } catch (error) {
      // Some failures, a full disk among them, have rolled back already.
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
}
