import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openStore } from '@coreflect/store'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { aSession, docs } from '../contract/a-session.ts'
import { ask, holds } from '../contract/storage.ts'
import { until } from '../e2e/support/until.ts'
import { type ServerNode, startNode } from './support/server-node.ts'
import { buildTown, type Town } from './support/town.ts'
import { openWorkshop } from './support/workshop.ts'

const built = await buildTown(3)
afterAll(() => built?.stop())

const root = join(import.meta.dirname, '../..')
const day = 86_400_000

if (built === null) test('PostgreSQL or Redis is missing, so that several nodes were not tested', () => undefined)
else describe('forgetting on three nodes', { timeout: 300_000 }, () => forgetting(built))

/** The command line beside the nodes, on their database. */
async function coreflect(town: Town, database: string, ...words: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_URL: database,
    REDIS_URL: town.redis.url,
    DATA_DIR: join(root, 'node_modules/.cli'),
  }
  const ran = await promisify(execFile)(process.execPath, ['apps/server/src/cli/main.ts', ...words], {
    cwd: root,
    env,
  }).catch((error: unknown) => error as { stdout: string })
  return ran.stdout
}

/** What a socket is closed with, once it is. */
function eyeOn(url: string, path: string) {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`)
  let heard = false
  let code = 0
  socket.on('message', () => {
    heard = true
  })
  socket.on('close', (closed) => {
    code = closed
  })
  socket.on('error', () => undefined)
  onTestFinished(() => socket.terminate())
  return { opened: () => until(() => heard), closed: () => until(() => code !== 0).then(() => code) }
}

function forgetting(town: Town): void {
  test('[K2] what the command line deletes ends on every node, and no byte of it is left', async () => {
    const [one, two, three] = town.nodes as [ServerNode, ServerNode, ServerNode]
    const workshop = await openWorkshop(one.url, town.cookie, ['Anastasia', 'Josephine', 'Kimberley'])
    const [ana, jo, kim] = workshop.people
    const eyes = [
      eyeOn(one.url, `/live/${workshop.id}?token=${ana?.token}`),
      eyeOn(two.url, `/live/${workshop.id}?token=${jo?.token}`),
      eyeOn(three.url, `/live/${workshop.id}?token=${kim?.token}`),
    ]
    for (const eye of eyes) await eye.opened()
    expect(await coreflect(town, town.database, 'session', 'delete', workshop.id)).toMatch(/^ {2}sessions\t1$/m)
    for (const eye of eyes) expect(await eye.closed()).toBe(4404)
    await until(async () => !(await holds(town.database, 'Anastasia')))
  })

  test('[K4] of three nodes one deletes what is due; what it leaves when it is killed in the middle the next one takes', async () => {
    const name = `coreflect_${randomBytes(6).toString('hex')}`
    const url = await town.postgres.create(name)
    onTestFinished(() => town.postgres.drop(name))
    const store = await openStore({ url })
    const many = 40
    const closedAt = Date.now() - 40 * day
    for (let at = 0; at < many; at += 1) {
      const ended = { state: 'revisit', startedAt: 1, closedAt, letGo: true } as const
      await store.sessions.create(aSession({ ...ended, id: `due-${at}`, docs: docs(`due-board-${at}`) }))
      await store.log.append([{ doc: `due-board-${at}`, update: Buffer.from(`planted words of ${at}`) }])
    }
    await store.sessions.create(aSession({ id: 'kept', docs: docs('kept-board'), startsAt: Date.now() }))
    await store.log.append([{ doc: 'kept-board', update: Buffer.from('words that stay') }])
    const left = async () =>
      Number((await ask(url, `select count(*) as left from sessions where id <> 'kept'`))[0]?.left)
    /** The nodes that are at it, by the lock of the database. */
    const atIt = async () =>
      (
        await ask(
          url,
          `select application_name as node from pg_locks join pg_stat_activity using (pid)
           where locktype = 'advisory' and granted
             and (classid::bigint << 32) | objid::bigint = hashtextextended('coreflect expiry', 0) and datname = current_database() and application_name like 'node-%'`,
        )
      ).map(({ node }) => String(node))
    const starting = ['node-0', 'node-1', 'node-2'].map((node) =>
      startNode({
        DATABASE_URL: `${url}?application_name=${node}`,
        REDIS_URL: town.redis.url,
        LOG_LEVEL: 'info',
      }),
    )
    const watching = (async () => {
      const seen: string[][] = []
      for (;;) {
        seen.push([...(await atIt())])
        if ((await left()) <= many - 5) return seen
      }
    })()
    const nodes = await Promise.all(starting)
    onTestFinished(async () => {
      for (const node of nodes) await node.stop()
    })
    const seen = await watching
    expect(seen.every((holders) => holders.length <= 1)).toBe(true)
    const holder = (await atIt())[0] ?? ''
    const killed = nodes[Number(holder.split('-')[1])]
    if (killed === undefined) throw new Error('Nobody was deleting')
    await killed.kill()
    const between = await left()
    expect(between).toBeGreaterThan(0)
    expect(between).toBeLessThan(many)

    await until(async () => (await atIt()).length === 0)
    await killed.start()
    await until(async () => (await left()) === 0)
    await until(() => killed.output().includes('what was due was deleted'))
    const told = nodes.flatMap((node) =>
      node
        .output()
        .split('\n')
        .filter((line) => line.includes('what was due was deleted')),
    )
    expect(told).toHaveLength(1)
    expect(JSON.parse(told[0] ?? '{}').sessions).toBeGreaterThanOrEqual(between - 1)
    await until(async () => !(await holds(url, 'planted words')))
    expect(await holds(url, 'words that stay')).toBe(true)
    await store.close()
  })

  test('doctor says whether Redis answers', async () => {
    expect(await coreflect(town, town.database, 'doctor')).toContain('good   Redis answers.')
    await town.redis.kill()
    const without = await coreflect(town, town.database, 'doctor')
    expect(without).toContain('WRONG  No Redis answers at REDIS_URL')
    expect(without).toMatch(/1 to put right\.\n$/)
    await town.redis.start()
    expect(await coreflect(town, town.database, 'doctor')).toMatch(/Nothing is wrong\.\n$/)
  })
}
