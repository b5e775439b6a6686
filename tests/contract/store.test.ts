import { afterAll, describe, expect, test } from 'vitest'
import { aloneContract } from './alone.ts'
import { assetContract } from './assets.ts'
import { lensContract } from './lenses.ts'
import { openingContract } from './opening.ts'
import { peopleContract } from './people.ts'
import { onPostgres, type Place, sqlite } from './places.ts'
import { findPostgres } from './postgres.ts'
import { postgresServerContract } from './postgres-server.ts'
import { sessionContract } from './sessions.ts'
import { sqliteFileContract } from './sqlite-file.ts'
import { templateContract } from './templates.ts'
import { updateLogContract } from './update-log.ts'

const postgres = await findPostgres()
afterAll(() => postgres?.stop())

function storeContract(place: Place): void {
  openingContract(place)
  sessionContract(place)
  peopleContract(place)
  lensContract(place)
  templateContract(place)
  assetContract(place)
  updateLogContract(place)
  aloneContract(place)
}

describe('a store on SQLite', () => {
  storeContract(sqlite)
  sqliteFileContract()
})

describe('a store on PostgreSQL', () => {
  if (postgres) {
    const place = onPostgres(postgres)
    storeContract(place)
    postgresServerContract(place)
    return
  }
  const notice = 'PostgreSQL was not tested: set TEST_DATABASE_URL, or install it on this machine.'
  process.stdout.write(`${notice}\n`)
  test(notice, () => expect(postgres).toBeNull())
})
