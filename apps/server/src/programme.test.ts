import { expect, test } from 'vitest'
import { get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

const names = ['Ana', 'Jo', 'Kim', 'Lou', 'Max', 'Noa']

test('[G6] in the next session of a programme the same browser is the same person, and nobody else is', async () => {
  const server = await startTestServer()
  const first = await openWorkshop(server, names)
  const plan = { template: 'trio-45', follows: first.id }
  const made = await post(`${server.url}/api/sessions`, plan, { cookie: first.cookie })
  expect(made.status).toBe(201)
  await first.say({ type: 'form-groups', mode: 'count-off', size: 3 })
  await first.say({ type: 'publish-groups' })
  const say = (command: object) =>
    post(`${server.url}/api/sessions/${made.body.id}/commands`, command, { cookie: first.cookie })
  expect((await say({ type: 'open-lobby' })).status).toBe(200)
  const join = (name: string, device: string | undefined) =>
    post(`${server.url}/api/join`, { code: made.body.code, name, device })
  for (const person of first.people) {
    const again = await join(`${person.name} again`, person.device)
    expect(again.body.person).toBe(person.id)
    const view = await get(`${server.url}/api/sessions/${made.body.id}/view`, { token: person.token })
    expect(view.status).not.toBe(200)
  }
  const stranger = await join('Ana', 'a device that nobody has seen')
  expect(first.people.map(({ id }) => id)).not.toContain(stranger.body.person)
  await say({ type: 'unknown' })
  await say({ type: 'form-groups', mode: 'mix-new', size: 2, seed: 1 })
  const before = (await first.look()).groups.map(({ seats }) => seats.map(({ person }) => person))
  const { body } = await get(`${server.url}/api/sessions/${made.body.id}/view`, { cookie: first.cookie })
  const { draft } = body.view as unknown as Awaited<ReturnType<typeof first.look>>
  for (const { seats } of draft?.groups ?? []) {
    for (const group of before) expect(seats.filter(({ person }) => group.includes(person)).length).toBeLessThan(2)
  }
})

test('a session goes on only from one that the facilitator leads, and not from a rehearsal', async () => {
  const server = await startTestServer()
  const { id, cookie } = await openWorkshop(server, ['Ana'])
  const rehearsal = await post(`${server.url}/api/sessions/${id}/rehearsal`, {}, { cookie })
  const follow = (follows: string) => post(`${server.url}/api/sessions`, { template: 'trio-45', follows }, { cookie })
  expect((await follow(rehearsal.body.id ?? '')).body.code).toBe('not-found')
  expect((await follow('no-such-session')).body.code).toBe('not-found')
  expect((await follow(id)).status).toBe(201)
})
