import type { Schema } from '../schema.ts'

/** A table as a backup walks through it. */
export interface Walked {
  readonly table: keyof Schema
  /** Its primary key: the walk goes in its order. */
  readonly key: readonly string[]
  /** How many rows are read at once; few where a row may hold a whole document. */
  readonly page: number
}

const walked = {
  facilitators: { key: ['id'], page: 500 },
  lenses: { key: ['id'], page: 500 },
  frameworks: { key: ['id'], page: 100 },
  templates: { key: ['id'], page: 50 },
  sessions: { key: ['id'], page: 20 },
  session_facilitators: { key: ['session', 'facilitator'], page: 500 },
  documents: { key: ['doc'], page: 500 },
  bases: { key: ['doc'], page: 10 },
  updates: { key: ['doc', 'sequence'], page: 500 },
  tokens: { key: ['hash'], page: 500 },
  assets: { key: ['id'], page: 500 },
  asset_owners: { key: ['asset', 'owner'], page: 500 },
  devices: { key: ['session', 'device'], page: 500 },
} as const satisfies { readonly [table in keyof Schema]: Omit<Walked, 'table'> }

/**
 * Every table, those that others refer to first, so that rows can be put back in this order. A table that is new in the schema
 * does not compile until it stands here.
 */
export const tables: readonly Walked[] = Object.entries(walked).map(([table, how]) => ({
  table: table as keyof Schema,
  ...how,
}))
