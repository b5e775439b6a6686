import { randomBytes } from 'node:crypto'
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { findPostgres, type Postgres } from '../contract/postgres.ts'
import { until } from '../e2e/support/until.ts'
import { startNode } from './support/server-node.ts'
import { openWorkshop, ownerCookie, type Person } from './support/workshop.ts'

const postgres = await findPostgres()
afterAll(() => postgres?.stop())

if (postgres === null) test('PostgreSQL is missing, so that its storage was not searched', () => undefined)
else describe('the storage of PostgreSQL', { timeout: 120_000 }, () => storage(postgres))

/** A database with a server on it; everything in it can be searched. */
async function openDatabase(server: Postgres) {
  const name = `coreflect_${randomBytes(6).toString('hex')}`
  const url = await server.create(name)
  const node = await startNode({ DATABASE_URL: url, LOG_LEVEL: 'warn' })
  await until(() => node.claim() !== '')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await node.stop()
    await server.drop(name)
  })
  const ask = async (statement: string) => (await client.query(statement)).rows
  // Uncompressed, so that a search through the files finds what is there.
  for (const column of ['sessions.data', 'updates.bytes', 'bases.bytes']) {
    const [table, of] = column.split('.')
    await ask(`alter table ${table} alter column ${of} set storage external`)
  }
  const [{ data_directory: folder }] = await ask('show data_directory')
  return {
    node,
    /** Is the word in a row of any table? Bytes are searched as hex. */
    async inTables(word: string) {
      const hex = Buffer.from(word).toString('hex')
      for (const { tablename } of await ask(`select tablename from pg_tables where schemaname = 'public'`)) {
        const rows = await ask(`select t::text as row from ${tablename} t`)
        if (rows.some(({ row }) => row.includes(word) || row.includes(hex))) return true
      }
      return false
    },
    /** The files of this database that hold the word; null where its folder cannot be read from here. */
    async inFiles(word: string): Promise<readonly string[] | null> {
      const [{ oid }] = await ask('select oid from pg_database where datname = current_database()')
      const places = ['pg_wal', join('base', String(oid))].map((place) => join(folder, place))
      try {
        for (const place of places) accessSync(place, constants.R_OK)
      } catch {
        return null
      }
      await ask('checkpoint')
      return places.flatMap((place) => filesWith(place, word))
    },
    /** Lets a segment of the write-ahead log that is done with be deleted, instead of being written over some day. */
    async deleteOldLog() {
      await ask('alter system set wal_recycle = off')
      await ask('select pg_reload_conf()')
    },
  }
}

/** Files may go while they are looked for. */
function filesWith(place: string, word: string): readonly string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(place, entry.name))
    .filter((path) => {
      try {
        return readFileSync(path).includes(word)
      } catch {
        return false
      }
    })
}

function storage(server: Postgres): void {
  test('[C6, K2] a note that is taken back is in no table and no file of its folder, nor in its log', async () => {
    const database = await openDatabase(server)
    await database.deleteOldLog()
    const { url } = database.node
    const workshop = await openWorkshop(url, await ownerCookie(url, database.node.claim()))
    const give = async ({ token }: Person, command: unknown) => {
      const response = await fetch(`${url}/api/sessions/${workshop.id}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: url },
        body: JSON.stringify(command),
      })
      expect([command, response.status]).toEqual([command, 200])
    }
    const views = await Promise.all(workshop.people.map((person) => workshop.look(url, person)))
    const byRole = (role: string): Person => {
      const person = workshop.people[views.findIndex(({ round }) => round?.card?.role.id === role)]
      if (person === undefined) throw new Error(`Nobody is the ${role}`)
      return person
    }
    const [author, about] = [byRole('observer'), byRole('listener')]
    expect(await workshop.say(url, { type: 'end-activity' })).toBe(200)
    for (const text of ['wordgone', 'wordstays', 'wordrefused']) {
      const note = {
        id: `note-${text.length}`,
        round: 1,
        turn: 1,
        kind: 'noticed',
        about: 'listening',
        moment: 30,
        text,
      }
      await give(author, { type: 'offer', observation: note })
    }
    for (const { id, text } of (await workshop.look(url, about)).asks) {
      if (text !== 'wordrefused') await give(about, { type: 'answer', ask: id, answer: 'as-it-is' })
    }
    expect(await database.inTables('wordrefused')).toBe(true)
    expect(await workshop.say(url, { type: 'close-offers', round: 1 })).toBe(200)
    await until(() => database.inTables('wordgone'))
    expect((await database.inFiles('wordgone'))?.length).not.toBe(0)
    await until(async () => ((await database.inFiles('wordrefused'))?.length ?? 0) === 0)
    expect(await database.inTables('wordrefused')).toBe(false)

    expect(await workshop.say(url, { type: 'close-session' })).toBe(200)
    const mine = (await workshop.look(url, author)).mine.find(({ observation }) => observation === 'note-8')
    await give(author, { type: 'withdraw', card: mine?.card })
    await until(async () => !(await database.inTables('wordgone')))
    await until(async () => ((await database.inFiles('wordgone'))?.length ?? 0) === 0)
    expect(await database.inTables('wordstays')).toBe(true)
  })
}
