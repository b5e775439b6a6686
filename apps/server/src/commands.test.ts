import { expect, test } from 'vitest'
import { get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

test('a doubled command by its id is done once', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await workshop.say({ type: 'start-session' })
  const length = async () => (await workshop.look()).now?.clock.length ?? 0
  const before = await length()
  const once = await workshop.say({ type: 'add-time', seconds: 60, id: 'tap-1' })
  expect(await workshop.say({ type: 'add-time', seconds: 60, id: 'tap-1' })).toBe(once)
  expect((await length()) - before).toBe(60_000)
})

test('commands that arrive at the same moment are all done, one after the other', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await Promise.all(
    workshop.people.map(({ token, name }) => workshop.say({ type: 'rename', name: `${name} too` }, token)),
  )
  expect((await workshop.look()).people.map(({ name }) => name).sort()).toEqual(['Ana too', 'Jo too', 'Kim too'])
})

test('a command out of turn is refused by its code, and changes nothing', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const { version } = await workshop.look()
  const address = `${server.url}/api/sessions/${workshop.id}/commands`
  for (const type of ['publish-groups', 'start-turn', 'next-phase', 'open-lobby']) {
    const { status, body, headers } = await post(address, { type }, { cookie: workshop.cookie })
    expect([type, status]).toEqual([type, 409])
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(body).toEqual({
      type: `urn:coreflect:refusal:${body.code}`,
      title: 'Conflict',
      status: 409,
      code: expect.any(String),
      detail: expect.any(String),
    })
  }
  expect((await workshop.look()).version).toBe(version)
})

test('a participant cannot give a facilitator’s command, nor anyone one of another session', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const other = await post(`${server.url}/api/sessions`, { template: 'trio-45' }, { cookie: workshop.cookie })
  const token = workshop.people[0]?.token
  const own = await post(`${server.url}/api/sessions/${workshop.id}/commands`, { type: 'start-session' }, { token })
  expect([own.status, own.body.code]).toEqual([403, 'not-allowed'])
  const theirs = await post(
    `${server.url}/api/sessions/${other.body.id}/commands`,
    { type: 'rename', name: 'x' },
    { token },
  )
  expect([theirs.status, theirs.body.code]).toEqual([403, 'not-allowed'])
})

test('without a token nobody learns whether a session exists', async () => {
  const server = await startTestServer()
  const { id } = await openWorkshop(server, [])
  for (const session of [id, 'no-such-session']) {
    for (const how of [{}, { token: 'x'.repeat(43) }]) {
      const { status, body } = await get(`${server.url}/api/sessions/${session}/view`, how)
      expect([status, body.code]).toEqual([401, 'sign-in-needed'])
    }
  }
})

test.each([
  ['no JSON', '{"type":'],
  ['no command', '{}'],
  ['an unknown command', '{"type":"become-owner"}'],
  ['too much', '{"type":"open-lobby","force":true}'],
  ['a wrong kind', '{"type":"add-time","seconds":"60"}'],
])('a body that is %s is refused without being repeated', async (_, body) => {
  const server = await startTestServer()
  const { id, cookie } = await openWorkshop(server, [])
  const { status, body: refusal } = await post(`${server.url}/api/sessions/${id}/commands`, body, { cookie })
  expect([status, refusal.code]).toEqual([400, 'bad-input'])
  expect(JSON.stringify(refusal)).not.toContain('become')
})

test('a body that is too large is refused, and so are commands without end', async () => {
  const server = await startTestServer({ COMMAND_TRIES: '5' })
  const { id, cookie, people } = await openWorkshop(server, ['Ana'])
  const address = `${server.url}/api/sessions/${id}/commands`
  const large = await post(address, { type: 'place-group', group: 'g', place: 'x'.repeat(200_000) }, { cookie })
  expect([large.status, large.body.code]).toEqual([413, 'too-large'])
  const statuses: number[] = []
  for (let i = 0; i < 6; i += 1) {
    statuses.push((await post(address, { type: 'rename', name: `Ana ${i}` }, { token: people[0]?.token })).status)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})
