import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { get, post } from '../testing/call.ts'
import { askFrame, docOf, updateFrame } from '../testing/frames.ts'
import { startTestServer } from '../testing/server.ts'
import { openSocket } from '../testing/socket.ts'
import { until } from '../testing/until.ts'
import { openWorkshop } from '../testing/workshop.ts'

const day = 86_400_000

test('[K4] when its time is over a session is gone: code, view, documents, links, and whoever still looks', async () => {
  const server = await startTestServer({ KEEP_DAYS: '3' })
  const workshop = await openWorkshop(server)
  const [ana] = workshop.people
  await workshop.say({ type: 'start-session' })
  const debrief = (await workshop.look()).docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  const { body: keepsake } = await post(`${server.url}/api/sessions/${workshop.id}/keepsake`, {}, { token: ana?.token })
  await workshop.say({ type: 'close-session' })
  const board = openSocket(server.url, `/sync/${debrief}?token=${ana?.token}`)
  const live = openSocket(server.url, `/live/${workshop.id}?token=${keepsake.token}`)
  await until(() => live.texts.length > 0 && board.frames.length > 0)

  server.pass(3 * day - 60_000)
  await server.expire()
  expect((await workshop.look(ana?.token)).session.state).toBe('revisit')

  server.pass(120_000)
  await server.expire()
  expect((await board.closed()).code).toBe(4404)
  expect((await live.closed()).code).toBe(4404)
  expect((await get(`${server.url}/api/join/${workshop.code}`)).body.code).toBe('wrong-code')
  const address = `${server.url}/api/sessions/${workshop.id}/view`
  for (const token of [ana?.token, keepsake.token]) expect((await get(address, { token })).status).toBe(401)
  expect((await get(address, { cookie: workshop.cookie })).body.code).toBe('not-found')
  const { cookie } = workshop
  const again = openSocket(server.url, `/sync/${debrief}`, { cookie, origin: server.url })
  expect((await again.closed()).code).toBe(4404)
})

test('[K4] what is still open does not end, unless nobody changes it for a month beyond its keeping time', async () => {
  const server = await startTestServer({ KEEP_DAYS: '0' })
  const workshop = await openWorkshop(server)
  const debrief = (await workshop.look()).docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  const ydoc = new Y.Doc()
  ydoc.getText('words').insert(0, 'kept')
  const path = `/sync/${debrief}?token=${workshop.people[0]?.token}`
  const socket = openSocket(server.url, path)
  await socket.opened()
  socket.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc)))
  server.pass(29 * day)
  await server.expire()
  const late = openSocket(server.url, path)
  await late.opened()
  late.raw.send(askFrame(new Y.Doc()))
  await until(() => docOf(late.frames).getText('words').toString() === 'kept')
  server.pass(2 * day)
  await server.expire()
  expect((await late.closed()).code).toBe(4404)

  server.pass(2 * day)
  await server.expire()
  expect((await late.closed()).code).toBe(4404)
})
