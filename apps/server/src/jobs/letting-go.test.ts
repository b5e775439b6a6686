import {
  addObservation,
  blankBoard,
  cardsUpdate,
  readBoardBytes,
  readOwnBytes,
  writePage,
  writeTakeaway,
} from '@coreflect/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { askFrame, docOf, updateFrame } from '../testing/frames.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { openSocket } from '../testing/socket.ts'
import { until } from '../testing/until.ts'
import { beginTurn, openWorkshop, type TestPerson } from '../testing/workshop.ts'

const day = 86_400_000

/** What a person is sent of a document, once it is as `is` says. */
async function read<T>(
  server: TestServer,
  doc: string,
  { token }: TestPerson,
  of: (bytes: Uint8Array) => T,
  is: (read: T) => boolean,
): Promise<T> {
  const socket = openSocket(server.url, `/sync/${doc}?token=${token}`)
  await socket.opened()
  socket.raw.send(askFrame(new Y.Doc()))
  const now = () => of(Y.encodeStateAsUpdate(docOf(socket.frames)))
  await until(() => is(now()))
  const found = now()
  socket.raw.close()
  return found
}

/** Writes, and looks with another connection that it is there. */
async function write<T>(
  server: TestServer,
  doc: string,
  person: TestPerson,
  update: Uint8Array,
  of: (bytes: Uint8Array) => T,
  is: (read: T) => boolean,
): Promise<void> {
  const socket = openSocket(server.url, `/sync/${doc}?token=${person.token}`)
  await socket.opened()
  socket.raw.send(updateFrame(update))
  await read(server, doc, person, of, is)
  socket.raw.close()
}

const texts = (bytes: Uint8Array) => readBoardBytes(bytes).map(({ text }) => text)
const full = (own: ReturnType<typeof readOwnBytes>) => own.page !== '' && own.takeaway !== ''

test('[K1, K4] a day after the close what nobody kept is gone, and what was kept is there to the end', async () => {
  const server = await startTestServer({ KEEP_DAYS: '3' })
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const [ana, jo] = workshop.people as [TestPerson, TestPerson]
  const docs = async (person: TestPerson) => (await workshop.look(person.token)).docs
  const of = async (person: TestPerson, kind: string) => (await docs(person)).find((doc) => doc.kind === kind)?.id ?? ''
  const board = await of(ana, 'group')
  const pages = { ana: await of(ana, 'own'), jo: await of(jo, 'own') }
  const seed = { id: 'c', round: 1, lens: 'plain', tag: '', text: 'planted-on-board' }
  const card = cardsUpdate(blankBoard(), [seed], () => 0.4) ?? new Uint8Array()
  await write(server, board, ana, Y.mergeUpdates([blankBoard(), card]), texts, (found) => found.length > 0)
  for (const [person, page] of [
    [ana, pages.ana],
    [jo, pages.jo],
  ] as const) {
    const ydoc = new Y.Doc()
    writePage(ydoc, {}, 'planted-page')
    writeTakeaway(ydoc, {}, 'a takeaway')
    const note = { id: 'o', kind: 'heard', text: 'planted-note', round: 1, turn: 1, activity: '', moment: 1, at: 1 }
    addObservation(ydoc, {}, { ...note, about: 'listening' })
    await write(server, page, person, Y.encodeStateAsUpdate(ydoc), readOwnBytes, full)
  }
  await workshop.say({ type: 'keep-own', keep: true }, jo.token)
  await workshop.say({ type: 'close-session' })
  server.pass(day - 60_000)
  await server.expire()
  await read(server, board, ana, texts, (found) => found[0] === 'planted-on-board')

  server.pass(120_000)
  await server.expire()
  expect((await docs(ana)).map(({ kind }) => kind)).not.toContain('group')
  const late = openSocket(server.url, `/sync/${board}?token=${ana.token}`)
  expect((await late.closed()).code).toBe(4403)
  const nothing = { page: '', takeaway: 'a takeaway', observations: [] }
  const left = await read(server, pages.ana, ana, readOwnBytes, ({ takeaway }) => takeaway !== '')
  expect(left).toEqual(nothing)
  const kept = await read(server, pages.jo, jo, readOwnBytes, full)
  expect(kept).toMatchObject({
    page: 'planted-page',
    observations: [{ text: 'planted-note' }],
  })
  expect((await workshop.look(ana.token)).session.state).toBe('revisit')
})
