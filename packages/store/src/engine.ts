import type { PendingUpdate } from '@coreflect/sync'
import type { Kysely, Transaction } from 'kysely'
import type { ColumnKinds } from './migrations/column-kinds.ts'
import type { Schema } from './schema.ts'

/** What differs between SQLite and PostgreSQL. Everything else is written once, through Kysely. */
export interface Engine {
  readonly db: Kysely<Schema>
  readonly columns: ColumnKinds
  /** Are rows locked one by one (PostgreSQL), or does a writer hold the whole file (SQLite)? */
  readonly locksRows: boolean
  /** Does several things or none. `work` may be called again from the beginning, after all that it did was undone. */
  write<T>(work: (within: Transaction<Schema>) => Promise<T>): Promise<T>
  /** Lets `read` see everything as it was at one moment, however long it takes, while others go on writing. */
  snapshot<T>(read: (db: Kysely<Schema>) => Promise<T>): Promise<T>
  /** The group commit of the update log, as fast as this database can; promises as `UpdateLog.append`. */
  append(updates: readonly PendingUpdate[], now: number): Promise<readonly number[]>
  /** As `Store.alone`. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>
  /** After a compaction: lets what was deleted leave the side files, if that is quickly done. */
  settle(): Promise<void>
  /** As `Store.forget`. */
  forget(): Promise<void>
  /** As `Store.tidy`. */
  tidy(): Promise<void>
  close(): Promise<void>
}
