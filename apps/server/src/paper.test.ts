import { expect, test } from 'vitest'
import { get } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

test('[T3] what can be printed is told to facilitators alone: it holds cards and scenarios of every seat', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const at = `${server.url}/api/sessions/${workshop.id}/paper`
  const told = await get(at, { cookie: workshop.cookie })
  expect(told.status).toBe(200)
  expect(JSON.stringify(told.body)).toContain('"roles"')
  expect(JSON.stringify(told.body)).toContain('"scenario"')
  for (const { token } of workshop.people) {
    const { status, body } = await get(at, { token })
    expect([status, body.code]).toEqual([403, 'not-allowed'])
  }
  expect((await get(at)).status).toBe(401)
})
