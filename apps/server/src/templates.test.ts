import { templates } from '@coreflect/library'
import type { Template } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { call, get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

const evening: Template = {
  id: 'an-evening',
  title: { en: 'An évening together' },
  summary: { en: '' },
  people: { from: 3, to: 20 },
  agenda: [{ id: 'a', type: 'talk', title: { en: 'Talk' }, prompt: { en: '' }, minutes: 20, notes: { en: 'slowly' } }],
  lenses: [],
}
interface Stored {
  readonly template: Template
  readonly version: number
}

async function opened() {
  const server = await startTestServer()
  const { cookie, people } = await openWorkshop(server)
  const at = `${server.url}/api/templates`
  const made = async (body: unknown) => (await post(at, body, { cookie })).body as unknown as Stored
  return { server, cookie, at, made, person: people[0]?.token ?? '' }
}

test('facilitators make, read, save and remove workshops of their own; nobody else sees or touches any', async () => {
  const { server, cookie, at, made, person } = await opened()
  const { template, version } = await made({ template: evening })
  expect([template.id === evening.id, version]).toEqual([false, 1])
  const one = `${at}/${template.id}`
  for (const who of [{}, { token: person }]) {
    expect((await get(at, who)).body).toMatchObject({ own: [] })
    const tries = [
      get(one, who),
      get(`${one}/export`, who),
      post(at, { template: evening }, who),
      call('PUT', one, { template, version }, who),
      call('DELETE', one, undefined, who),
    ]
    for (const { status } of await Promise.all(tries)) expect(status).toBe(401)
  }
  await server.restart()
  const title = { en: 'Another evening' }
  expect((await call('PUT', one, { template: { ...template, title }, version }, { cookie })).body).toEqual({
    version: 2,
  })
  expect((await get(one, { cookie })).body).toEqual({ template: { ...template, title }, version: 2 })
  expect((await get(`${one}?since=2`, { cookie })).status).toBe(204)
  expect((await call('DELETE', one, undefined, { cookie })).status).toBe(204)
  expect((await get(one, { cookie })).status).toBe(404)
  expect((await call('PUT', one, { template, version: 2 }, { cookie })).status).toBe(404)
})

test('of two who save from the same version the second is told, and nothing of the first is lost', async () => {
  const { cookie, at, made } = await opened()
  const { template } = await made({ template: evening })
  const save = (en: string) =>
    call('PUT', `${at}/${template.id}`, { template: { ...template, title: { en } }, version: 1 }, { cookie })
  expect([(await save('first')).status, (await save('second')).body.code]).toEqual([200, 'busy'])
  expect((await get(`${at}/${template.id}`, { cookie })).body).toMatchObject({ template: { title: { en: 'first' } } })
})

test('every built-in workshop can be adapted as a copy, and the copy goes out as a file and comes in again as it was', async () => {
  const { cookie, at, made } = await opened()
  for (const { id } of templates) {
    const { template } = await made({ copyOf: id })
    const file = await fetch(`${at}/${template.id}/export`, { headers: { cookie } })
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.json"$/)
    const again = await made({ template: await file.json() })
    expect({ ...again.template, id: '' }).toEqual({ ...template, id: '' })
  }
  expect((await post(at, { copyOf: 'nothing' }, { cookie })).status).toBe(404)
})

test('a broken file names its fault and changes nothing', async () => {
  const { cookie, at, made } = await opened()
  const { template } = await made({ template: evening })
  const broken = { ...evening, agenda: [{ ...evening.agenda[0], minutes: 'long' }] }
  const refused = { status: 400, body: { code: 'bad-input', path: 'agenda.0.minutes' } }
  expect(await post(at, { template: broken }, { cookie })).toMatchObject(refused)
  expect(await call('PUT', `${at}/${template.id}`, { template: broken, version: 1 }, { cookie })).toMatchObject(refused)
  expect((await get(at, { cookie })).body).toMatchObject({ own: [{ template, version: 1 }] })
})

test('a session can be made from a workshop of our own', async () => {
  const { server, cookie, made } = await opened()
  const { template } = await made({ template: evening })
  const session = await post(`${server.url}/api/sessions`, { template: template.id, rehearsal: true }, { cookie })
  expect(session.status).toBe(201)
  const view = await get(`${server.url}/api/sessions/${session.body.id}/view`, { cookie })
  expect(JSON.stringify(view.body)).toContain('slowly')
})
