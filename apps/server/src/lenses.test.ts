import { lenses } from '@coreflect/library'
import { expect, test } from 'vitest'
import { call, get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

const own = {
  id: 'own-breaths',
  name: { en: 'Breaths' },
  kinds: [{ id: 'own-breaths-long', name: { en: 'A long one' }, hint: { en: 'Three or more' } }],
}

test('facilitators keep lenses of their own for the whole installation; nobody else sees or makes any', async () => {
  const server = await startTestServer()
  const { cookie, people } = await openWorkshop(server)
  const at = `${server.url}/api/lenses`
  for (const who of [{}, { token: people[0]?.token ?? '' }]) {
    expect((await get(at, who)).status).toBe(401)
    expect((await post(at, own, who)).status).toBe(401)
  }
  const before = (await get(at, { cookie })).body as unknown as {
    lenses: unknown[]
    own: unknown[]
    frameworks: unknown[]
  }
  expect([before.lenses.length, before.own, before.frameworks.length]).toEqual([lenses.length, [], 2])
  expect((await post(at, own, { cookie })).status).toBe(200)
  await server.restart()
  expect((await get(at, { cookie })).body).toMatchObject({ own: [own] })
  expect((await call('DELETE', `${at}/${own.id}`, undefined, { cookie })).status).toBe(204)
  expect((await get(at, { cookie })).body).toMatchObject({ own: [] })
})

test('a lens of the library cannot be written over, and one that is no lens is refused', async () => {
  const server = await startTestServer()
  const { cookie } = await openWorkshop(server)
  const at = `${server.url}/api/lenses`
  expect((await post(at, { ...own, id: 'plain' }, { cookie })).body.code).toBe('not-allowed')
  expect((await post(at, { ...own, kinds: [] }, { cookie })).body.code).toBe('bad-input')
})
