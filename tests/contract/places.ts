import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@coreflect/store'
import { onTestFinished } from 'vitest'
import type { Postgres } from './postgres.ts'

/** A kind of place where a store can live. */
export interface Place {
  readonly name: string
  /** An empty one, cleared away after the running test. */
  fresh(): Promise<string>
}

/** A SQLite file in a temporary folder. */
export const sqlite: Place = {
  name: 'SQLite',
  async fresh() {
    const folder = mkdtempSync(join(tmpdir(), 'coreflect-store-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return `sqlite:${join(folder, 'coreflect.db')}`
  },
}

/** A database of its own on a PostgreSQL server. */
export function onPostgres(postgres: Postgres): Place {
  return {
    name: 'PostgreSQL',
    async fresh() {
      const database = `coreflect_${randomBytes(6).toString('hex')}`
      onTestFinished(() => postgres.drop(database))
      return postgres.create(database)
    },
  }
}

/** An empty folder, cleared away after the running test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coreflect-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the store at `url` until the running test ends. */
export async function openAt(url: string, now?: () => number): Promise<Store> {
  const store = await openStore(now ? { url, now } : { url })
  onTestFinished(() => store.close())
  return store
}

/** Opens a store in an empty place. */
export async function openFresh(place: Place): Promise<Store> {
  return openAt(await place.fresh())
}

/** Two nodes at one store. Nodes share PostgreSQL; a SQLite file has one server, so there both are the same store. */
export async function openTwoNodes(place: Place): Promise<readonly [Store, Store]> {
  const url = await place.fresh()
  const one = await openAt(url)
  return [one, place === sqlite ? one : await openAt(url)]
}
