import { expect, test } from 'vitest'
import { get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

test('the door says who facilitates and how long things are kept, however the code is typed', async () => {
  const server = await startTestServer({ KEEP_DAYS: '12' })
  const { code } = await openWorkshop(server, [])
  const typed = `${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase()
  const { status, body } = await get(`${server.url}/api/join/${typed}`)
  expect([status, body]).toEqual([
    200,
    { title: { en: expect.any(String), es: expect.any(String) }, facilitators: ['Noor'], keepDays: 12, state: 'lobby' },
  ])
})

test('joining twice with one device is the same person under the first name, with a token of its own each time', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Ana'])
  const [ana] = workshop.people
  const again = await post(`${server.url}/api/join`, { code: workshop.code, name: 'Anna', device: ana?.device })
  expect([again.status, again.body.person, again.body.session]).toEqual([201, ana?.id, workshop.id])
  expect(again.body.token).not.toBe(ana?.token)
  expect((await workshop.look()).people).toEqual([{ id: ana?.id, name: 'Ana' }])
  for (const token of [ana?.token, again.body.token])
    expect((await workshop.look(token)).me).toMatchObject({ name: 'Ana' })
})

test('two taps at the same moment are one person; without a device each is somebody new', async () => {
  const server = await startTestServer()
  const { code, look } = await openWorkshop(server, [])
  const join = (device?: string) => post(`${server.url}/api/join`, { code, name: 'Ana', device })
  await Promise.all([join('one device 0123456789'), join('one device 0123456789')])
  expect((await look()).people).toHaveLength(1)
  await Promise.all([join(), join()])
  expect((await look()).people).toHaveLength(3)
})

test('a draft is not open yet, and a closed session lets nobody new in', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const made = await post(`${server.url}/api/sessions`, { template: 'trio-45' }, { cookie: workshop.cookie })
  const early = await post(`${server.url}/api/join`, { code: made.body.code, name: 'Max' })
  expect([early.status, early.body.code]).toEqual([409, 'not-open-yet'])
  await workshop.say({ type: 'start-session' })
  await workshop.say({ type: 'close-session' })
  const late = await post(`${server.url}/api/join`, { code: workshop.code, name: 'Max' })
  expect([late.status, late.body.code]).toEqual([409, 'already-over'])
  const back = await post(`${server.url}/api/join`, {
    code: workshop.code,
    name: 'x',
    device: workshop.people[0]?.device,
  })
  expect([back.status, back.body.person]).toEqual([201, workshop.people[0]?.id])
})

test('a wrong code is refused, and who tries many of them is kept out for a while, even with the right one', async () => {
  const server = await startTestServer({ JOIN_TRIES: '240' })
  const { code } = await openWorkshop(server, [])
  const codes: string[] = []
  for (const guess of ['AAAAAA', 'BBBBBB', 'not a code', 'CCCCCC', 'DDDDDD', code]) {
    codes.push((await post(`${server.url}/api/join`, { code: guess, name: 'Max' })).body.code ?? 'in')
  }
  expect(codes).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'too-many-tries', 'too-many-tries'])
  expect((await get(`${server.url}/api/join/${code}`)).status).toBe(429)
})

test('someone without a name is asked for one', async () => {
  const server = await startTestServer()
  const { code } = await openWorkshop(server, [])
  const { status, body } = await post(`${server.url}/api/join`, { code, name: ' \u200b ' })
  expect([status, body.code]).toEqual([422, 'name-needed'])
})

test('a device for a whole group joins by the code as no person, and its token opens its group’s board alone', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Ana', 'Jo', 'Kim', 'Lou', 'Max', 'Noa'])
  await workshop.say({ type: 'form-groups', mode: 'count-off', size: 3 })
  await workshop.say({ type: 'publish-groups' })
  const joined = await post(`${server.url}/api/join/table`, { code: workshop.code })
  expect(joined.status).toBe(201)
  const { token } = joined.body
  await workshop.say({ type: 'serve-group', label: 2 }, token)
  const view = await workshop.look(token)
  expect([view.me, view.arrived]).toEqual([{ kind: 'table', id: joined.body.table, label: 2 }, 6])
  const all = await workshop.look()
  expect(view.groups).toEqual(all.groups.filter(({ label }) => label === 2))
  expect((await post(`${server.url}/api/join/table`, { code: 'ZZZZZZ' })).body.code).toBe('wrong-code')
})
