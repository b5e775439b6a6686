import type { Command, View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { get, post } from './testing/call.ts'
import { startTestServer, type TestServer } from './testing/server.ts'
import { until } from './testing/until.ts'
import { claimOwner } from './testing/workshop.ts'

/** A rehearsal twenty times as fast, with its facilitator. */
async function prepare(server: TestServer) {
  const cookie = await claimOwner(server)
  const made = await post(`${server.url}/api/sessions`, { template: 'trio-45' }, { cookie })
  const copy = await post(`${server.url}/api/sessions/${made.body.id}/rehearsal`, { speed: 20 }, { cookie })
  const path = `${server.url}/api/sessions/${copy.body.id}`
  const look = async () => (await get(`${path}/view`, { cookie })).body.view as unknown as View
  const say = async (command: Command) => {
    const { status, body } = await post(`${path}/commands`, command, { cookie })
    expect([command.type, status, body.code]).toEqual([command.type, 200, undefined])
  }
  const send = (people: number) => post(`${path}/simulated`, { people }, { cookie })
  const status = async () => (await get(`${path}/simulated`, { cookie })).body as unknown as { present: number }
  const sendHome = () => fetch(`${path}/simulated`, { method: 'DELETE', headers: { cookie, origin: server.url } })
  return {
    cookie,
    original: made.body.id ?? '',
    id: copy.body.id ?? '',
    code: copy.body.code ?? '',
    look,
    say,
    send,
    status,
    sendHome,
  }
}

test('[L1] simulated people come to a rehearsal, are marked, and go home when it is over', async () => {
  const server = await startTestServer()
  const { look, say, send, status } = await prepare(server)
  expect((await send(6)).status).toBe(200)
  await say({ type: 'open-lobby' })
  await until(async () => (await status()).present === 6)
  const { session, people } = await look()
  expect([session.rehearsal, people.length, people.every((person) => person.simulated)]).toEqual([true, 6, true])
  await say({ type: 'start-session' })
  await say({ type: 'close-session' })
  await until(async () => (await status()).present === 0)
})

test('[L1] after a restart the same people come back by themselves, and a press sends them home for good', async () => {
  const server = await startTestServer()
  const { look, say, send, status, sendHome } = await prepare(server)
  await say({ type: 'open-lobby' })
  await send(3)
  await until(async () => (await status()).present === 3)
  const before = (await look()).people
  await server.restart()
  await until(async () => (await status()).present === 3)
  expect((await look()).people).toEqual(before)
  expect((await sendHome()).status).toBe(200)
  expect(await status()).toEqual({ sent: 0, present: 0 })
  await server.restart()
  await send(2)
  expect(await status()).toMatchObject({ sent: 2 })
})

test('[L1] nobody comes back to a rehearsal that is over', async () => {
  const server = await startTestServer()
  const { say, send, status } = await prepare(server)
  await say({ type: 'open-lobby' })
  await send(3)
  await until(async () => (await status()).present === 3)
  await say({ type: 'start-session' })
  await say({ type: 'close-session' })
  await until(async () => (await status()).present === 0)
  await server.restart()
  expect(await status()).toEqual({ sent: 0, present: 0 })
})

test('[L1] real sessions take no simulated people, whoever sends them, and participants send none', async () => {
  const server = await startTestServer()
  const { cookie, original, code, say, id } = await prepare(server)
  const path = `${server.url}/api/sessions/${original}`
  expect((await post(`${path}/simulated`, { people: 3 }, { cookie })).body.code).toBe('not-now')
  await post(`${path}/commands`, { type: 'open-lobby' }, { cookie })
  const real = (await get(`${path}/view`, { cookie })).body.view as unknown as View
  const join = { code: real.session.code, name: 'Made up', simulated: true }
  expect((await post(`${server.url}/api/join`, join)).body.code).toBe('not-allowed')
  await say({ type: 'open-lobby' })
  const { token } = (await post(`${server.url}/api/join`, { code, name: 'Ana' })).body
  for (const call of ['simulated', 'rehearsal'])
    expect(
      (await post(`${server.url}/api/sessions/${id}/${call}`, { people: 3, speed: undefined }, { token })).status,
    ).toBeGreaterThan(399)
  expect((await post(`${server.url}/api/sessions/${id}/simulated`, { people: 61 }, { cookie })).body.code).toBe(
    'bad-input',
  )
})
