import { addNote, addObservation, addTheme, writePage, writeTakeaway } from '@coreflect/board'
import { templates } from '@coreflect/library'
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { call, get, post } from '../../apps/server/src/testing/call.ts'
import { askFrame, docOf, updateFrame } from '../../apps/server/src/testing/frames.ts'
import { startTestServer, type TestServer } from '../../apps/server/src/testing/server.ts'
import { openSocket } from '../../apps/server/src/testing/socket.ts'
import { openWorkshop, type TestPerson, type TestWorkshop } from '../../apps/server/src/testing/workshop.ts'
import { until } from '../e2e/support/until.ts'
import { onPostgres, sqlite } from './places.ts'
import { findPostgres } from './postgres.ts'
import { holds, kept, laidOpen, logOf } from './storage.ts'

const postgres = await findPostgres()
afterAll(() => postgres?.stop())
const places = [sqlite, ...(postgres ? [onPostgres(postgres)] : [])].map((place) => [place.name, place] as const)

const minute = 60_000
const day = 86_400_000
const keepDays = 3
const chance = () => 0.4

/** A sentence that nothing else says, long enough that some of it stands whole on any page of a file. */
const sentence = (word: string) => `${word} `.repeat(6).trim()

/** What is planted in a thing of each class of the product's law (§8), and when its life ends. */
type Life =
  /** It is passed on and never kept. */
  | 'never'
  /** So many minutes. */
  | number
  /** When the round's window closes. */
  | 'window'
  /** A day after the close, if nobody kept it. */
  | 'practice'
  /** When the days of the session are over. */
  | 'session'
  /** When the days of the last session of its programme are over: who met whom, and the agreement that is carried on. */
  | 'programme'
  /** When a facilitator deletes it. */
  | 'host'

interface Thing {
  readonly kind: 'moment' | 'practice' | 'session' | 'programme' | 'own'
  readonly what: string
  readonly life: Life
  readonly word: string
}

const things: readonly Thing[] = [
  { kind: 'moment', what: 'a name at a cursor', life: 'never', word: 'plantedcursor' },
  { kind: 'moment', what: 'a knock of a guest', life: 3, word: '"state":"knocked"' },
  { kind: 'moment', what: 'how somebody finds the pace', life: 10, word: '"pace":"slower"' },
  { kind: 'moment', what: 'the name somebody had before', life: 10, word: 'Plantedearlier' },
  { kind: 'moment', what: 'that a group asks for help', life: 20, word: '"kind":"help"' },
  { kind: 'practice', what: 'a note that was shown', life: 'window', word: 'plantedshown' },
  { kind: 'practice', what: 'a note that did not pass', life: 'window', word: 'plantedrefused' },
  { kind: 'practice', what: 'a board that nobody kept', life: 'practice', word: 'plantedboard' },
  { kind: 'practice', what: 'a private page', life: 'practice', word: 'plantedpage' },
  { kind: 'practice', what: 'a private note', life: 'practice', word: 'plantednote' },
  { kind: 'session', what: 'a note on the debrief board', life: 'session', word: 'plantedcard' },
  { kind: 'session', what: 'a theme', life: 'session', word: 'plantedtheme' },
  { kind: 'programme', what: 'a line of the agreement', life: 'programme', word: 'plantedline' },
  { kind: 'session', what: 'a topic of the plan', life: 'session', word: 'plantedtopic' },
  { kind: 'session', what: 'an echo', life: 'session', word: 'plantedecho' },
  { kind: 'session', what: 'a question without a name', life: 'session', word: 'plantedslip' },
  { kind: 'session', what: 'words to everyone', life: 'session', word: 'plantedbroadcast' },
  { kind: 'session', what: 'something to read further', life: 'session', word: 'plantedresource' },
  { kind: 'session', what: 'a name for today', life: 'session', word: 'Josephine' },
  { kind: 'session', what: 'the name of a guest', life: 'session', word: 'Plantedguest' },
  { kind: 'session', what: 'why somebody was asked to leave', life: 'session', word: 'plantedreason' },
  { kind: 'session', what: 'what is known of a person alone', life: 'session', word: 'plantedneed' },
  { kind: 'session', what: 'the name of an uploaded file', life: 'session', word: 'plantedname' },
  { kind: 'session', what: 'an uploaded file', life: 'session', word: 'plantedslides' },
  { kind: 'own', what: 'a takeaway', life: 'session', word: 'plantedtakeaway' },
  { kind: 'own', what: 'a page that its owner keeps', life: 'session', word: 'plantedkept' },
  { kind: 'own', what: 'a board that its group keeps', life: 'session', word: 'plantedours' },
  { kind: 'programme', what: 'a template of the house', life: 'host', word: 'plantedtemplate' },
]

const wordOf = (what: string) => things.find((thing) => thing.what === what)?.word ?? ''
const withLife = (...lives: readonly Life[]) => things.filter(({ life }) => lives.includes(life))

const presence = (state: unknown): Uint8Array => {
  const inner = createEncoder()
  for (const number of [1, 77, 1]) writeVarUint(inner, number)
  writeVarString(inner, JSON.stringify(state))
  const frame = createEncoder()
  writeUint8(frame, 1)
  writeVarUint8Array(frame, toUint8Array(inner))
  return toUint8Array(frame)
}

/** Writes on a document through a socket of its own, and looks with another that it has arrived. */
async function write(
  server: TestServer,
  doc: string,
  how: Readonly<{ token?: string; cookie?: string }>,
  change: (ydoc: Y.Doc) => void,
) {
  const path = `/sync/${doc}${how.token === undefined ? '' : `?token=${how.token}`}`
  const headers: Record<string, string> = how.cookie === undefined ? {} : { cookie: how.cookie, origin: server.url }
  const [writer, reader] = [openSocket(server.url, path, headers), openSocket(server.url, path, headers)]
  await Promise.all([writer.opened(), reader.opened()])
  writer.raw.send(askFrame(new Y.Doc()))
  await until(() => writer.frames.length > 0)
  const ydoc = docOf(writer.frames)
  const before = Y.encodeStateVector(ydoc)
  change(ydoc)
  writer.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc, before)))
  const wanted = Y.encodeStateVector(ydoc)
  reader.raw.send(askFrame(new Y.Doc()))
  await until(() => Buffer.from(Y.encodeStateVector(docOf(reader.frames))).equals(wanted))
  return { writer, reader }
}

const docOfKind = async (workshop: TestWorkshop, kind: string, token?: string) =>
  (await workshop.look(token)).docs.find((doc) => doc.kind === kind)?.id ?? ''

async function upload(server: TestServer, workshop: TestWorkshop): Promise<void> {
  const name = encodeURIComponent(`${wordOf('the name of an uploaded file')}.pdf`)
  const response = await fetch(`${server.url}/api/sessions/${workshop.id}/assets?name=${name}`, {
    method: 'POST',
    headers: { cookie: workshop.cookie, origin: server.url },
    body: Buffer.from(`%PDF-1.4\n${sentence(wordOf('an uploaded file'))}`),
  })
  const { id } = (await response.json()) as { id: string }
  const part = { id: 'deck', kind: 'slides', asset: id, name: 'slides', pages: 1 } as const
  await workshop.say({ type: 'put-media', activity: 'worth-it', part })
}

/** Everything that lies on phones, on boards and in the session's own words while a turn is on. */
async function plant(server: TestServer, workshop: TestWorkshop, people: readonly TestPerson[]): Promise<void> {
  const [ana, jo, , , , leaver] = people as [TestPerson, TestPerson, ...TestPerson[]]
  const words = (what: string) => sentence(wordOf(what))
  const say = workshop.say
  await say({ type: 'agreement-line', text: words('a line of the agreement') }, ana.token)
  await say({ type: 'hand-in-slip', kind: 'question', text: words('a question without a name') }, ana.token)
  await say({ type: 'broadcast', text: words('words to everyone') })
  await say({ type: 'set-resource', title: words('something to read further'), link: null })
  await say({ type: 'note-need', person: ana.id, tag: wordOf('what is known of a person alone') })
  await say({ type: 'remove-person', person: leaver?.id ?? '', reason: words('why somebody was asked to leave') })
  await say({ type: 'plan-card', activity: 'topics', text: words('a topic of the plan') }, jo.token)
  await upload(server, workshop)
  await write(server, await docOfKind(workshop, 'debrief'), { cookie: workshop.cookie }, (ydoc) =>
    addTheme(ydoc, {}, { id: 'theme', title: words('a theme') }, chance),
  )
  await write(server, await docOfKind(workshop, 'own', ana.token), ana, (ydoc) => {
    writePage(ydoc, {}, words('a private page'))
    writeTakeaway(ydoc, {}, words('a takeaway'))
    const note = {
      id: 'o',
      kind: 'heard',
      round: 1,
      turn: 1,
      activity: '',
      moment: 1,
      at: 1,
      about: 'listening',
    } as const
    addObservation(ydoc, {}, { ...note, text: words('a private note') })
  })
  await write(server, await docOfKind(workshop, 'own', jo.token), jo, (ydoc) =>
    writePage(ydoc, {}, words('a page that its owner keeps')),
  )
  await say({ type: 'keep-own', keep: true }, jo.token)
}

/** The two groups of the round: one keeps its board and opens it for the walk, the other says nothing. */
async function plantOnBoards(server: TestServer, workshop: TestWorkshop, people: readonly TestPerson[]): Promise<void> {
  const [ana] = people as [TestPerson, ...TestPerson[]]
  const boards = new Map<string, TestPerson>()
  for (const person of people.slice(0, 5)) boards.set(await docOfKind(workshop, 'group', person.token), person)
  const mine = await docOfKind(workshop, 'group', ana.token)
  for (const [board, person] of boards) {
    const text = sentence(wordOf(board === mine ? 'a board that nobody kept' : 'a board that its group keeps'))
    const { writer, reader } = await write(server, board, person, (ydoc) =>
      addNote(ydoc, {}, { id: 'note', p: [0, 0], color: 'sun', text }, chance),
    )
    const cursor = wordOf('a name at a cursor')
    writer.raw.send(presence({ name: cursor }))
    await until(() => reader.frames.some((frame) => Buffer.from(frame).includes(cursor)))
    if (board === mine) continue
    await workshop.say({ type: 'keep-board', board, fate: 'keep' }, person.token)
    await workshop.say({ type: 'show-board', board, open: true }, person.token)
    await workshop.say({ type: 'echo', board, text: sentence(wordOf('an echo')) }, ana.token)
  }
}

test.each(places)(
  '[K1, K2, K4] on %s each class of things is there to the end of its life, and no byte of it after',
  async (_name, place) => {
    const url = await place.fresh()
    const server = await startTestServer({ DATABASE_URL: url, KEEP_DAYS: String(keepDays) })
    await laidOpen(url)
    const has = (word: string) => holds(url, word, server.config.DATA_DIR, server.config.ASSETS_DIR)
    const within = (bytes: readonly Buffer[], list: readonly Thing[]) =>
      list.filter(({ word }) => bytes.some((one) => one.includes(word))).map(({ kind, what }) => `${kind}: ${what}`)
    const found = async (list: readonly Thing[]) =>
      within(await kept(url, server.config.DATA_DIR, server.config.ASSETS_DIR), list)
    const there = async (list: readonly Thing[]) =>
      expect(await found(list)).toEqual(list.map(({ kind, what }) => `${kind}: ${what}`))
    const gone = async (list: readonly Thing[]) => {
      let left: readonly string[] = []
      const none = async () => {
        left = await found(list)
        return left.length === 0
      }
      await until(none).catch(() => expect(left, 'still kept').toEqual([]))
    }
    /** Moves the clock to so many ms after the beginning, and lets what is due go. */
    let passed = 0
    const passUntil = async (at: number) => {
      server.pass(at - passed)
      passed = at
      await server.expire()
    }

    const names = ['Anastasia', 'Josephine', 'Kimberley', 'Plantedearlier', 'Leocadia', 'Maximilian']
    const workshop = await openWorkshop(server, names, 'planning-plus-3-planning')
    const { people, say, look, cookie } = workshop
    const [ana, , , renamed] = people as [TestPerson, TestPerson, TestPerson, TestPerson]
    const title = { en: sentence(wordOf('a template of the house')) }
    const template = { ...templates.find(({ id }) => id === 'trio-45'), title }
    const own = await post(`${server.url}/api/templates`, { template }, { cookie })
    expect(own.status, JSON.stringify(own.body)).toBe(201)
    await say({ type: 'start-session' })
    await say({ type: 'start-activity', activity: 'topics' })
    await plant(server, workshop, people)
    await say({ type: 'form-groups', mode: 'count-off', size: 3 })
    await say({ type: 'publish-groups' })
    await say({ type: 'start-activity', activity: 'taste' })
    await plantOnBoards(server, workshop, people)

    // Moments: while the group comes together.
    await say({ type: 'raise-signal', signal: 'help' }, ana.token)
    await say({ type: 'say-pace', pace: 'slower' }, ana.token)
    await say({ type: 'rename', name: 'Nomenclatura' }, renamed.token)
    const { body: guest } = await post(
      `${server.url}/api/sessions/${workshop.id}/guests`,
      { name: 'Plantedguest' },
      { cookie },
    )
    const [group] = (await look()).groups
    await say({ type: 'announce-guest', guest: guest.guest ?? '', group: group?.id ?? '' })
    await there(things.filter(({ kind, life }) => kind === 'moment' && life !== 'never'))
    for (const minutes of [3, 10, 20]) {
      await passUntil(minutes * minute - 30_000)
      await there(things.filter(({ life }) => typeof life === 'number' && life >= minutes))
      await passUntil(minutes * minute + 60_000)
      await gone(withLife(minutes))
    }

    // The window of the round.
    await say({ type: 'start-turn' })
    await say({ type: 'end-activity' })
    const here = (await look(ana.token)).groups[0]?.id
    const roles = new Map<string, TestPerson>()
    for (const person of people.slice(0, 5)) {
      const { round, groups } = await look(person.token)
      if (groups[0]?.id === here) roles.set(round?.card?.role.id ?? '', person)
    }
    const [author, about] = [roles.get('observer'), roles.get('listener')]
    const note = { round: 1, turn: 1, kind: 'noticed', about: 'listening', moment: 3 } as const
    const words = {
      shown: 'a note that was shown',
      refused: 'a note that did not pass',
      card: 'a note on the debrief board',
    }
    const observation = (id: keyof typeof words) => ({ ...note, id, text: sentence(wordOf(words[id])) })
    await say({ type: 'show', observation: observation('shown'), to: 'person' }, author?.token)
    for (const id of ['refused', 'card'] as const)
      await say({ type: 'offer', observation: observation(id) }, author?.token)
    for (const { id, text } of (await look(about?.token)).asks) {
      if (text.includes('plantedcard')) await say({ type: 'answer', ask: id, answer: 'as-it-is' }, about?.token)
    }
    await there(withLife('window'))
    await say({ type: 'close-offers', round: 1 })
    await gone(withLife('window'))

    // What nobody kept: a day after the close.
    await say({ type: 'close-session' })
    const { body: keepsake } = await post(
      `${server.url}/api/sessions/${workshop.id}/keepsake`,
      {},
      { token: ana.token },
    )
    const closed = passed
    await passUntil(closed + day - minute)
    await there(withLife('practice', 'session'))
    await passUntil(closed + day + minute)
    await gone(withLife('practice'))

    // The session, and what is one's own with its link; what is carried on lives with the session that goes on.
    const next = await post(`${server.url}/api/sessions`, { template: 'trio-45', follows: workshop.id }, { cookie })
    const inNext = (command: object) => post(`${server.url}/api/sessions/${next.body.id}/commands`, command, { cookie })
    for (const type of ['open-lobby', 'start-session', 'close-session'])
      expect((await inNext({ type })).status).toBe(200)
    const exported = async () =>
      (await get(`${server.url}/api/sessions/${workshop.id}/export/json`, { token: keepsake.token })).body
    await passUntil(closed + keepDays * day - minute)
    await there(withLife('session', 'programme'))
    expect(JSON.stringify(await exported())).toContain('plantedline')
    await passUntil(closed + keepDays * day + minute)
    await gone(withLife('session'))
    expect(JSON.stringify(await exported())).not.toContain('planted')
    await there(withLife('programme'))
    expect(await has(ana.id), 'who met whom').toBe(true)
    await passUntil(closed + (keepDays + 1) * day - minute)
    await there(withLife('programme'))
    expect(await has(ana.id), 'who met whom').toBe(true)
    await passUntil(closed + (keepDays + 1) * day + 2 * minute)
    await gone(withLife('programme'))
    for (const id of [ana.id, workshop.id]) expect(await has(id), 'who met whom').toBe(false)

    // What is the host's ends when the host says so.
    await there(withLife('host'))
    const { id: mine } = own.body.template as unknown as { id: string }
    expect((await call('DELETE', `${server.url}/api/templates/${mine}`, undefined, { cookie })).status).toBe(204)
    await server.expire()
    await gone(withLife('host'))

    expect(await found(things)).toEqual([])
    expect(within(await logOf(url), things)).toEqual([])
    expect(within([Buffer.from(server.logged.join())], things)).toEqual([])
  },
  180_000,
)
