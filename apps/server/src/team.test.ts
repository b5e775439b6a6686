import { expect, test } from 'vitest'
import { addFacilitator, listFacilitators } from './cli/facilitators.ts'
import { get, post } from './testing/call.ts'
import { startTestServer, type TestServer } from './testing/server.ts'
import { openWorkshop, type TestWorkshop } from './testing/workshop.ts'

const day = 86_400_000

/** Somebody else who can sign in here, by a token of their own. */
async function another(server: TestServer, name = 'Bea'): Promise<{ readonly token: string; readonly id: string }> {
  const token = (await addFacilitator(server.config, name, 'api', false)).trim()
  return { token, id: (await get(`${server.url}/api/me`, { token })).body.id ?? '' }
}

async function linkOf(server: TestServer, workshop: TestWorkshop): Promise<string> {
  const path = `${server.url}/api/sessions/${workshop.id}/facilitator-link`
  const { status, body } = await post(path, {}, { cookie: workshop.cookie })
  expect(status).toBe(201)
  return body.token ?? ''
}

test('[L5] who can sign in here is taken into the team, leads with every power, and keeps it over a restart', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const bea = await another(server)
  const path = `${server.url}/api/sessions/${workshop.id}/facilitators`
  const offered = await get(path, { cookie: workshop.cookie })
  expect(offered.body).toEqual({ facilitators: [{ id: bea.id, name: 'Bea' }] })
  expect((await get(path, { token: bea.token })).body.code).toBe('not-allowed')
  expect((await post(path, { facilitator: bea.id }, { cookie: workshop.cookie })).status).toBe(200)
  await workshop.say({ type: 'start-session' }, bea.token)
  await server.restart()
  await workshop.say({ type: 'pause' }, bea.token)
  const { team, step } = await workshop.look()
  expect(team.map(({ name, lead }) => [name, lead])).toEqual([
    ['Noor', true],
    ['Bea', false],
  ])
  expect(step).toMatchObject({ kind: 'paused', by: 'Bea', mine: false })
})

test('[L5] a link takes in one facilitator, once, within a day', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const bea = await another(server)
  const use = (token: string, as: object) => post(`${server.url}/api/team`, { token }, as)
  const link = await linkOf(server, workshop)
  expect((await use(link, {})).body.code).toBe('sign-in-needed')
  expect((await use(link, { token: workshop.people[0]?.token })).body.code).toBe('sign-in-needed')
  expect((await use(link, { token: bea.token })).body).toEqual({ session: workshop.id })
  expect((await use(link, { token: bea.token })).body.code).toBe('claim-spent')
  const old = await linkOf(server, workshop)
  server.pass(day + 1)
  expect((await use(old, { token: bea.token })).body.code).toBe('claim-spent')
})

test('[L5] participants cannot make links, look who could lead, or use a link as a way in', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const [ana] = workshop.people
  const at = (path: string) => `${server.url}/api/sessions/${workshop.id}${path}`
  expect((await post(at('/facilitator-link'), {}, { token: ana?.token })).body.code).toBe('not-allowed')
  expect((await post(at('/facilitators'), { facilitator: 'x' }, { token: ana?.token })).body.code).toBe('not-allowed')
  expect((await get(at('/facilitators'), { token: ana?.token })).body.code).toBe('not-allowed')
  const link = await linkOf(server, workshop)
  expect((await get(at('/view'), { token: link })).body.code).toBe('sign-in-needed')
})

test('[P2] who was taken out of the team can do nothing from that moment on', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const bea = await another(server)
  await post(`${server.url}/api/team`, { token: await linkOf(server, workshop) }, { token: bea.token })
  await workshop.say({ type: 'remove-facilitator', facilitator: bea.id })
  await expect(workshop.say({ type: 'start-session' }, bea.token)).rejects.toThrow('not-allowed')
})

test('the command line lists who can sign in, and who has not chosen a password yet', async () => {
  const server = await startTestServer()
  expect(await listFacilitators(server.config)).toContain('Nobody can sign in here yet')
  await openWorkshop(server)
  await another(server)
  expect(await listFacilitators(server.config)).toBe('Bea\tno password yet\nNoor\towner\n')
})
