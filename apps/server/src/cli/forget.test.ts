import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { get, post } from '../testing/call.ts'
import { askFrame, docOf, updateFrame } from '../testing/frames.ts'
import { startTestServer } from '../testing/server.ts'
import { openSocket } from '../testing/socket.ts'
import { until } from '../testing/until.ts'
import { openWorkshop } from '../testing/workshop.ts'
import { deletePerson, deleteProgramme, deleteSession, expire } from './forget.ts'

const count = (printed: string, of: string) => Number(new RegExp(`^  ${of}\\t(\\d+)$`, 'm').exec(printed)?.[1])

test('[K2] a session that the command line deletes ends in the server that runs, and nothing of it comes back', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await workshop.say({ type: 'start-session' })
  const [ana] = workshop.people
  const debrief = (await workshop.look()).docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  const ydoc = new Y.Doc()
  ydoc.getText('words').insert(0, 'planted')
  const open = () => openSocket(server.url, `/sync/${debrief}?token=${ana?.token}`)
  const [writer, reader] = [open(), open()]
  await Promise.all([writer.opened(), reader.opened()])
  writer.raw.send(updateFrame(Y.encodeStateAsUpdate(ydoc)))
  reader.raw.send(askFrame(new Y.Doc()))
  await until(() => docOf(reader.frames).getText('words').toString() === 'planted')
  const live = openSocket(server.url, `/live/${workshop.id}?token=${ana?.token}`)
  await until(() => live.texts.length > 0)

  const dry = await deleteSession(server.config, workshop.code.toLowerCase(), true)
  expect(count(dry, 'people')).toBe(3)
  expect(count(dry, 'rows of their logs')).toBe(1)
  expect(dry).not.toMatch(/planted|Ana/)
  expect((await workshop.look(ana?.token)).session.state).toBe('live')

  const done = await deleteSession(server.config, workshop.id, false)
  expect(done.split('\n').slice(1)).toEqual(dry.split('\n').slice(1))
  expect((await writer.closed()).code).toBe(4404)
  expect((await live.closed()).code).toBe(4404)
  const { cookie } = workshop
  await until(async () => (await get(`${server.url}/api/sessions/${workshop.id}/view`, { cookie })).status === 404)
  await expect(deleteSession(server.config, workshop.id, false)).rejects.toThrow('no session')
})

test('[G6] a programme is deleted with every session of it and who met whom, and no other session', async () => {
  const server = await startTestServer()
  const { id, cookie } = await openWorkshop(server)
  const make = async (follows?: string) =>
    (await post(`${server.url}/api/sessions`, { template: 'trio-45', follows }, { cookie })).body.id ?? ''
  const second = await make(id)
  const third = await make(second)
  const other = await make()
  expect(count(await deleteProgramme(server.config, third, true), 'sessions')).toBe(3)
  expect(count(await deleteProgramme(server.config, second, false), 'sessions')).toBe(3)
  const left = (await get(`${server.url}/api/sessions`, { cookie })).body.sessions as unknown as { id: string }[]
  expect(left.map((one) => one.id)).toEqual([other])
})

test('[K2] a person is deleted by name or id; two of one name are not guessed between', async () => {
  const server = await startTestServer()
  const { id, people } = await openWorkshop(server, ['Ana', 'Jo', 'jo'])
  await expect(deletePerson(server.config, id, 'Jo', false)).rejects.toThrow('Several people')
  await expect(deletePerson(server.config, id, 'Kim', false)).rejects.toThrow('Nobody')
  expect(count(await deletePerson(server.config, id, 'ana', false), 'links and sign-ins')).toBe(1)
  const token = people[0]?.token
  expect((await get(`${server.url}/api/sessions/${id}/view`, { token })).status).toBe(401)
  expect(count(await deletePerson(server.config, id, people[1]?.id ?? '', false), 'remembered devices')).toBe(1)
})

test('[K4] what will be due at a time can be told and deleted from the command line', async () => {
  const server = await startTestServer({ KEEP_DAYS: '3' })
  const workshop = await openWorkshop(server)
  await workshop.say({ type: 'start-session' })
  await workshop.say({ type: 'close-session' })
  const at = new Date(Date.now() + 4 * 86_400_000).toISOString()
  expect(count(await expire(server.config, undefined, true), 'sessions')).toBe(0)
  expect(count(await expire(server.config, at, true), 'sessions')).toBe(1)
  expect(count(await expire(server.config, at, false), 'sessions')).toBe(1)
  expect(count(await expire(server.config, at, true), 'sessions')).toBe(0)
  await expect(expire(server.config, 'some day', true)).rejects.toThrow('--at')
})
