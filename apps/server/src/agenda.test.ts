import type { Template, View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { call, get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

interface Standing {
  readonly template: Template
  readonly version: number
  readonly begun: readonly { readonly activity: string; readonly endedAt: number | null }[]
}

async function opened() {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const at = `${server.url}/api/sessions/${workshop.id}/agenda`
  const look = async () => (await get(at, workshop)).body as unknown as Standing
  const put = (template: unknown, version: number, how: { cookie?: string; token?: string } = workshop) =>
    call('PUT', at, { template, version }, how)
  return { server, workshop, at, look, put }
}
const more = (id: string) => ({ id, type: 'talk', title: { en: id }, prompt: { en: '' }, minutes: 7 }) as const

test('the agenda of a running session is changed by its facilitators alone, and everybody sees the new plan', async () => {
  const { server, workshop, at, look, put } = await opened()
  await workshop.say({ type: 'start-session' })
  const { template, version, begun } = await look()
  expect(begun.map(({ activity, endedAt }) => [activity, endedAt])).toEqual([[template.agenda[0]?.id, null]])
  const wanted = { ...template, agenda: [...template.agenda, more('more')] }
  const token = workshop.people[0]?.token ?? ''
  expect((await get(at, { token })).status).toBe(403)
  expect((await get(at, {})).status).toBe(401)
  expect((await put(wanted, version, { token })).status).toBe(403)
  expect((await put(wanted, version, {})).status).toBe(401)
  const done = await put(wanted, version)
  expect([done.status, (done.body as unknown as Standing).version]).toEqual([200, version + 1])
  const titles = ({ agenda }: View) => agenda.map(({ title }) => title.en)
  expect(titles(await workshop.look(token)).at(-1)).toBe('more')
  await server.restart()
  expect((await look()).template.agenda.at(-1)).toEqual(more('more'))
})

test('of two who change it from one state the second is told; a broken agenda names its fault; what is past stays', async () => {
  const { workshop, at, look, put } = await opened()
  const first = await look()
  const with_ = (id: string) => ({ ...first.template, agenda: [...first.template.agenda, more(id)] })
  expect((await put(with_('one'), first.version)).status).toBe(200)
  expect((await put(with_('two'), first.version)).body).toMatchObject({ code: 'busy' })
  expect((await get(`${at}?since=${first.version + 1}`, workshop)).status).toBe(204)
  const broken = { ...first.template, agenda: [{ ...more('x'), minutes: 'long' }] }
  const no = await put(broken, first.version + 1)
  expect([no.status, no.body.path]).toEqual([400, 'agenda.0.minutes'])
  await workshop.say({ type: 'start-session' })
  const { template, version } = await look()
  expect((await put({ ...template, agenda: template.agenda.slice(1) }, version)).body).toMatchObject({
    code: 'not-now',
  })
  expect((await look()).version).toBe(version)
})

test('a rehearsal in haste has no agenda to change; one at its own pace has', async () => {
  const { server, workshop, look } = await opened()
  for (const [speed, status] of [
    [1, 200],
    [10, 409],
  ]) {
    const copy = await post(`${server.url}/api/sessions/${workshop.id}/rehearsal`, { speed }, workshop)
    const at = `${server.url}/api/sessions/${copy.body.id}/agenda`
    expect((await get(at, workshop)).status).toBe(status)
    const { template, version } = await look()
    expect((await call('PUT', at, { template, version }, workshop)).status).toBe(status)
  }
})
