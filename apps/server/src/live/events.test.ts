import { expect, onTestFinished, test } from 'vitest'
import { get } from '../testing/call.ts'
import { startTestServer } from '../testing/server.ts'
import { until } from '../testing/until.ts'
import { openWorkshop } from '../testing/workshop.ts'

/** Reads a stream of events into a growing list of their data. */
async function openStream(address: string): Promise<unknown[]> {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const response = await fetch(address, { signal: leaving.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const heard: unknown[] = []
  void read(response, heard).catch(() => {})
  return heard
}

async function read(response: Response, heard: unknown[]): Promise<void> {
  let text = ''
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    heard.push(...events.map((event) => JSON.parse(event.replace(/^data: /, ''))))
  }
}

test('where sockets are blocked, the same messages come as events, and a last one says why it ends', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const [ana] = workshop.people
  const heard = await openStream(`${server.url}/api/sessions/${workshop.id}/events?token=${ana?.token}`)
  await until(() => heard.length === 1)
  expect(heard[0]).toMatchObject({ type: 'view', n: 1, view: { me: { name: 'Ana' } } })
  await workshop.say({ type: 'rename', name: 'Anna' }, ana?.token)
  await until(() => heard.length === 2)
  expect(heard[1]).toMatchObject({ type: 'delta', n: 2, set: { me: { name: 'Anna' } } })
  await server.restart()
  await until(() => heard.length === 3)
  expect(heard[2]).toEqual({ type: 'closed', code: 1012 })
})

test('events without a right to them are refused as any other call', async () => {
  const server = await startTestServer()
  const { id, people } = await openWorkshop(server)
  const address = `${server.url}/api/sessions/${id}/events`
  expect((await get(address)).body.code).toBe('sign-in-needed')
  expect((await get(`${server.url}/api/sessions/none/events?token=${people[0]?.token}`)).body.code).toBe('not-found')
})
