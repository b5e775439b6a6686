import { expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { openSocket, type TestSocket } from '../testing/socket.ts'
import { until } from '../testing/until.ts'
import { beginTurn, openWorkshop, type TestPerson, type TestWorkshop } from '../testing/workshop.ts'

interface Message {
  readonly type: string
  readonly n?: number
  readonly now: number
  readonly view?: Readonly<Record<string, unknown>>
  readonly set?: Readonly<Record<string, unknown>>
}

const messages = (socket: TestSocket): Message[] => socket.texts.map((text) => JSON.parse(text) as Message)
const news = (socket: TestSocket): Message[] => messages(socket).filter(({ type }) => type !== 'tick')

/** What a client knows after all its messages. */
const known = (socket: TestSocket): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...news(socket).map(({ view, set }) => view ?? set ?? {}))

async function watch(server: TestServer, { id }: TestWorkshop, by: { token?: string | undefined; cookie?: string }) {
  const headers = by.cookie === undefined ? {} : { cookie: by.cookie, origin: server.url }
  const socket = openSocket(server.url, `/live/${id}${by.token === undefined ? '' : `?token=${by.token}`}`, headers)
  await until(() => news(socket).length > 0)
  return socket
}

/** Waits until everything that was under way has been told: a ping is answered after it. */
async function settled(socket: TestSocket): Promise<void> {
  const ticks = () => messages(socket).filter(({ type }) => type === 'tick').length
  const before = ticks()
  socket.raw.send('{"type":"ping"}')
  await until(() => ticks() > before)
}

test('a view comes whole, then only the keys that changed, numbered one by one', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const socket = await watch(server, workshop, { cookie: workshop.cookie })
  expect(news(socket)[0]).toMatchObject({ type: 'view', n: 1, view: { session: { state: 'lobby' }, arrived: 3 } })
  await workshop.say({ type: 'form-groups', mode: 'random', size: 3, seed: 7 })
  await until(() => known(socket).draft !== null)
  const [, delta] = news(socket)
  expect(Object.keys(delta?.set ?? {}).sort()).toEqual(['draft', 'forming', 'version'])
  expect(news(socket).map(({ n }) => n)).toEqual([1, 2])
  expect(known(socket)).toEqual(await workshop.look())
})

test('who asks again gets the whole view', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const socket = await watch(server, workshop, { token: workshop.people[0]?.token })
  socket.raw.send('{ "type": "again" }')
  await until(() => news(socket).length === 2)
  expect(news(socket)[1]).toMatchObject({ type: 'view', n: 2 })
})

test.each([
  ['no token', ''],
  ['a token of nobody', `?token=${'x'.repeat(43)}`],
])('%s closes the socket with 4401', async (_, query) => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, [])
  expect((await openSocket(server.url, `/live/${workshop.id}${query}`).closed()).code).toBe(4401)
})

test('another session closes with 4403, none at all with 4404', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const token = workshop.people[0]?.token
  expect((await openSocket(server.url, `/live/nothing?token=${token}`).closed()).code).toBe(4404)
  const { cookie } = workshop
  const foreign = openSocket(server.url, `/live/${workshop.id}`, { cookie, origin: 'https://elsewhere.example' })
  expect((await foreign.closed()).code).toBe(4403)
})

test('what a client says that is no message of ours ends its socket, and the server goes on', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  for (const [said, code] of [
    ['nonsense', 4409],
    ['x'.repeat(5000), 4413],
    [new Uint8Array(9), 4413],
  ] as const) {
    const socket = await watch(server, workshop, { token: workshop.people[0]?.token })
    socket.raw.send(said)
    expect((await socket.closed()).code).toBe(code)
  }
  const flood = await watch(server, workshop, { token: workshop.people[0]?.token })
  for (let i = 0; i < 100; i += 1) flood.raw.send('{"type":"ping"}')
  expect((await flood.closed()).code).toBe(4429)
  await watch(server, workshop, { token: workshop.people[0]?.token })
})

test('[C3] an answer and a silence look alike: nobody but the person who answers is sent a single byte', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const { listener, observer, speaker } = await withOffer(workshop)
  const [mine, ...others] = await Promise.all([
    watch(server, workshop, { token: listener.token }),
    watch(server, workshop, { token: observer.token }),
    watch(server, workshop, { token: speaker.token }),
    watch(server, workshop, { cookie: workshop.cookie }),
  ])
  const heard = () => others.map((socket) => news(socket).length)
  const before = heard()
  const ask = (await workshop.look(listener.token)).asks[0]?.id ?? ''
  await workshop.say({ type: 'answer', ask, answer: 'not-this' }, listener.token)
  await until(() => news(mine).length > 1)
  await workshop.say({ type: 'answer', ask, answer: 'as-it-is' }, listener.token)
  await until(() => news(mine).length > 2)
  for (const socket of others) await settled(socket)
  expect(heard()).toEqual(before)
  expect(Object.keys(news(mine)[1]?.set ?? {})).toEqual(['asks'])
})

test('what reaches a participant holds nobody else’s role card, note, answer or group', async () => {
  const server = await startTestServer()
  const names = ['Ana', 'Jo', 'Kim', 'Lee', 'Max', 'Pat']
  const workshop = await openWorkshop(server, names)
  const sockets = await Promise.all(workshop.people.map(({ token }) => watch(server, workshop, { token })))
  await withOffer(workshop)
  for (const [at, person] of workshop.people.entries()) {
    const socket = sockets[at] as TestSocket
    const view = await workshop.look(person.token)
    await until(() => JSON.stringify(known(socket)) === JSON.stringify(view))
    const group = view.groups[0]?.seats.map(({ name }) => name) ?? []
    const everything = socket.texts.join('\n')
    for (const stranger of names.filter((name) => !group.includes(name)))
      expect(everything).not.toContain(`"${stranger}"`)
    const asked = view.asks.length > 0
    if (!asked) expect(everything).not.toContain('waited for the end')
    expect(everything).not.toContain(person.token)
  }
})

test('[L3] the end of a phase is told when it comes, also after a restart in the middle of a turn', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const phase = (socket: TestSocket) => (known(socket).round as { phase: string } | undefined)?.phase
  await server.restart()
  const socket = await watch(server, workshop, { token: workshop.people[0]?.token })
  expect(phase(socket)).toBe('talk')
  const { round } = await workshop.look()
  const seconds = Math.floor(((round?.clock.endsAt ?? 0) - Date.now()) / 1000)
  await workshop.say({ type: 'add-time', seconds: -seconds })
  await until(() => phase(socket) === 'self')
})

test('the server says 1012 when it leaves, and a client that comes back sees the same workshop', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const token = workshop.people[0]?.token
  const before = await workshop.look(token)
  const socket = await watch(server, workshop, { token })
  await server.restart()
  expect((await socket.closed()).code).toBe(1012)
  const { clock, ...round } = (await workshop.look(token)).round ?? {}
  expect(round).toEqual({ ...before.round, clock: undefined })
  expect(clock).toEqual(before.round?.clock)
})

/** Plays a round up to its offers, in which the observer offers a note about the listener. */
async function withOffer(workshop: TestWorkshop): Promise<Record<'speaker' | 'listener' | 'observer', TestPerson>> {
  const roles = await beginTurn(workshop)
  const held = (role: string) => roles.get(role) as TestPerson
  const { round, lenses } = await workshop.look(held('observer').token)
  const kind = lenses.find(({ id }) => id === round?.lens)?.kinds[0]?.id ?? ''
  for (let turn = 0; turn < 12; turn += 1) {
    if ((await workshop.look()).round?.stage === 'offer') break
    await workshop.say({ type: 'next-phase' })
  }
  const note = {
    id: 'note-1',
    round: 1,
    turn: 1,
    kind,
    about: 'listening',
    moment: 12,
    text: 'waited for the end',
  } as const
  await workshop.say({ type: 'offer', observation: note }, held('observer').token)
  return { speaker: held('speaker'), listener: held('listener'), observer: held('observer') }
}
