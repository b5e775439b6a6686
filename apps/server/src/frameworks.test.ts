import { frameworks } from '@coreflect/library'
import type { Framework } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { call, get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

const own: Framework = {
  id: 'own-circle',
  name: { en: 'The circle', es: 'El círculo' },
  summary: { en: 'We sit in a circle.' },
  notice: { en: 'Ours.' },
  principles: [{ id: 'own-round', name: { en: 'Round' }, text: { en: 'Everybody once.' } }],
  tasks: [],
  lenses: ['plain'],
}

test('facilitators keep frameworks of their own for the installation; nobody else sees or makes any', async () => {
  const server = await startTestServer()
  const { cookie, people } = await openWorkshop(server)
  const at = `${server.url}/api/frameworks`
  for (const who of [{}, { token: people[0]?.token ?? '' }]) {
    expect((await get(at, who)).status).toBe(401)
    expect((await post(at, own, who)).status).toBe(401)
    expect((await call('DELETE', `${at}/own-circle`, undefined, who)).status).toBe(401)
  }
  expect((await get(at, { cookie })).body).toEqual({ frameworks, own: [] })
  expect((await post(at, own, { cookie })).status).toBe(200)
  await server.restart()
  expect((await get(at, { cookie })).body).toMatchObject({ own: [own] })
  expect((await call('DELETE', `${at}/${own.id}`, undefined, { cookie })).status).toBe(204)
  expect((await get(at, { cookie })).body).toMatchObject({ own: [] })
})

test('a framework of the library cannot be written over, and one that is a book is refused', async () => {
  const server = await startTestServer()
  const { cookie } = await openWorkshop(server)
  const at = `${server.url}/api/frameworks`
  expect((await post(at, { ...own, id: frameworks[0]?.id }, { cookie })).body.code).toBe('not-allowed')
  expect((await post(at, { ...own, summary: { en: 'a'.repeat(30_000) } }, { cookie })).body.code).toBe('bad-input')
  expect((await post(at, { ...own, name: {} }, { cookie })).body.code).toBe('name-needed')
})

test('a session goes by a framework that a facilitator chose: everyone reads it, and another one takes its place', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const token = workshop.people[0]?.token
  expect((await workshop.look(token)).framework).toBeNull()
  const commands = `${server.url}/api/sessions/${workshop.id}/commands`
  const choose = { type: 'choose-framework', framework: own }
  expect((await post(commands, choose, { token })).body.code).toBe('not-allowed')
  await workshop.say({ type: 'choose-framework', framework: own })
  expect((await workshop.look(token)).framework).toEqual(own)
  await workshop.say({ type: 'choose-framework', framework: null })
  expect((await workshop.look(token)).framework).toBeNull()
})
