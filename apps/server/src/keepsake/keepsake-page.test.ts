import { blankBoard, cardsUpdate, writePage, writeTakeaway } from '@coreflect/board'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { get, post } from '../testing/call.ts'
import { updateFrame } from '../testing/frames.ts'
import { startTestServer } from '../testing/server.ts'
import { openSocket } from '../testing/socket.ts'
import { until } from '../testing/until.ts'
import { beginTurn, openWorkshop, type TestPerson } from '../testing/workshop.ts'

const day = 86_400_000

async function keptWorkshop() {
  const server = await startTestServer({ KEEP_DAYS: '9' })
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const [ana] = workshop.people as [TestPerson]
  const { docs } = await workshop.look(ana.token)
  const id = (kind: string) => docs.find((doc) => doc.kind === kind)?.id ?? ''
  const write = async (doc: string, update: Uint8Array) => {
    const socket = openSocket(server.url, `/sync/${doc}?token=${ana.token}`)
    await socket.opened()
    socket.raw.send(updateFrame(update))
    return socket
  }
  const own = new Y.Doc()
  writePage(own, {}, 'words on the page')
  writeTakeaway(own, {}, 'ask <b>first</b>')
  const seed = { id: 'c', round: 1, lens: 'plain', tag: '', text: 'words on the board' }
  const card = cardsUpdate(blankBoard(), [seed], () => 0.4) ?? new Uint8Array()
  const sockets = [
    await write(id('own'), Y.encodeStateAsUpdate(own)),
    await write(id('group'), Y.mergeUpdates([blankBoard(), card])),
  ]
  const { body } = await post(`${server.url}/api/sessions/${workshop.id}/keepsake`, {}, { token: ana.token })
  const url = `${server.url}${body.path}`
  const text = async (to = url, headers: Record<string, string> = {}) => (await fetch(to, { headers })).text()
  await until(async () => /words on the page/.test(await text()) && /words on the board/.test(await text()))
  for (const { raw } of sockets) raw.close()
  return { server, workshop, ana, url, text, board: id('group'), token: String(body.token) }
}

test('a keepsake is text and pictures before any script runs, keeps to its own policy, and no log holds its secret', async () => {
  const { url, text, board } = await keptWorkshop()
  const answer = await fetch(url)
  const html = await answer.text()
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self' 'sha256-/u)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(html).toContain('ask &lt;b&gt;first&lt;/b&gt;')
  expect(html).toContain(`/boards/${board}.glance.svg" width="`)
  const picture = await fetch(`${url}/boards/${board}.svg`)
  expect(picture.headers.get('content-type')).toBe('image/svg+xml')
  expect(await picture.text()).toContain('words on')
  const again = await fetch(`${url}/boards/${board}.svg`, {
    headers: { 'if-none-match': picture.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
  expect(await text(`${url}/boards/${board}`)).not.toContain('words on the page')
  expect(await text(url, { 'user-agent': 'WhatsApp/2.23' })).not.toContain('words on')
})

test('a link that is not whole opens nothing, whatever it asks for', async () => {
  const { url, board } = await keptWorkshop()
  const wrong = `${url.slice(0, -3)}AAA`
  for (const path of ['', `/boards/${board}`, `/boards/${board}.svg`, '/coreflect.zip']) {
    const answer = await fetch(`${wrong}${path}`)
    expect([answer.status, /words on/.test(await answer.text())]).toEqual([404, false])
  }
})

test('every form of file can be taken along, and the zip holds them all with the boards as pictures', async () => {
  const { workshop, url, ana, server } = await keptWorkshop()
  const date = { type: 'add-date', title: 'Again', startsAt: 1_900_000_000_000, minutes: 90, place: '' } as const
  await workshop.say(date)
  for (const form of ['html', 'md', 'json', 'csv', 'pdf', 'ics']) {
    const answer = await fetch(`${server.url}/api/sessions/${workshop.id}/export/${form}`, {
      headers: { authorization: `Bearer ${ana.token}` },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="coreflect.${form}"`)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  }
  const zip = unzipSync(new Uint8Array(await (await fetch(`${url}/coreflect.zip`)).arrayBuffer()))
  expect(Object.keys(zip).sort()).toEqual([
    'coreflect/boards/round-1-group-1.svg',
    ...['csv', 'html', 'ics', 'json', 'md', 'pdf'].map((form) => `coreflect/keepsake.${form}`),
  ])
})

test('[K1] of what nobody kept only the takeaway is left a day after the close; ended, nothing opens any more', async () => {
  const { server, workshop, url, text, token } = await keptWorkshop()
  await workshop.say({ type: 'close-session' })
  server.pass(day)
  const html = await text()
  expect([/ask &lt;b&gt;/.test(html), /words on/.test(html)]).toEqual([true, false])
  const address = `${server.url}/api/sessions/${workshop.id}/me`
  const ended = await fetch(address, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}`, origin: server.url },
  })
  expect(ended.status).toBe(200)
  expect((await fetch(url)).status).toBe(404)
  expect((await get(`${server.url}/api/sessions/${workshop.id}/view`, { token })).status).toBe(401)
})

test('of a board on which nothing was put there is no picture, and that is no fault', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const [ana] = workshop.people as [TestPerson]
  const board = (await workshop.look(ana.token)).docs.find(({ kind }) => kind === 'group')?.id
  const { body } = await post(`${server.url}/api/sessions/${workshop.id}/keepsake`, {}, { token: ana.token })
  for (const ending of ['.svg', '.glance.svg']) {
    expect((await fetch(`${server.url}${body.path}/boards/${board}${ending}`)).status).toBe(204)
    expect((await fetch(`${server.url}${body.path}/boards/another${ending}`)).status).toBe(404)
  }
})
