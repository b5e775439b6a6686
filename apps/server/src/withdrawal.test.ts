import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { get, post } from './testing/call.ts'
import { askFrame, docOf, updateFrame } from './testing/frames.ts'
import { startTestServer, type TestServer } from './testing/server.ts'
import { openSocket } from './testing/socket.ts'
import { until } from './testing/until.ts'
import { beginTurn, openWorkshop, type TestWorkshop } from './testing/workshop.ts'

/** Everything that lies in the folder of the database: its file, the write-ahead log, whatever stands beside it. */
function storage({ config }: TestServer): string {
  const file = /^sqlite:(?:\/\/)?(?<path>.+)$/.exec(config.DATABASE_URL)?.groups?.path ?? ''
  const folder = dirname(file)
  return readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`).toString('latin1'))
    .join()
}

/** A round in which two notes have passed; gives who wrote them and whom they are about. */
async function twoNotesPassed(workshop: TestWorkshop) {
  const roles = await beginTurn(workshop)
  const [author, about] = [roles.get('observer'), roles.get('listener')]
  for (let i = 0; i < 12; i += 1) await workshop.say({ type: 'next-phase' })
  for (const [id, word] of [
    ['first', 'wordgone'],
    ['second', 'wordkept'],
  ] as const) {
    const observation = {
      id,
      round: 1,
      turn: 1,
      kind: 'noticed',
      about: 'listening',
      moment: 3,
      text: word,
    } as const
    await workshop.say({ type: 'offer', observation }, author?.token)
  }
  for (const { id } of (await workshop.look(about?.token)).asks) {
    await workshop.say({ type: 'answer', ask: id, answer: 'as-it-is' }, about?.token)
  }
  await workshop.say({ type: 'close-offers', round: 1 })
  const debrief = (await workshop.look()).docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  const mine = (await workshop.look(author?.token)).mine.find(({ observation }) => observation === 'first')
  return { author, about, debrief, card: mine?.card ?? '' }
}

test('[C6, K2] a note that is taken back after the close is in no board, file of ours, table or side file', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const { author, about, debrief, card } = await twoNotesPassed(workshop)
  const reader = openSocket(server.url, `/sync/${debrief}?token=${workshop.people[0]?.token}`)
  await reader.opened()
  reader.raw.send(askFrame(new Y.Doc()))
  await until(() => docOf(reader.frames).getMap('items').has(card))
  const { body: keepsake } = await post(
    `${server.url}/api/sessions/${workshop.id}/keepsake`,
    {},
    { token: about?.token },
  )
  await workshop.say({ type: 'close-session' })
  expect(storage(server)).toContain('wordgone')

  const forms = ['json', 'md', 'html']
  const filesOf = async (how: { token?: string | undefined; cookie?: string }) =>
    Promise.all(
      forms.map(async (form) =>
        JSON.stringify((await get(`${server.url}/api/sessions/${workshop.id}/export/${form}`, how)).body),
      ),
    )
  for (const file of await filesOf({ cookie: workshop.cookie })) expect(file).toContain('wordgone')

  const commands = `${server.url}/api/sessions/${workshop.id}/commands`
  const stranger = workshop.people.find(({ id }) => id !== author?.id && id !== about?.id)
  expect((await post(commands, { type: 'withdraw', card }, { token: stranger?.token })).status).toBe(404)
  expect((await post(commands, { type: 'withdraw', card }, { token: keepsake.token })).status).toBe(200)

  await until(() => !docOf(reader.frames).getMap('items').has(card))
  await until(() => !storage(server).includes('wordgone'))
  expect(storage(server)).toContain('wordkept')
  for (const how of [{ cookie: workshop.cookie }, { token: author?.token }, { token: keepsake.token }]) {
    for (const file of await filesOf(how)) {
      expect(file).not.toContain('wordgone')
      expect(file).toContain('wordkept')
    }
  }
  expect((await workshop.look(keepsake.token)).mine.map((one) => one.card)).not.toContain(card)
  await server.restart()
  expect(storage(server)).not.toContain('wordgone')
})

test('[C3, K2] a text that did not pass leaves the file and its side files with the window', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const roles = await beginTurn(workshop)
  for (let i = 0; i < 12; i += 1) await workshop.say({ type: 'next-phase' })
  const observation = {
    id: 'n',
    round: 1,
    turn: 1,
    kind: 'noticed',
    about: 'listening',
    moment: 3,
    text: 'wordstays',
  } as const
  await workshop.say({ type: 'offer', observation }, roles.get('observer')?.token)
  expect(storage(server)).toContain('wordstays')
  await workshop.say({ type: 'close-offers', round: 1 })
  await until(() => !storage(server).includes('wordstays'))
})

test('[C6] a card that somebody’s client puts back is in no file of ours, and is taken away again at the close', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const { author, debrief, card } = await twoNotesPassed(workshop)
  const away = openSocket(server.url, `/sync/${debrief}?token=${workshop.people[0]?.token}`)
  await away.opened()
  away.raw.send(askFrame(new Y.Doc()))
  await until(() => docOf(away.frames).getMap('items').has(card))
  await workshop.say({ type: 'withdraw', card }, author?.token)
  await until(() => !docOf(away.frames).getMap('items').has(card))

  const ydoc = docOf(away.frames)
  const before = Y.encodeStateVector(ydoc)
  const entry = new Y.Map<unknown>(Object.entries({ kind: 'card', round: 1, p: [0, 0], s: [232, 144] }))
  entry.set('text', new Y.Text('wordgone'))
  ydoc.getMap('items').set(card, entry)
  away.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc, before)))
  await until(() => storage(server).includes('wordgone'))
  const exported = async () =>
    JSON.stringify(
      (await get(`${server.url}/api/sessions/${workshop.id}/export/json`, { cookie: workshop.cookie })).body,
    )
  expect(await exported()).not.toContain('wordgone')

  await workshop.say({ type: 'close-session' })
  await until(() => !storage(server).includes('wordgone'))
  expect(await exported()).toContain('wordkept')
})

test('[C6, K2] a note that is hidden again is in no board of a group, table or side file', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const roles = await beginTurn(workshop)
  const [author, about] = [roles.get('observer'), roles.get('listener')]
  for (let i = 0; i < 3; i += 1) await workshop.say({ type: 'next-phase' })
  const note = { round: 1, turn: 1, kind: 'noticed', about: 'listening', moment: 75 } as const
  for (const [id, text] of [
    ['first', 'wordgone'],
    ['second', 'wordoff'],
    ['third', 'wordkept'],
  ] as const) {
    for (const to of ['person', 'group'] as const)
      await workshop.say({ type: 'show', observation: { ...note, id, text }, to }, author?.token)
    await workshop.say({ type: 'put-on-board', observation: id }, author?.token)
  }
  const board = (await workshop.look(author?.token)).docs.find(({ kind }) => kind === 'group')?.id ?? ''
  const reader = openSocket(server.url, `/sync/${board}?token=${roles.get('speaker')?.token}`)
  await reader.opened()
  reader.raw.send(askFrame(new Y.Doc()))
  await until(() => docOf(reader.frames).getMap('items').size === 3)
  // The words are in the session no more once the round is over; the board alone has them.
  for (let i = 0; i < 9; i += 1) await workshop.say({ type: 'next-phase' })
  await workshop.say({ type: 'hide', observation: 'first' }, author?.token)
  await workshop.say({ type: 'close-offers', round: 1 })
  const theirs = (await workshop.look(about?.token)).onBoards
  expect(theirs).toHaveLength(2)
  const second = theirs.find(({ observation }) => observation === 'second')
  await workshop.say({ type: 'take-off-board', card: second?.card ?? '' }, about?.token)
  await until(() => docOf(reader.frames).getMap('items').size === 1)
  await until(() => !/wordgone|wordoff/.test(storage(server)))
  expect(storage(server)).toContain('wordkept')
  await server.restart()
  expect(storage(server)).not.toMatch(/wordgone|wordoff/)
})
