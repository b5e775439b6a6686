import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rightsAt, type Store, StoreUnavailable, tablesAt } from '@coreflect/store'
import { isOver, type Session } from '@coreflect/workshop'
import { Redis } from 'ioredis'
import * as Y from 'yjs'
import { chance } from '../chance.ts'
import type { Config } from '../config.ts'
import { sessionsOf } from '../forgetting/going.ts'
import { openHouse, unavailable } from '../open-house.ts'

const gigabyte = 1024 ** 3
const minute = 60_000
/** What is due for longer than this nobody deletes: no server runs, or it cannot. */
const overdue = 60 * minute
const redisPatience = 3_000

/** One thing that was looked at, in a sentence. */
export interface Finding {
  readonly how: 'good' | 'look' | 'wrong'
  readonly sentence: string
}

const good = (sentence: string): Finding => ({ how: 'good', sentence })
const look = (sentence: string): Finding => ({ how: 'look', sentence })
const wrong = (sentence: string): Finding => ({ how: 'wrong', sentence })

/** Looks at an installation and changes nothing. `now` in ms. */
export async function examine(config: Config, now: number): Promise<readonly Finding[]> {
  const ground = [
    good('The settings can be read.'),
    await folderOf('DATA_DIR', config.DATA_DIR),
    await folderOf('ASSETS_DIR', config.ASSETS_DIR),
    await spaceIn(config.DATA_DIR),
    ...(config.REDIS_URL === null ? [] : [await redisAt(config.REDIS_URL)]),
  ]
  const database = await databaseOf(config)
  if (database.how !== 'good') return [...ground, database]
  const rights = await rightsOf(config)
  if (rights.how === 'wrong') return [...ground, database, rights]
  const store = await openHouse(config, () => now)
  try {
    return [...ground, database, rights, ...(await insideOf(store, now))]
  } finally {
    await store.close()
  }
}

async function folderOf(setting: string, folder: string): Promise<Finding> {
  const there = await stat(folder).catch(() => null)
  if (there === null) return look(`${setting}: the folder ${folder} is not there yet; the first start makes it.`)
  const probe = join(folder, `.doctor-${chance.id()}`)
  try {
    await mkdir(probe)
    await writeFile(join(probe, 'probe'), 'probe')
    await rm(probe, { recursive: true })
    return good(`${setting}: the folder can be written.`)
  } catch {
    return wrong(`${setting}: the folder ${folder} cannot be written: give it to the account that runs Coreflect.`)
  }
}

async function spaceIn(folder: string): Promise<Finding> {
  const found = await statfs(folder).catch(() => null)
  if (found === null) return look('How much space is left could not be seen.')
  const free = found.bavail * found.bsize
  const said = `${(free / gigabyte).toFixed(1)} GB are free where DATA_DIR lies.`
  if (free < gigabyte / 10) return wrong(`Only ${said} Without space nothing that people write can be kept.`)
  return free < gigabyte ? look(`Only ${said}`) : good(said)
}

async function redisAt(url: string): Promise<Finding> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: redisPatience, retryStrategy: () => null })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.ping()
    return good('Redis answers.')
  } catch {
    return wrong('No Redis answers at REDIS_URL: start it, correct the address, or leave it out for a single server.')
  } finally {
    client.disconnect()
  }
}

async function databaseOf({ DATABASE_URL }: Config): Promise<Finding> {
  try {
    const tables = await tablesAt(DATABASE_URL)
    if (tables === 'current') return good('The database answers, and its tables are those of this version.')
    if (tables === 'newer') return wrong(unavailable(new StoreUnavailable('newer')).message)
    if (tables === 'none') return look('The database answers and is empty: the first start makes the tables.')
    return look('The database answers; its tables are of an older version, and the next start brings them forward.')
  } catch (error) {
    if (error instanceof StoreUnavailable) return wrong(unavailable(error).message)
    throw error
  }
}

async function rightsOf({ DATABASE_URL }: Config): Promise<Finding> {
  const { missing, clears, cutsLog } = await rightsAt(DATABASE_URL)
  if (missing.length > 0) {
    return wrong(
      `The account of DATABASE_URL may not ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' and more' : ''}: let it own the tables.`,
    )
  }
  if (!clears) {
    return look(
      'The account of DATABASE_URL does not own the tables: what is deleted may stay in the files of the database for a while.',
    )
  }
  if (!cutsLog) {
    return look(
      'The account of DATABASE_URL may read and write everything. It may not begin a new segment of the write-ahead log: what is deleted stays there until PostgreSQL gives the segment up.',
    )
  }
  return good('The account of the database may do all that is needed.')
}

async function insideOf(store: Store, now: number): Promise<readonly Finding[]> {
  const sessions = await sessionsOf(store, await store.sessions.list())
  return [
    clockOf(sessions, now),
    await ownerIn(store),
    await documentsOf(store, sessions),
    await leftOver(store, sessions, now),
    await filesOf(store),
  ]
}

function clockOf(sessions: readonly Session[], now: number): Finding {
  const ahead = sessions.filter(({ createdAt }) => createdAt > now + 5 * minute).length
  const said = new Date(now).toISOString()
  if (ahead > 0) return wrong(`The clock says ${said}, and ${ahead} sessions were made after that: set the clock.`)
  return good(`The clock says ${said}, and nothing was made after that.`)
}

async function ownerIn(store: Store): Promise<Finding> {
  const owners = (await store.facilitators.list()).filter(({ owner }) => owner).length
  if (owners === 0) return look('Nobody owns this installation yet: open the link that the server prints at its start.')
  return good('Somebody owns this installation.')
}

/** Puts every document together once; of what is in it nothing is told. */
async function documentsOf({ log }: Store, sessions: readonly Session[]): Promise<Finding> {
  let read = 0
  let broken = 0
  for (const { id } of sessions.flatMap(({ docs }) => docs)) {
    const { base, updates } = await log.load(id)
    const ydoc = new Y.Doc()
    try {
      for (const bytes of [...(base === null ? [] : [base]), ...updates.map(({ update }) => update)]) {
        Y.applyUpdate(ydoc, bytes)
      }
      read += 1
    } catch {
      broken += 1
    }
    ydoc.destroy()
  }
  if (broken > 0) return wrong(`${broken} of ${read + broken} boards and pages cannot be read: restore a backup.`)
  return good(`All ${read} boards and pages of ${sessions.length} sessions can be read.`)
}

async function leftOver(store: Store, sessions: readonly Session[], now: number): Promise<Finding> {
  const due = new Set(await store.sessions.findDue(now - overdue))
  const left = sessions.filter(({ id }) => due.has(id))
  if (left.length === 0) return good('Nothing is left over that should have been deleted.')
  const whole = left.filter((session) => isOver(session, now)).length
  return wrong(
    `${left.length} sessions hold something that should have been deleted (${whole} of them wholly): start the server, or run "coreflect expire".`,
  )
}

async function filesOf(store: Store): Promise<Finding> {
  const { kept, missing, stray } = await store.assets.check()
  if (missing > 0)
    return wrong(`${missing} of ${kept} uploaded files are not in ASSETS_DIR: restore them from a backup.`)
  if (stray > 0) return look(`${stray} files in ASSETS_DIR belong to nothing; the server removes them within hours.`)
  return good(`All ${kept} uploaded files are where they belong, and no other.`)
}

const marks = { good: 'good ', look: 'look ', wrong: 'WRONG' } as const

/** What the terminal prints, and whether nothing was found wrong. */
export async function doctor(config: Config, now: number): Promise<{ readonly text: string; readonly well: boolean }> {
  const findings = await examine(config, now)
  const wrongs = findings.filter(({ how }) => how === 'wrong').length
  const end = wrongs === 0 ? 'Nothing is wrong.' : `${wrongs} to put right.`
  const lines = findings.map(({ how, sentence }) => `${marks[how]}  ${sentence}`)
  return { text: `${[...lines, '', end].join('\n')}\n`, well: wrongs === 0 }
}
