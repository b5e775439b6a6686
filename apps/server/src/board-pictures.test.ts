import { readdir } from 'node:fs/promises'
import { addImage, blankBoard, deleteItems } from '@coreflect/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { updateFrame } from './testing/frames.ts'
import { startTestServer, type TestServer } from './testing/server.ts'
import { openSocket } from './testing/socket.ts'
import { until } from './testing/until.ts'
import { openWorkshop, type TestWorkshop } from './testing/workshop.ts'

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(3000, 7)])
const names = ['Ana', 'Jo', 'Kim', 'Lia', 'Mo', 'Noa']
const day = 86_400_000

const files = (server: TestServer) => readdir(server.config.ASSETS_DIR).catch(() => [])

/** Two groups of three in a round: their boards, and the tokens of who sits there. */
async function groups(server: TestServer): Promise<{
  readonly workshop: TestWorkshop
  readonly boards: readonly { readonly doc: string; readonly group: string; readonly tokens: readonly string[] }[]
}> {
  const workshop = await openWorkshop(server, names)
  await workshop.say({ type: 'form-groups', mode: 'count-off', size: 3 })
  await workshop.say({ type: 'publish-groups' })
  await workshop.say({ type: 'start-session' })
  const views = await Promise.all(
    workshop.people.map(async ({ token }) => ({ token, view: await workshop.look(token) })),
  )
  const all = views.map(({ token, view }) => {
    const board = view.docs.find(({ kind }) => kind === 'group')
    return { token, doc: board?.id ?? '', group: board?.group?.id ?? '' }
  })
  const boards = [...new Set(all.map(({ doc }) => doc))].map((doc) => ({
    doc,
    group: all.find((one) => one.doc === doc)?.group ?? '',
    tokens: all.filter((one) => one.doc === doc).map(({ token }) => token),
  }))
  return { workshop, boards }
}

async function asked(server: TestServer, method: string, path: string, token: string, body?: BodyInit) {
  const answer = await fetch(`${server.url}/api/boards/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const json = answer.headers.get('content-type')?.includes('json') ? JSON.parse(bytes.toString()) : {}
  return { status: answer.status, asset: String(json.asset ?? ''), code: String(json.code ?? ''), bytes }
}

test('[P1] a picture on a board is seen by whoever may read the board, and by nobody else', async () => {
  const server = await startTestServer()
  const { workshop, boards } = await groups(server)
  const [one, other] = boards
  if (one === undefined || other === undefined) throw new Error('There are two groups')
  const [mine = '', mate = ''] = one.tokens
  const stranger = other.tokens[0] ?? ''
  const kept = await asked(server, 'POST', `${one.doc}/pictures`, mine, png)
  expect(kept.status).toBe(201)
  const path = `${one.doc}/pictures/${kept.asset}`
  expect((await asked(server, 'GET', path, mate)).bytes.equals(png)).toBe(true)
  expect((await asked(server, 'GET', path, stranger)).status).toBe(404)
  // Nor by way of another board, nor as a file of the session.
  expect((await asked(server, 'GET', `${other.doc}/pictures/${kept.asset}`, stranger)).status).toBe(404)
  const asFile = await fetch(`${server.url}/api/sessions/${workshop.id}/assets/${kept.asset}`, {
    headers: { cookie: workshop.cookie },
  })
  expect(asFile.status).toBe(404)
  const lead = await fetch(`${server.url}/api/boards/${path}`, { headers: { cookie: workshop.cookie } })
  expect(lead.status).toBe(404)
  expect((await asked(server, 'POST', `${one.doc}/pictures`, stranger, png)).status).toBe(404)
  expect((await fetch(`${server.url}/api/boards/${path}`)).status).toBe(401)
})

test('[P2] on a shut board pictures are seen and none are put', async () => {
  const server = await startTestServer()
  const { workshop, boards } = await groups(server)
  const { doc = '', group = '', tokens = [] } = boards[0] ?? {}
  const { asset } = await asked(server, 'POST', `${doc}/pictures`, tokens[0] ?? '', png)
  await workshop.say({ type: 'shut-boards', group, shut: true })
  expect((await asked(server, 'GET', `${doc}/pictures/${asset}`, tokens[1] ?? '')).status).toBe(200)
  expect((await asked(server, 'POST', `${doc}/pictures`, tokens[0] ?? '', png)).code).toBe('not-allowed')
})

test('what is no picture, or is too large, is refused and left nowhere', async () => {
  const server = await startTestServer()
  const { boards } = await groups(server)
  const { doc = '', tokens = [] } = boards[0] ?? {}
  const put = async (body: BodyInit) => (await asked(server, 'POST', `${doc}/pictures`, tokens[0] ?? '', body)).code
  expect(await put('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')).toBe('wrong-type')
  expect(await put('%PDF-1.7 slides and more slides')).toBe('wrong-type')
  expect(await put(Buffer.concat([png, Buffer.alloc(3_000_000)]))).toBe('too-large')
  expect(await files(server)).toEqual([])
})

test('a picture comes along to another board where its bringer may see the first one', async () => {
  const server = await startTestServer()
  const { workshop, boards } = await groups(server)
  const [one, other] = boards
  const [mine = '', stranger = ''] = [one?.tokens[0], other?.tokens[0]]
  const { asset } = await asked(server, 'POST', `${one?.doc}/pictures`, mine, png)
  expect((await asked(server, 'PUT', `${other?.doc}/pictures/${asset}`, stranger)).status).toBe(404)
  await workshop.say({ type: 'show-board', board: one?.doc ?? '', open: true }, mine)
  expect((await asked(server, 'PUT', `${other?.doc}/pictures/${asset}`, stranger)).status).toBe(200)
  expect((await asked(server, 'GET', `${other?.doc}/pictures/${asset}`, stranger)).bytes.equals(png)).toBe(true)
})

test('[K2, K4] pictures leave the disk with a board that nobody kept', async () => {
  const server = await startTestServer()
  const { workshop, boards } = await groups(server)
  for (const board of boards)
    await drawOn(server, board, [
      (await asked(server, 'POST', `${board.doc}/pictures`, board.tokens[0] ?? '', png)).asset,
    ])
  const [one] = boards
  await workshop.say({ type: 'keep-board', board: one?.doc ?? '', fate: 'keep' }, one?.tokens[0])
  await workshop.say({ type: 'close-session' })
  expect(await files(server)).toHaveLength(2)
  server.pass(2 * day)
  await server.expire()
  expect(await files(server)).toHaveLength(1)
  server.pass(40 * day)
  await server.expire()
  expect(await files(server)).toEqual([])
})

/** Puts these pictures on a board, deletes some of them again, and waits until the server has it so. */
async function drawOn(
  server: TestServer,
  { doc, tokens }: { readonly doc: string; readonly tokens: readonly string[] },
  shown: readonly string[],
  deleted: readonly string[] = [],
) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, blankBoard())
  for (const asset of [...shown, ...deleted]) {
    const image = { id: `i-${asset}`, picture: { asset }, natural: [4, 4], p: [0, 0], s: [9, 9], text: '' } as const
    addImage(ydoc, {}, image, () => 0.4)
  }
  const ids = deleted.map((asset) => `i-${asset}`)
  deleteItems(ydoc, {}, ids)
  const socket = openSocket(server.url, `/sync/${doc}?token=${tokens[0]}&ack=1`)
  await socket.opened()
  socket.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc)))
  // Message 4 of the protocol: it is durable.
  await until(() => socket.frames.some(([type]) => type === 4))
  socket.raw.close()
}

test('[K2] a picture that was deleted from a board leaves the disk a day after the close, one that anything names stays', async () => {
  const server = await startTestServer()
  const { workshop, boards } = await groups(server)
  const [one, other] = boards
  if (one === undefined || other === undefined) throw new Error('There are two groups')
  const bring = async (mark: number) =>
    (
      await asked(
        server,
        'POST',
        `${one.doc}/pictures`,
        one.tokens[0] ?? '',
        Buffer.concat([png, Buffer.alloc(9, mark)]),
      )
    ).asset
  const [shown, deleted, moved] = [await bring(1), await bring(2), await bring(3)]
  await workshop.say({ type: 'show-board', board: one.doc, open: true }, one.tokens[0])
  expect((await asked(server, 'PUT', `${other.doc}/pictures/${moved}`, other.tokens[0] ?? '')).status).toBe(200)
  await drawOn(server, one, [shown], [deleted, moved])
  await drawOn(server, other, [moved])
  for (const { doc, tokens } of boards) await workshop.say({ type: 'keep-board', board: doc, fate: 'keep' }, tokens[0])
  await workshop.say({ type: 'close-session' })
  server.pass(day - 60_000)
  await server.expire()
  expect(await files(server)).toHaveLength(3)
  server.pass(120_000)
  await server.expire()
  expect(await files(server)).toHaveLength(2)
  const seen = async (board: typeof one, asset: string) =>
    (await asked(server, 'GET', `${board.doc}/pictures/${asset}`, board.tokens[0] ?? '')).status
  expect([await seen(one, shown), await seen(one, deleted), await seen(other, moved)]).toEqual([200, 404, 200])
})
