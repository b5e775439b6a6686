import type { View } from '@coreflect/workshop'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { type Ear, eavesdrop } from './support/eavesdrop.ts'
import { betterThanChance, draws, type Sample } from './support/guessing.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

/** Groups of three in each of three rounds, with a note about each listener: what there is to guess. */
const people = 24
const kinds = ['heard', 'connection', 'said']
const slot = 40

type Answer = 'as-it-is' | 'not-this' | null

interface Member {
  readonly id: string
  readonly call: Caller
  readonly live: Ear
  readonly own: Ear
}

/** One note as it really was; attackers see none of this. */
interface Secret {
  readonly round: number
  readonly group: number
  readonly text: string
  readonly observation: string
  readonly author: Member
  readonly third: Member
  readonly listener: Member
  readonly byObserver: boolean
  readonly answer: Answer
  /** When it was answered, or was not. */
  answeredAt: number
}

let server: RunningServer
let facilitator: Caller
let session: string
const members: Member[] = []
const secrets: Secret[] = []
const ears = new Map<string, Ear>()
let board: Ear
const draw = draws(20_260_504)

const say = async (caller: Caller, command: object) => {
  const { status, body } = await caller.post<object>(`/api/sessions/${session}/commands`, command)
  expect([command, status, body]).toEqual([command, 200, expect.anything()])
}
const look = async (caller: Caller): Promise<View> =>
  (await caller.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

beforeAll(async () => {
  server = await startServer()
  facilitator = await claimOwner(server.url, server.claim)
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  session = made.body.id
  await say(facilitator, { type: 'open-lobby' })
  for (let i = 0; i < people; i += 1) {
    const joining = { code: made.body.code, name: `Person${i}`, device: `device-of-person-${i}-0123456789` }
    const { body } = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
    const call = callerOf(server.url, { authorization: `Bearer ${body.token}` })
    const own = (await look(call)).docs.find(({ kind }) => kind === 'own')?.id
    const live = eavesdrop(server.url, `/live/${session}?token=${body.token}`)
    const page = eavesdrop(server.url, `/sync/${own}?token=${body.token}`)
    await Promise.all([live.open, page.open])
    members.push({ id: body.person, call, live, own: page })
  }
  const screen = await facilitator.post<{ token: string }>(`/api/sessions/${session}/screen`)
  const debrief = (await look(facilitator)).docs.find(({ kind }) => kind === 'debrief')?.id
  board = eavesdrop(server.url, `/sync/${debrief}?token=${screen.body.token}`)
  ears.set('the screen', eavesdrop(server.url, `/live/${session}?token=${screen.body.token}`))
  await Promise.all([board.open, ...[...ears.values()].map((ear) => ear.open)])
})
afterAll(async () => {
  for (const { live, own } of members) for (const ear of [live, own]) ear.close()
  for (const ear of [board, ...ears.values()]) ear?.close()
  await server?.stop()
})

const memberWith = (id: string) => {
  const found = members.find((one) => one.id === id)
  if (found === undefined) throw new Error('Nobody has this id')
  return found
}

/** The notes of one round: for each listener one, by the speaker or the observer, to be answered in one of three ways. */
function notesOf(view: View, round: number): Secret[] {
  const roles = ['speaker', 'listener', 'observer']
  return view.groups.flatMap(({ seats }, group) =>
    roles.map((_, turn) => {
      const holding = (role: number) =>
        seats.find((seat) => (roles.indexOf(seat.role?.id ?? '') - turn + 3) % 3 === role)?.person ?? ''
      const byObserver = draw() < 0.5
      const answer = (['as-it-is', 'not-this', null] as const)[Math.floor(draw() * 3)] ?? null
      const [author, third] = byObserver ? [2, 0] : [0, 2]
      const name = `${round}-${group}-${turn}`
      return {
        ...{
          round,
          group,
          byObserver,
          answer,
          answeredAt: 0,
          text: `words ${name}`,
          observation: `observation-${name}`,
        },
        author: memberWith(holding(author)),
        third: memberWith(holding(third)),
        listener: memberWith(holding(1)),
      }
    }),
  )
}

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => [draw(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)

async function playRound(round: number): Promise<void> {
  await say(facilitator, { type: 'form-groups' })
  await say(facilitator, { type: 'publish-groups' })
  const view = await look(facilitator)
  const activity = view.agenda.find((item) => item.round === round)?.id
  await say(facilitator, { type: 'start-activity', activity })
  await say(facilitator, { type: 'end-activity' })
  const notes = notesOf(view, round)
  for (const { author, text, observation, round: of } of shuffled(notes)) {
    const turn = Number(observation.slice(-1)) + 1
    const about = { about: 'listening', kind: kinds[of - 1], moment: 5 }
    await say(author.call, { type: 'offer', observation: { id: observation, round: of, turn, text, ...about } })
  }
  for (const note of shuffled(notes)) {
    note.answeredAt = performance.now()
    if (note.answer !== null) {
      const ask = (await look(note.listener.call)).asks.find(({ text }) => text === note.text)?.id
      // The same calls either way would be made by a listener who only looks.
      await say(note.listener.call, { type: 'answer', ask, answer: note.answer })
    } else await look(note.listener.call)
    await rest(slot)
  }
  await say(facilitator, { type: 'close-offers', round })
  secrets.push(...notes)
}

const cardsOf = (ydoc: Y.Doc) =>
  [...ydoc.getMap('items').entries()].flatMap(([id, entry]) => {
    const made: unknown = entry instanceof Y.Text ? entry.getAttribute('made') : undefined
    const { kind, p, z } = Object(made) as { kind?: unknown; p?: readonly [number, number]; z?: unknown }
    return entry instanceof Y.Text && kind === 'card' && p !== undefined
      ? [{ id, entry, p, z: String(z), text: entry.toString() }]
      : []
  })

test('three rounds are played: notes, private answers, and cards of what passed', async () => {
  ears.set('the facilitator', eavesdrop(server.url, `/live/${session}`, facilitator.headers))
  await ears.get('the facilitator')?.open
  await say(facilitator, { type: 'start-session' })
  for (const round of [1, 2, 3]) await playRound(round)
  const passed = secrets.filter(({ answer }) => answer === 'as-it-is')
  await until(() => cardsOf(board.document()).length === passed.length)
  expect(secrets.length).toBe(72)
  expect(passed.length).toBeGreaterThan(10)
}, 120_000)

const holds = (ear: Ear, text: string) => ear.received.some(({ bytes }) => bytes.includes(text))

test('[C3, C5] nothing that names a note, an offer, an ask or a person leads from one attacker’s traffic to another’s', () => {
  const outside = [...ears.values(), board]
  for (const { text, observation, answer, author, third, listener } of secrets) {
    const strangers = members.filter((one) => ![author, third, listener].includes(one)).map(({ live }) => live)
    for (const ear of [...strangers, ...outside, third.live, listener.live]) expect(holds(ear, observation)).toBe(false)
    if (answer !== 'as-it-is')
      for (const ear of [...strangers, ...outside, third.live]) expect(holds(ear, text)).toBe(false)
  }
  for (const { id } of members) expect(holds(board, id)).toBe(false)
  const writers = [...board.document().store.clients.keys()]
  const others = members.flatMap(({ own }) => [...own.document().store.clients.keys()])
  expect(writers.filter((client) => client !== 0 && others.includes(client))).toEqual([])
})

/** Numbers of an id: how it begins and ends. */
const ofId = (id: string) => [...id.slice(0, 4), ...id.slice(-4)].map((sign) => sign.charCodeAt(0))

/** What reached this ear within a moment after a time: how much, how often, how soon. */
function around(ear: Ear, at: number): readonly number[] {
  const near = ear.received.filter((one) => one.at >= at && one.at < at + slot + 30)
  return [near.length, near.reduce((sum, { bytes }) => sum + bytes.length, 0), (near[0]?.at ?? at + 1000) - at]
}

/** Everything that a message about this text tells besides the text: its place, its time, its length, its numbers. */
function trace(ear: Ear, text: string): readonly number[] {
  const index = ear.received.findIndex(({ bytes }) => bytes.includes(text))
  const first = ear.received[index]
  if (first === undefined) return []
  const message = first.bytes.toString()
  const asks: { id: string; text: string }[] = JSON.parse(message).set?.asks ?? []
  const place = asks.findIndex((ask) => ask.text === text)
  return [index, first.bytes.length, first.at % 100, place, asks.length, ...ofId(asks[place]?.id ?? '')]
}

const told = (name: string, samples: readonly Sample[]) => ({ name, leaks: betterThanChance(samples).leaks })

test('[C2, C5] the person who is asked cannot tell who offered, by order, time, length or ids', () => {
  const samples = secrets.map(({ listener, text, byObserver }) => ({
    clues: trace(listener.live, text),
    secret: byObserver,
  }))
  expect(told('the asked person', samples)).toEqual({ name: 'the asked person', leaks: false })
})

test('[C3] nobody can tell a no from a silence: not the author, not the third in the group, nobody outside', () => {
  const open = secrets.filter(({ answer }) => answer !== 'as-it-is')
  const silent = ({ answer }: Secret) => answer === null
  const at = (ear: (note: Secret) => Ear) =>
    open.map((note) => ({ clues: around(ear(note), note.answeredAt), secret: silent(note) }))
  const stranger = (note: Secret) =>
    (members.find((one) => ![note.author, note.third, note.listener].includes(one)) as Member).live
  expect(
    told(
      'the author',
      at(({ author }) => author.live),
    ),
  ).toEqual({ name: 'the author', leaks: false })
  expect(
    told(
      'the third',
      at(({ third }) => third.live),
    ),
  ).toEqual({ name: 'the third', leaks: false })
  expect(told('another group', at(stranger))).toEqual({ name: 'another group', leaks: false })
  for (const [name, ear] of ears)
    expect(
      told(
        name,
        at(() => ear),
      ),
    ).toEqual({ name, leaks: false })
})

test('[C3] what is told to an author afterwards is the same for a no and a silence', async () => {
  for (const secret of secrets) {
    await until(() => (outcomeOf(secret) ?? 'asked') !== 'asked')
    expect(outcomeOf(secret)).toBe(secret.answer === 'as-it-is' ? 'on-board' : 'stayed')
  }
})

/** What became of a note, as its author was told last. */
function outcomeOf({ author, observation }: Secret): string | undefined {
  const told = author.live.received.findLast(({ bytes }) => bytes.includes('"outcome"') && bytes.includes(observation))
  const { set, view } = JSON.parse(told?.bytes.toString() ?? '{}') as {
    [part in 'set' | 'view']?: Pick<View, 'offers'>
  }
  return (set ?? view)?.offers.find((one) => one.observation === observation)?.outcome
}

test('[C5] from the cards on the board nobody can tell who or which group they came from', () => {
  const ydoc = board.document()
  const cards = cardsOf(ydoc)
  const place = new Map(cards.map(({ text }, i) => [text, i]))
  const clues = (text: string) => {
    const card = cards[place.get(text) ?? -1]
    if (card === undefined) throw new Error('A card is missing')
    const item = (card.entry as Y.Text & { _item: { id: { client: number; clock: number } } })._item
    return [place.get(text) ?? -1, item.id.clock, item.id.client % 1000, ...card.p, ...ofId(card.id), ...ofId(card.z)]
  }
  const passed = secrets.filter(({ answer }) => answer === 'as-it-is')
  const about = (secret: (note: Secret) => boolean) =>
    passed.map((note) => ({ clues: clues(note.text), secret: secret(note) }))
  expect(
    told(
      'which role',
      about(({ byObserver }) => byObserver),
    ),
  ).toEqual({ name: 'which role', leaks: false })
  expect(
    told(
      'which group',
      about(({ group }) => group < 4),
    ),
  ).toEqual({ name: 'which group', leaks: false })
})

test('the script does find a leak where there is one', () => {
  const plant = (leak: (note: Secret, i: number) => number) =>
    secrets.map((note, i) => ({
      clues: [...trace(note.listener.live, note.text), leak(note, i)],
      secret: note.byObserver,
    }))
  // An author’s number in an ask, an order that is the order of seats, a delay of a few milliseconds.
  expect(betterThanChance(plant(({ byObserver }) => (byObserver ? 7 : 3))).leaks).toBe(true)
  expect(betterThanChance(plant(({ byObserver }, i) => (byObserver ? 100 : 0) + (i % 90))).leaks).toBe(true)
  expect(betterThanChance(plant(({ byObserver }) => (byObserver ? 5 : 0) + draw() * 5.4)).leaks).toBe(true)
  expect(betterThanChance(plant(() => draw())).leaks).toBe(false)
})
