import { writePage } from '@coreflect/board'
import { afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { call, get, post } from '../../apps/server/src/testing/call.ts'
import { askFrame, docOf, updateFrame } from '../../apps/server/src/testing/frames.ts'
import { startTestServer, type TestServer } from '../../apps/server/src/testing/server.ts'
import { openSocket } from '../../apps/server/src/testing/socket.ts'
import { beginTurn, openWorkshop } from '../../apps/server/src/testing/workshop.ts'
import { until } from '../e2e/support/until.ts'
import { aSession, docs } from './a-session.ts'
import { startChild } from './child.ts'
import { onPostgres, openAt, type Place, sqlite } from './places.ts'
import { findPostgres } from './postgres.ts'
import { ask, holds } from './storage.ts'

const postgres = await findPostgres()
afterAll(() => postgres?.stop())

const day = 86_400_000
/** Long enough that no bytes fall into one of them by chance. */
const names = ['Anastasia', 'Josephine', 'Kimberley']
const places = [sqlite, ...(postgres ? [onPostgres(postgres)] : [])].map((place) => [place.name, place] as const)

/** A workshop in a turn, with words of one class each, everywhere such words can lie. */
async function plantedWorkshop(server: TestServer) {
  const workshop = await openWorkshop(server, names)
  const roles = await beginTurn(workshop)
  const [author, about] = [roles.get('observer'), roles.get('listener')]
  const docs = async (token?: string) => (await workshop.look(token)).docs
  const write = async (doc: string, token: string | undefined, change: (ydoc: Y.Doc) => void) => {
    const socket = openSocket(server.url, `/sync/${doc}?token=${token}`)
    await socket.opened()
    const ydoc = new Y.Doc()
    change(ydoc)
    socket.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc)))
    const other = openSocket(server.url, `/sync/${doc}?token=${token}`)
    await other.opened()
    other.raw.send(askFrame(new Y.Doc()))
    await until(() => docOf(other.frames).store.clients.size > 0)
    return socket
  }
  const own = (await docs(author?.token)).find(({ kind }) => kind === 'own')?.id ?? ''
  const group = (await docs(author?.token)).find(({ kind }) => kind === 'group')?.id ?? ''
  await write(own, author?.token, (ydoc) => writePage(ydoc, {}, 'plantedpage '.repeat(30)))
  const board = await write(group, author?.token, (ydoc) => ydoc.getMap('items').set('a', 'plantedboard '.repeat(30)))
  for (let i = 0; i < 12; i += 1) await workshop.say({ type: 'next-phase' })
  const note = { round: 1, turn: 1, kind: 'noticed', about: 'listening', moment: 3 } as const
  await workshop.say({ type: 'offer', observation: { ...note, id: 'n', text: 'plantedcard' } }, author?.token)
  for (const { id } of (await workshop.look(about?.token)).asks) {
    await workshop.say({ type: 'answer', ask: id, answer: 'as-it-is' }, about?.token)
  }
  await workshop.say({ type: 'close-offers', round: 1 })
  const debrief = (await docs()).find(({ kind }) => kind === 'debrief')?.id ?? ''
  const reader = openSocket(server.url, `/sync/${debrief}?token=${author?.token}`)
  await reader.opened()
  reader.raw.send(askFrame(new Y.Doc()))
  await until(() => docOf(reader.frames).getMap('items').size === 1)
  return { ...workshop, author, board, own, group, debrief, reader }
}

async function onPlace(place: Place, settings: NodeJS.ProcessEnv = {}) {
  const url = await place.fresh()
  return { url, server: await startTestServer({ DATABASE_URL: url, KEEP_DAYS: '3', ...settings }) }
}

describe.each(places)('forgetting on %s', (_name, place) => {
  test('[K2, K4] when each class has come to its end no byte of it is in tables, files or side files', async () => {
    const { url, server } = await onPlace(place)
    const { author, say } = await plantedWorkshop(server)
    await say({ type: 'broadcast', text: 'plantedline' })
    await say({ type: 'close-session' })
    for (const words of ['plantedpage', 'plantedboard', 'plantedcard', 'plantedline', ...names, author?.id ?? '']) {
      expect(await holds(url, words), words).toBe(true)
    }
    // Practice: a day after the close, since nobody said that it is to be kept.
    server.pass(day + 60_000)
    await server.expire()
    await until(async () => !(await holds(url, 'plantedboard')) && !(await holds(url, 'plantedpage')))
    expect(await holds(url, 'plantedcard')).toBe(true)
    // Session: when its days are over.
    server.pass(2 * day)
    await server.expire()
    for (const words of [
      'plantedpage',
      'plantedboard',
      'plantedcard',
      'plantedline',
      ...names,
      author?.id ?? 'nobody',
    ]) {
      expect(await holds(url, words), words).toBe(false)
    }
    expect(server.logged.join()).not.toContain('planted')
  })

  test('[K2] a session that is deleted by its lead is gone at once, and everyone in it is told', async () => {
    const { url, server } = await onPlace(place)
    const { id, author, board, cookie, people } = await plantedWorkshop(server)
    const live = openSocket(server.url, `/live/${id}?token=${author?.token}`)
    await until(() => live.texts.length > 0)
    const address = `${server.url}/api/sessions/${id}`
    const would = (await get(`${address}/going`, { cookie })).body
    expect(would).toMatchObject({ sessions: 1, people: people.length, devices: people.length })
    expect(JSON.stringify(would)).not.toMatch(/planted|Anastasia/)
    expect((await call('DELETE', address, undefined, { token: author?.token })).status).toBe(403)
    expect(await holds(url, 'plantedcard')).toBe(true)
    expect((await call('DELETE', address, undefined, { cookie })).body).toEqual(would)
    expect((await board.closed()).code).toBe(4404)
    expect((await live.closed()).code).toBe(4404)
    expect((await get(`${address}/view`, { token: author?.token })).status).toBe(401)
    for (const words of ['plantedpage', 'plantedboard', 'plantedcard', ...names, author?.id ?? 'nobody']) {
      expect(await holds(url, words), words).toBe(false)
    }
  })

  test('[K2, C6] a person who deletes themselves takes name, page, notes and links along; the room goes on', async () => {
    const { url, server } = await onPlace(place)
    const { id, author, board, reader, say, look, people } = await plantedWorkshop(server)
    const { body: keepsake } = await post(`${server.url}/api/sessions/${id}/keepsake`, {}, { token: author?.token })
    await say({ type: 'close-session' })
    const address = `${server.url}/api/sessions/${id}/me`
    expect((await call('DELETE', address, undefined, { token: keepsake.token })).body).toMatchObject({
      people: 1,
      pages: 1,
    })
    for (const token of [author?.token, keepsake.token]) {
      expect((await get(`${server.url}/api/sessions/${id}/view`, { token })).status).toBe(401)
    }
    expect((await board.closed()).code).toBe(4403)
    expect((await reader.closed()).code).toBe(4403)
    await until(async () => !(await holds(url, 'plantedcard')) && !(await holds(url, 'plantedpage')))
    for (const words of [author?.name ?? 'nobody', author?.id ?? 'nobody'])
      expect(await holds(url, words), words).toBe(false)
    expect(await holds(url, 'plantedboard')).toBe(true)
    const other = people.find((one) => one.id !== author?.id)
    expect((await look(other?.token)).session.state).toBe('revisit')
  })

  test('[K2, K4] an expiry that is killed in the middle is finished by the next', async () => {
    const url = await place.fresh()
    const store = await openAt(url, () => 40 * day)
    const ended = { state: 'revisit', startedAt: 1, closedAt: 1, letGo: true } as const
    for (const name of ['one', 'two', 'three']) {
      await store.sessions.create(aSession({ ...ended, id: `planted-${name}`, docs: docs(`board-${name}`) }))
      await store.log.append([{ doc: `board-${name}`, update: Buffer.from(`planted words of ${name}`) }])
    }
    const child = startChild(new URL('./processes/expire-and-stall.ts', import.meta.url), url, String(40 * day))
    expect(await child.line()).toBe('in the middle')
    await child.kill()
    expect(await store.sessions.list()).toHaveLength(2)
    const server = await startTestServer({ DATABASE_URL: url }, { now: () => 40 * day })
    expect(await store.sessions.list()).toEqual([])
    expect(await holds(url, 'planted')).toBe(false)
    expect(server.logged.join()).not.toContain('planted')
  })
})

describe.skipIf(postgres === null)('two nodes on one PostgreSQL', () => {
  test('[K4] one of them deletes what is due, however often both look; what a killed one leaves the other takes', async () => {
    const { url, server } = await onPlace(onPostgres(postgres as NonNullable<typeof postgres>))
    const other = await startTestServer({ DATABASE_URL: url, KEEP_DAYS: '3' })
    const workshop = await openWorkshop(server)
    await workshop.say({ type: 'start-session' })
    await workshop.say({ type: 'close-session' })
    const nodes = [server, other]
    for (const node of nodes) node.pass(3 * day + 60_000)
    await Promise.all(Array.from({ length: 8 }, (_, at) => nodes[at % 2]?.expire()))
    const told = nodes.flatMap(({ logged }) => logged).filter((line) => line.includes('what was due was deleted'))
    expect(told).toHaveLength(1)
    expect(await ask(url, 'select id from sessions')).toEqual([])
  })
})
