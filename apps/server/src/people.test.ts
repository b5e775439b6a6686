import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { get, post } from './testing/call.ts'
import { updateFrame } from './testing/frames.ts'
import { startTestServer, type TestServer } from './testing/server.ts'
import { openSocket } from './testing/socket.ts'
import { until } from './testing/until.ts'
import { beginTurn, openWorkshop, type TestWorkshop } from './testing/workshop.ts'

const six = ['Ana', 'Jo', 'Kim', 'Luz', 'Sam', 'Tove']

async function inTurn(server: TestServer): Promise<TestWorkshop> {
  const workshop = await openWorkshop(server, six)
  await beginTurn(workshop)
  return workshop
}

/** The first group's board, and the tokens of those who sit there. */
async function firstGroup(workshop: TestWorkshop) {
  const group = (await workshop.look()).groups[0]
  const members = workshop.people.filter(({ id }) => group?.seats.some((seat) => seat.person === id))
  const [first, second] = members
  if (group === undefined || first === undefined || second === undefined) throw new Error('There is no group')
  const board = (await workshop.look(first.token)).docs.find(({ kind }) => kind === 'group')?.id ?? ''
  return { group: group.id, board, first, second }
}

function words(text: string): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.getMap('items').set('note', text)
  return Y.encodeStateAsUpdate(ydoc)
}

test('[P2, P6] a facilitator’s socket to a group’s board opens with the visit and is closed at once when it ends', async () => {
  const server = await startTestServer()
  const workshop = await inTurn(server)
  const { group, board, first } = await firstGroup(workshop)
  const cookie = { cookie: workshop.cookie, origin: server.url }
  const visit = async () => (await workshop.look()).visits[0]?.id ?? ''
  const knocked = async () => {
    await workshop.say({ type: 'knock', group })
    return visit()
  }
  expect((await openSocket(server.url, `/sync/${board}`, cookie).closed()).code).toBe(4403)
  const knock = await knocked()
  expect((await openSocket(server.url, `/sync/${board}`, cookie).closed()).code).toBe(4403)
  await workshop.say({ type: 'answer-knock', visit: knock, answer: 'come-in' }, first.token)
  const inside = openSocket(server.url, `/sync/${board}`, cookie)
  await inside.opened()
  await until(() => inside.frames.length > 0)
  inside.raw.send(updateFrame(words('from the visitor')))
  await workshop.say({ type: 'answer-knock', visit: knock, answer: 'not-now' }, first.token)
  expect((await inside.closed()).code).toBe(4403)
})

test('[P2] a visit whose time is over closes the socket by itself, and is not forgotten by a restart', async () => {
  const server = await startTestServer()
  const workshop = await inTurn(server)
  const { group, board, first } = await firstGroup(workshop)
  await workshop.say({ type: 'knock', group })
  const visit = (await workshop.look()).visits[0]
  await workshop.say({ type: 'answer-knock', visit: visit?.id ?? '', answer: 'come-in' }, first.token)
  await server.restart()
  const socket = openSocket(server.url, `/sync/${board}`, { cookie: workshop.cookie, origin: server.url })
  await socket.opened()
  await until(() => socket.frames.length > 0)
  const until600 = (await workshop.look()).visits[0]?.until ?? 0
  server.pass(until600 - Date.now() - 500)
  await workshop.say({ type: 'broadcast', text: 'The clock is read anew at every change.' })
  expect((await socket.closed()).code).toBe(4403)
  expect((await workshop.look()).docs.some(({ kind }) => kind === 'group')).toBe(false)
})

test('someone removed loses every board at once, keeps their own page, and is told so on the line that they have', async () => {
  const server = await startTestServer()
  const workshop = await inTurn(server)
  const { board, first, second } = await firstGroup(workshop)
  const own = (await workshop.look(first.token)).docs.find(({ kind }) => kind === 'own')?.id ?? ''
  const [line, page, table] = [`/live/${workshop.id}`, `/sync/${own}`, `/sync/${board}`].map((path) =>
    openSocket(server.url, `${path}?token=${first.token}`),
  )
  for (const socket of [line, page, table]) await socket?.opened()
  await until(() => (table?.frames.length ?? 0) > 0)
  await workshop.say({ type: 'remove-person', person: first.id, reason: 'for facilitators alone' })
  expect((await table?.closed())?.code).toBe(4403)
  await until(() => line?.texts.some((text) => text.includes('"standing":"removed"')))
  expect(page?.raw.readyState).toBe(page?.raw.OPEN)
  expect(line?.texts.join('')).not.toContain('for facilitators alone')
  const heard = line?.texts.length
  await workshop.say({ type: 'broadcast', text: 'goes on' })
  await workshop.say({ type: 'next-phase' })
  await until(async () => (await workshop.look(second.token)).broadcasts.length > 0)
  expect(line?.texts.length).toBe(heard)
  const command = { type: 'raise-signal', signal: 'help' }
  const address = `${server.url}/api/sessions/${workshop.id}/commands`
  expect((await post(address, command, { token: first.token })).status).toBe(403)
  const again = await post(`${server.url}/api/join`, { code: workshop.code, name: 'Other', device: first.device })
  expect(again.body.code).toBe('removed')
  await workshop.say({ type: 'readmit-person', person: first.id })
  await until(() => line?.texts.at(-1)?.includes('"agenda":[{'))
  expect((await workshop.look(first.token)).people[0]?.name).toBe(first.name)
})

test('every command about people, signals, words and visits stands in the OpenAPI document', async () => {
  const server = await startTestServer()
  const document = JSON.stringify((await get(`${server.url}/api/openapi.json`)).body)
  for (const type of [
    'step-out',
    'remove-person',
    'raise-signal',
    'come-to-signal',
    'broadcast',
    'knock',
    'answer-knock',
  ]) {
    expect(document).toContain(`"${type}"`)
  }
})
