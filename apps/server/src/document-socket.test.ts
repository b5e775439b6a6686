import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { post } from './testing/call.ts'
import { askFrame, docOf, updateFrame } from './testing/frames.ts'
import { startTestServer, type TestServer } from './testing/server.ts'
import { openSocket, type TestSocket } from './testing/socket.ts'
import { until } from './testing/until.ts'
import { beginTurn, openWorkshop, type TestWorkshop } from './testing/workshop.ts'

/** An update that writes a word into a document. */
function wordUpdate(word: string): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.getText('words').insert(0, word)
  return Y.encodeStateAsUpdate(ydoc)
}

const words = (socket: TestSocket) => docOf(socket.frames).getText('words').toString()

async function docFor(workshop: TestWorkshop, kind: string, token?: string): Promise<string> {
  return (await workshop.look(token)).docs.find((doc) => doc.kind === kind)?.id ?? ''
}

/** Opens a document by a token and asks for everything in it. */
async function open(server: TestServer, doc: string, token = ''): Promise<TestSocket> {
  const socket = openSocket(server.url, `/sync/${doc}?token=${token}`)
  await socket.opened()
  socket.raw.send(askFrame(new Y.Doc()))
  return socket
}

test('what one person writes on the group’s board reaches the others, and those who come later', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const board = await docFor(workshop, 'group', workshop.people[0]?.token)
  const [ana, jo] = await Promise.all(workshop.people.map(({ token }) => open(server, board, token)))
  ana?.raw.send(updateFrame(wordUpdate('warm')))
  await until(() => jo !== undefined && words(jo) === 'warm')
  const late = await open(server, board, workshop.people[2]?.token)
  await until(() => words(late) === 'warm')
})

test('a refused socket is accepted, told why and closed: 4401, 4403, 4404', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const [ana, jo] = workshop.people
  const other = await post(`${server.url}/api/sessions`, { template: 'trio-45' }, { cookie: workshop.cookie })
  await post(
    `${server.url}/api/sessions/${other.body.id}/commands`,
    { type: 'open-lobby' },
    { cookie: workshop.cookie },
  )
  const stranger = await post(`${server.url}/api/join`, { code: other.body.code, name: 'Max' })
  const board = await docFor(workshop, 'group', ana?.token)
  const own = await docFor(workshop, 'own', ana?.token)
  const ends = async (doc: string, token: string | undefined, headers = {}) =>
    openSocket(server.url, `/sync/${doc}${token === undefined ? '' : `?token=${token}`}`, headers).closed()
  expect(await ends(board, undefined)).toMatchObject({ code: 4401, reason: 'Please sign in first.' })
  expect((await ends(board, 'x'.repeat(43))).code).toBe(4401)
  expect((await ends('no-such-document', ana?.token)).code).toBe(4404)
  expect((await ends(board, stranger.body.token)).code).toBe(4403)
  expect((await ends(own, jo?.token)).code).toBe(4403)
  const facilitator = { cookie: workshop.cookie, origin: server.url }
  expect((await ends(board, undefined, facilitator)).code).toBe(4403)
  expect((await ends(own, undefined, facilitator)).code).toBe(4403)
})

test('the cookie opens a document from our own pages only', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, [])
  const debrief = await docFor(workshop, 'debrief')
  const { cookie } = workshop
  for (const headers of [{ cookie }, { cookie, origin: 'https://elsewhere.example' }]) {
    expect((await openSocket(server.url, `/sync/${debrief}`, headers).closed()).code).toBe(4403)
  }
  const socket = openSocket(server.url, `/sync/${debrief}`, { cookie, origin: server.url })
  await until(() => socket.frames.length > 0)
})

test('a 5 MB frame closes its socket with 4413, and the others go on', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const debrief = await docFor(workshop, 'debrief')
  const [ana, jo] = await Promise.all(workshop.people.map(({ token }) => open(server, debrief, token)))
  ana?.raw.send(new Uint8Array(5_000_000))
  expect((await ana?.closed())?.code).toBe(4413)
  jo?.raw.send(updateFrame(wordUpdate('still here')))
  const kim = await open(server, debrief, workshop.people[2]?.token)
  await until(() => words(kim) === 'still here')
})

test.each([
  ['an update of rubbish', updateFrame(Uint8Array.from([255, 255, 255, 255, 1, 2, 3]))],
  ['a frame cut short', updateFrame(wordUpdate('half a word')).slice(0, 12)],
  ['an unknown message', Uint8Array.from([77, 1, 2, 3])],
  ['nothing', new Uint8Array(0)],
])('%s closes its socket or is passed over, and the document stays whole', async (_, frame) => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const debrief = await docFor(workshop, 'debrief')
  const bad = await open(server, debrief, workshop.people[0]?.token)
  bad.raw.send(frame)
  const good = await open(server, debrief, workshop.people[1]?.token)
  good.raw.send(updateFrame(wordUpdate('whole')))
  const late = await open(server, debrief, workshop.people[2]?.token)
  await until(() => words(late) === 'whole')
  if (bad.raw.readyState !== bad.raw.OPEN) expect((await bad.closed()).code).toBe(4409)
})

test('text on a document’s socket is not its protocol', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const socket = await open(server, await docFor(workshop, 'debrief'), workshop.people[0]?.token)
  socket.raw.send('hello')
  expect((await socket.closed()).code).toBe(4409)
})

test('[P2] closing the session makes open boards read-only at once', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await workshop.say({ type: 'start-session' })
  const debrief = await docFor(workshop, 'debrief')
  const [ana, jo] = await Promise.all(workshop.people.map(({ token }) => open(server, debrief, token)))
  ana?.raw.send(updateFrame(wordUpdate('before')))
  await until(() => jo !== undefined && words(jo) === 'before')
  await workshop.say({ type: 'close-session' })
  ana?.raw.send(updateFrame(wordUpdate('afterwards')))
  const late = await open(server, debrief, workshop.people[2]?.token)
  await until(() => words(late) !== '')
  expect(words(late)).toBe('before')
  expect(ana?.raw.readyState).toBe(ana?.raw.OPEN)
})

test('[P2] moving someone out of a group closes its board for them with 4403', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Ana', 'Jo', 'Kim', 'Lee', 'Max', 'Pat'])
  await workshop.say({ type: 'form-groups', mode: 'count-off', size: 3 })
  await workshop.say({ type: 'publish-groups' })
  const { groups } = await workshop.look()
  const [here, there] = groups
  const mover = workshop.people.find(({ id }) => id === here?.seats[0]?.person)
  const socket = await open(server, await docFor(workshop, 'group', mover?.token), mover?.token)
  await workshop.say({ type: 'move-person', person: mover?.id ?? '', group: there?.id ?? '' })
  expect((await socket.closed()).code).toBe(4403)
})

test('one person cannot hold open more sockets than the setting allows', async () => {
  const server = await startTestServer({ MAX_CONNECTIONS: '2' })
  const workshop = await openWorkshop(server)
  const debrief = await docFor(workshop, 'debrief')
  const [ana, jo] = workshop.people
  const first = await open(server, debrief, ana?.token)
  await open(server, debrief, ana?.token)
  expect((await openSocket(server.url, `/sync/${debrief}?token=${ana?.token}`).closed()).code).toBe(4429)
  await open(server, debrief, jo?.token)
  first.raw.close()
  await first.closed()
  const again = await open(server, debrief, ana?.token)
  await until(() => again.frames.length > 0)
})

test('one address cannot hold open more sockets than the setting allows, whoever the people are', async () => {
  const server = await startTestServer({ MAX_ADDRESS_CONNECTIONS: '2' })
  const workshop = await openWorkshop(server)
  const debrief = await docFor(workshop, 'debrief')
  const [ana, jo, mia] = workshop.people
  const first = await open(server, debrief, ana?.token)
  await open(server, debrief, jo?.token)
  expect((await openSocket(server.url, `/sync/${debrief}?token=${mia?.token}`).closed()).code).toBe(4429)
  first.raw.close()
  await first.closed()
  const again = await open(server, debrief, mia?.token)
  await until(() => again.frames.length > 0)
})

test('the settings bound how fast one socket may write, and how large a document grows', async () => {
  const server = await startTestServer({ MESSAGES_PER_SECOND: '1', MESSAGE_BURST: '20', MAX_DOCUMENT_BYTES: '65536' })
  const workshop = await openWorkshop(server)
  const debrief = await docFor(workshop, 'debrief')
  const [ana, jo] = workshop.people
  const fast = await open(server, debrief, ana?.token)
  for (let at = 0; at < 30; at += 1) fast.raw.send(new Uint8Array([3]))
  expect((await fast.closed()).code).toBe(4429)
  const large = await open(server, debrief, jo?.token)
  const ydoc = new Y.Doc()
  ydoc.getText('text').insert(0, 'x'.repeat(70_000))
  large.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc)))
  expect((await large.closed()).code).toBe(4413)
})
