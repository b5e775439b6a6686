import { openStore } from '@coreflect/store'
import type { View } from '@coreflect/workshop'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { callerOf } from '../e2e/support/api.ts'
import { until } from '../e2e/support/until.ts'
import { startNode } from './support/server-node.ts'
import { buildTown, type Town } from './support/town.ts'
import { openWorkshop, type Person } from './support/workshop.ts'
import { openPlain, openWriter, type Writer } from './support/writer.ts'

const built = await buildTown(2)
afterAll(() => built?.stop())

const leaving: { close(): void }[] = []
afterEach(() => {
  for (const one of leaving.splice(0)) one.close()
})

if (built === null) test('PostgreSQL or Redis is missing, so that several nodes were not tested', () => undefined)
else describe('sessions on two nodes', { timeout: 300_000 }, () => sessions(built))

/** A view that is kept up to date by `/live`, as a phone does it. */
function watch(url: string, session: string, { token }: Person) {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live/${session}?token=${token}`)
  let view: Record<string, unknown> = {}
  let code = 0
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString())
    if (message.type === 'view') view = message.view
    if (message.type === 'delta') view = { ...view, ...message.set }
  })
  socket.on('close', (closed) => {
    code = closed
  })
  socket.on('error', () => undefined)
  leaving.push(socket)
  return { view: () => view as Partial<View>, code: () => code }
}

function sessions(town: Town): void {
  const [here, there] = [town.node(0).url, town.node(1).url]
  const write = (name: string, url: string, doc: string, person: Person): Writer => {
    const opened = openWriter(name, url, doc, person.token)
    leaving.push(opened)
    return opened
  }
  const first = (people: readonly Person[]): Person => {
    const [one] = people
    if (one === undefined) throw new RangeError('Nobody is there')
    return one
  }

  test('who joined on one node is known on the other at once, and seen there', async () => {
    const workshop = await openWorkshop(here, town.cookie)
    const view = watch(there, workshop.id, first(workshop.people))
    await until(() => view.view().version !== undefined)
    for (const [at, name] of ['Lee', 'Max', 'Pat', 'Sam'].entries()) {
      const [on, other] = at % 2 === 0 ? [here, there] : [there, here]
      const person = await workshop.join(on, name)
      expect((await workshop.look(other, person)).session.state).toBe('live')
    }
    const { version } = await workshop.look(here, first(workshop.people))
    await until(() => view.view().version === version)
  })

  test('commands to both nodes at once agree, and views are the same on both', async () => {
    const workshop = await openWorkshop(here, town.cookie)
    const person = first(workshop.people)
    const views = [here, there].map((url) => watch(url, workshop.id, person))
    await until(() => views.every((one) => one.view().version !== undefined))
    const before = (await workshop.look(here, person)).version
    const statuses = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        workshop.say(at % 2 === 0 ? here : there, { type: 'add-time', seconds: 60, id: `add-${at % 6}` }),
      ),
    )
    const given = statuses.filter((status) => status === 200).length
    expect(given).toBeGreaterThan(0)
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true)
    const looks = await Promise.all([here, there].map((url) => workshop.look(url, person)))
    expect(looks[0]).toEqual(looks[1])
    // Each name counts once, on whichever nodes it was said.
    expect((looks[0]?.version ?? 0) - before).toBeLessThanOrEqual(6)
    await until(() => views.every((one) => one.view().version === looks[0]?.version))
    expect(views[0]?.view()).toEqual(views[1]?.view())
  })

  test.each(['with the bus', 'without the bus'])(
    '[P2] closing a session on one node takes the right to write from sockets on the other, %s',
    async (how) => {
      const workshop = await openWorkshop(here, town.cookie)
      const person = first(workshop.people)
      const writer = write('ana', there, workshop.board, person)
      const view = watch(there, workshop.id, person)
      writer.add()
      await until(() => writer.saved() && view.view().version !== undefined)
      if (how === 'without the bus') await town.redis.kill()
      expect(await workshop.say(here, { type: 'close-session' })).toBe(200)
      await until(() => view.view().session?.state === 'revisit')
      await until(() => {
        if (!writer.denied()) writer.add()
        return writer.denied()
      })
      expect((await workshop.look(there, person)).session.state).toBe('revisit')
      if (how === 'without the bus') await town.redis.start()
    },
  )

  test('a session that is deleted on one node ends on the other', async () => {
    const workshop = await openWorkshop(here, town.cookie)
    const person = first(workshop.people)
    const writer = write('ana', there, workshop.board, person)
    const view = watch(there, workshop.id, person)
    writer.add()
    await until(() => writer.saved() && view.view().version !== undefined)
    const ahead = await openStore({ url: town.database, now: () => Date.now() - 400 * 86_400_000 })
    const stored = await ahead.sessions.load(workshop.id)
    if (stored === null) throw new Error('The session is not there')
    await ahead.sessions.save({ ...stored.session, version: stored.session.version + 1 }, stored.revision)
    await ahead.close()
    // A node that starts looks what is due, and deletes it.
    const third = await startNode({ DATABASE_URL: town.database, REDIS_URL: town.redis.url })
    await until(() => writer.refusal() === 4404 && view.code() === 4404)
    expect((await callerOf(there, { authorization: `Bearer ${person.token}` }).get('/api/me')).status).toBe(401)
    await third.stop()
  })

  test('[C5] cards come to the debrief board once, whichever nodes looked at them; what people take off stays off', async () => {
    const workshop = await openWorkshop(here, town.cookie)
    const by = (url: string, { token }: Person) => callerOf(url, { authorization: `Bearer ${token}` })
    const give = (url: string, person: Person, command: unknown) =>
      by(url, person).post(`/api/sessions/${workshop.id}/commands`, command)
    const cards = await Promise.all(workshop.people.map((person) => workshop.look(there, person)))
    const observer = workshop.people[cards.findIndex(({ round }) => round?.card?.role.id === 'observer')]
    expect(await workshop.say(there, { type: 'end-activity' })).toBe(200)
    for (const [number, url] of [here, there].entries()) {
      const note = { round: 1, turn: 1, kind: 'noticed', about: 'listening', moment: 30, text: `a note ${number}` }
      const offer = { type: 'offer', observation: { id: `o${number}`, ...note } }
      expect((await give(url, observer ?? first(workshop.people), offer)).status).toBe(200)
    }
    for (const [number, person] of workshop.people.entries()) {
      const url = number % 2 === 0 ? there : here
      for (const { id } of (await workshop.look(url, person)).asks) {
        expect((await give(url, person, { type: 'answer', ask: id, answer: 'as-it-is' })).status).toBe(200)
      }
    }
    expect(await workshop.say(here, { type: 'close-offers', round: 1 })).toBe(200)
    const debrief = (await workshop.look(there, first(workshop.people))).docs.find(({ kind }) => kind === 'debrief')
    const boards = [here, there].map((url) => openPlain(url, debrief?.id ?? '', first(workshop.people).token))
    leaving.push(...boards)
    const ids = (at: number) => [...(boards[at]?.items.keys() ?? [])].sort()
    await until(() => boards.every(({ items }) => items.size === 2))
    expect(ids(0)).toEqual(ids(1))

    const [gone = '', stays] = ids(1)
    boards[1]?.items.delete(gone)
    await until(() => boards[0]?.items.size === 1)
    for (const node of town.nodes) {
      await node.kill()
      await node.start()
      await workshop.look(node.url, first(workshop.people))
    }
    const again = openPlain(there, debrief?.id ?? '', first(workshop.people).token)
    leaving.push(again)
    await until(() => again.synced())
    expect([...again.items.keys()]).toEqual([stays])
  })

  test('a node without Redis at its start says so, goes on with the database alone, and joins when Redis is there', async () => {
    await town.redis.kill()
    const third = await startNode({ DATABASE_URL: town.database, REDIS_URL: town.redis.url, LOG_LEVEL: 'warn' })
    expect(await third.ready()).toBe('ready, without the bus between nodes\n')
    const workshop = await openWorkshop(third.url, town.cookie)
    const person = first(workshop.people)
    const writers = [third.url, here].map((url, number) => write(`w${number}`, url, workshop.board, person))
    for (const one of writers) one.add()
    await until(() => writers.every(({ words }) => words.length === 2))
    expect(third.output()).toContain('the bus between the nodes is away')
    await town.redis.start()
    await until(async () => (await third.ready()) === 'ready\n')
    for (const one of writers) one.add()
    await until(() => writers.every(({ words }) => words.length === 4))
    await third.stop()
  })
}
