import { readOwn } from '@coreflect/board'
import type { Command, View } from '@coreflect/workshop'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let facilitator: Caller
let session: string
const people: { id: string; token: string; name: string; call: Caller }[] = []
const providers: WebsocketProvider[] = []

beforeAll(async () => {
  server = await startServer()
  facilitator = await claimOwner(server.url, server.claim)
})
afterAll(async () => {
  for (const provider of providers) provider.destroy()
  await server.stop()
})

const say = async (caller: Caller, command: Command) => {
  const { status, body } = await caller.post<{ version: number }>(`/api/sessions/${session}/commands`, command)
  expect([command.type, status, body]).toEqual([command.type, 200, { version: expect.any(Number) }])
  return body.version
}
const look = async (caller: Caller): Promise<View> =>
  (await caller.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view

/** Opens a document as any y-websocket client does, and waits for its first state. */
async function open(doc: string, token: string): Promise<Y.Doc> {
  const ydoc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, doc, ydoc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  providers.push(provider)
  await until(() => provider.synced)
  return ydoc
}

test('a workshop is made from a template, with the start of each activity', async () => {
  const { body } = await facilitator.get<{ templates: { id: string }[] }>('/api/templates')
  expect(body.templates.map((template) => template.id)).toEqual(expect.arrayContaining(['trio-45', 'conf-90']))
  const startsAt = Date.parse('2030-05-04T09:00:00Z')
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90', startsAt })
  expect([made.status, made.body.code]).toEqual([201, expect.stringMatching(/^[A-Z2-9]{6}$/)])
  session = made.body.id
  const view = await look(facilitator)
  expect(view.agenda[0]?.at).toBe(startsAt)
  expect(view.agenda[1]?.at).toBe(startsAt + 4 * 60_000)
})

test('people join by the code, and twice from one device is once', async () => {
  const code = (await look(facilitator)).session.code
  const early = await callerOf(server.url).post<{ code: string }>('/api/join', { code, name: 'Too early' })
  expect([early.status, early.body.code]).toEqual([
    expect.any(Number),
    expect.stringMatching(/not-open-yet|wrong-code/),
  ])
  await say(facilitator, { type: 'open-lobby' })
  for (const name of ['Ana', 'Jo', 'Kim', 'Lee', 'Max', 'Pat']) {
    const joining = { code, name, device: `device-of-${name}-0123456789` }
    const first = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
    expect(first.status).toBe(201)
    const again = await callerOf(server.url).post<{ person: string }>('/api/join', joining)
    expect(again.body.person).toBe(first.body.person)
    const call = callerOf(server.url, { authorization: `Bearer ${first.body.token}` })
    people.push({ id: first.body.person, token: first.body.token, name, call })
  }
  expect((await look(facilitator)).people.map((person) => person.name)).toEqual([
    'Ana',
    'Jo',
    'Kim',
    'Lee',
    'Max',
    'Pat',
  ])
})

test('[G5] groups are a draft until they are published, the same by the same seed', async () => {
  await say(facilitator, { type: 'form-groups', mode: 'random', size: 3, seed: 42 })
  const members = (view: View) => view.draft?.groups.map((group) => group.seats.map((seat) => seat.name))
  const once = members(await look(facilitator))
  await say(facilitator, { type: 'form-groups', mode: 'random', size: 3, seed: 42 })
  expect(members(await look(facilitator))).toEqual(once)
  for (const { call } of people) expect((await look(call)).groups).toEqual([])
  await say(facilitator, { type: 'publish-groups' })
  for (const { call } of people) expect((await look(call)).groups[0]?.seats).toHaveLength(3)
})

const inRole = async (role: string, of: readonly string[]) => {
  for (const person of people) {
    if (!of.includes(person.id)) continue
    const view = await look(person.call)
    if (view.round?.card?.role.id === role) return person
  }
  throw new Error(`Nobody holds the role ${role}`)
}

test('[L3] the server is killed in the middle of a turn, and the clock, groups and roles go on', async () => {
  await say(facilitator, { type: 'start-session' })
  const practice = (await look(facilitator)).agenda.find((item) => item.round === 1)?.id ?? ''
  await say(facilitator, { type: 'start-activity', activity: practice })
  await say(facilitator, { type: 'start-turn' })
  const seen = async () => Promise.all([facilitator, ...people.map((person) => person.call)].map(look))
  const before = await seen()
  await server.killAndRestart()
  expect(await seen()).toEqual(before)
  expect(before[0]?.round).toMatchObject({ stage: 'turn', turn: 1, phase: 'talk' })
})

test('a round runs: cards for the role held, a board for each group, notes in the own document, offers and answers', async () => {
  const group = (await look(facilitator)).groups[0]?.seats.map((seat) => seat.person) ?? []
  const observer = await inRole('observer', group)
  const listener = await inRole('listener', group)
  const speaker = await inRole('speaker', group)

  const board = (await look(observer.call)).docs.find((doc) => doc.kind === 'group')?.id ?? ''
  const one = await open(board, observer.token)
  const other = await open(board, listener.token)
  one.getMap('items').set('planted', new Y.Map([['kind', 'note']]))
  await until(() => other.getMap('items').has('planted'))

  const own = await open((await look(observer.call)).docs.find((doc) => doc.kind === 'own')?.id ?? '', observer.token)
  expect(readOwn(own).observations).toEqual([])

  await say(facilitator, { type: 'end-activity' })
  const note = (id: string, text: string) => ({
    type: 'offer' as const,
    observation: { id, round: 1, turn: 1, kind: 'noticed', about: 'listening' as const, moment: 30, text },
  })
  await say(observer.call, note('yes', `${listener.name} waited for the end of the sentence`))
  await say(observer.call, note('no', 'a note that stays'))
  await say(speaker.call, note('silence', 'a note without an answer'))
  const { asks } = await look(listener.call)
  expect(asks.map((ask) => ask.text)).toHaveLength(3)
  const ask = (text: string) => asks.find((one) => one.text.includes(text))?.id ?? ''
  await say(listener.call, { type: 'answer', ask: ask('waited'), answer: 'without-me' })
  await say(listener.call, { type: 'answer', ask: ask('stays'), answer: 'not-this' })
  expect((await look(facilitator)).counts).toEqual([])
  await say(facilitator, { type: 'close-offers', round: 1 })
  expect((await look(facilitator)).counts).toEqual([{ round: 1, offered: 3, passed: 1 }])
  expect((await look(observer.call)).offers.map((offer) => offer.outcome).sort()).toEqual(['on-board', 'stayed'])
  expect((await look(speaker.call)).offers.map((offer) => offer.outcome)).toEqual(['stayed'])

  const debrief = (await look(speaker.call)).docs.find((doc) => doc.kind === 'debrief')?.id ?? ''
  const room = await open(debrief, speaker.token)
  await until(() => room.getMap('items').size > 0)
  const written = JSON.stringify(room.getMap('items').toJSON())
  expect(written).toContain('The listener waited for the end of the sentence')
  for (const secret of [listener.name, observer.id, 'a note that stays', 'without an answer']) {
    expect(written).not.toContain(secret)
  }
})

test('[L1] after the close boards are read-only on the server, and the keepsake opens what is one’s own to change', async () => {
  const [person] = people
  if (person === undefined) throw new Error('Somebody has joined')
  const board = (await look(person.call)).docs.find((doc) => doc.kind === 'group')?.id ?? ''
  const mine = await open(board, person.token)
  await say(facilitator, { type: 'close-session' })
  mine.getMap('items').set('too-late', new Y.Map([['kind', 'note']]))
  const keepsake = await person.call.post<{ token: string; endsAt: number }>(`/api/sessions/${session}/keepsake`)
  expect([keepsake.status, keepsake.body.endsAt]).toEqual([201, expect.any(Number)])
  const later = callerOf(server.url, { authorization: `Bearer ${keepsake.body.token}` })
  const view = await look(later)
  expect(view.session.state).toBe('revisit')
  expect(view.docs.map((doc) => [doc.kind, doc.right]).sort()).toEqual([
    ['debrief', 'read'],
    ['group', 'read'],
    // One's own page stays one's own to change.
    ['own', 'write'],
  ])
  const again = await open(board, keepsake.body.token)
  expect(again.getMap('items').has('too-late')).toBe(false)
  const markdown = await later.get<string>(`/api/sessions/${session}/export/md`)
  expect([markdown.status, typeof markdown.body]).toEqual([200, 'string'])
})
