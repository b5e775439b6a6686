import { readdir } from 'node:fs/promises'
import { ReadableStream as ByteStream } from 'node:stream/web'
import { expect, onTestFinished, test } from 'vitest'
import { startTestServer, type TestServer } from './testing/server.ts'
import { until } from './testing/until.ts'
import { openWorkshop, type TestWorkshop } from './testing/workshop.ts'

const pdf = Buffer.from(`%PDF-1.4\n${'slides '.repeat(5000)}`)

const streamFrom = (pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) =>
  ByteStream.from(pieces) as unknown as ReadableStream<Uint8Array>

interface Kept {
  readonly status: number
  readonly id: string
  readonly code: string
}

async function upload(
  server: TestServer,
  { id, cookie }: TestWorkshop,
  body: BodyInit,
  how: { readonly name?: string; readonly headers?: Record<string, string> } = {},
): Promise<Kept> {
  const address = `${server.url}/api/sessions/${id}/assets?name=${encodeURIComponent(how.name ?? 'Day one.pdf')}`
  const response = await fetch(address, {
    method: 'POST',
    headers: { cookie, origin: server.url, ...how.headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
  const said = await response.json()
  return { status: response.status, id: said.id ?? '', code: said.code ?? '' }
}

const open = (server: TestServer, workshop: TestWorkshop, asset: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/sessions/${workshop.id}/assets/${asset}`, { headers })

/** The first activity shows this asset as slides. */
const show = (workshop: TestWorkshop, asset: string) =>
  workshop.say({
    type: 'put-media',
    activity: 'gather',
    part: { id: 'deck', kind: 'slides', asset, name: 'Day one.pdf', pages: 2 },
  })

const files = (server: TestServer) => readdir(server.config.ASSETS_DIR).catch(() => [])

test('a PDF is read back whole and in parts by those whom it is shown to, and by nobody else', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const { status, id } = await upload(server, workshop, pdf, { name: '../../Día 1.pdf' })
  expect(status).toBe(201)
  const token = { authorization: `Bearer ${workshop.people[0]?.token}` }
  expect((await open(server, workshop, id, token)).status).toBe(404)
  await show(workshop, id)
  expect((await open(server, workshop, id, token)).status).toBe(404)
  await workshop.say({ type: 'start-session' })
  await workshop.say({ type: 'start-activity', activity: 'gather' })
  expect((await open(server, workshop, id)).status).toBe(401)

  const whole = await open(server, workshop, id, token)
  expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true)
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': expect.stringMatching(/^attachment; .*D%C3%ADa%201\.pdf$/),
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(whole.headers.get('content-encoding')).toBeNull()

  const part = await open(server, workshop, id, { ...token, range: 'bytes=5-8' })
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '1.4\n',
    `bytes 5-8/${pdf.length}`,
  ])
  const tag = whole.headers.get('etag') ?? ''
  expect((await open(server, workshop, id, { ...token, 'if-none-match': tag })).status).toBe(304)
  expect((await open(server, workshop, id, { ...token, range: 'bytes=9-', 'if-range': '"other"' })).status).toBe(200)
  expect((await open(server, workshop, id, { ...token, range: 'bytes=999999-' })).status).toBe(416)
  const head = await fetch(
    `${server.url}/api/sessions/${workshop.id}/assets/${id}?token=${workshop.people[0]?.token}`,
    {
      method: 'HEAD',
    },
  )
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(pdf.length)])
})

test('only facilitators upload', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const token = workshop.people[0]?.token
  const stranger = { ...workshop, cookie: '' }
  expect((await upload(server, stranger, pdf, { headers: { authorization: `Bearer ${token}` } })).status).toBe(403)
  expect((await upload(server, stranger, pdf)).status).toBe(401)
  expect((await upload(server, workshop, pdf, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403)
  expect(await files(server)).toEqual([])
})

test('[K2] a file leaves the disk when no activity names it any more, and with its session', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const first = await upload(server, workshop, pdf)
  await show(workshop, first.id)
  const second = await upload(server, workshop, pdf)
  expect(await files(server)).toHaveLength(2)
  await show(workshop, second.id)
  await until(async () => (await files(server)).join() === second.id)
  await server.restart()
  expect((await open(server, workshop, second.id, { cookie: workshop.cookie })).status).toBe(200)
  await workshop.say({ type: 'start-session' })
  await workshop.say({ type: 'close-session' })
  server.pass(32 * 86_400_000)
  await server.expire()
  expect(await files(server)).toEqual([])
})

test.each([
  ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'picture.svg'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'slides.pdf'],
  ['a presentation', 'PK\x03\x04 [Content_Types].xml', 'slides.pptx'],
  ['nothing', '', 'slides.pdf'],
])('%s is refused, whatever it is called', async (_, body, name) => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const headers = { 'content-type': 'application/pdf' }
  expect(await upload(server, workshop, body, { name, headers })).toMatchObject({ status: 415, code: 'wrong-type' })
  expect(await files(server)).toEqual([])
  expect(await readdir(`${server.config.DATA_DIR}/incoming`).catch(() => [])).toEqual([])
})

test('a file of two kinds at once is served as the one harmless kind that it begins with', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const both = Buffer.from('GIF89a/*<html><script>alert(document.domain)</script>*/=1;%PDF-1.4')
  const { id } = await upload(server, workshop, both, { name: 'both.html' })
  const served = await open(server, workshop, id, { cookie: workshop.cookie })
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'image/gif',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': expect.stringMatching(/^attachment/),
  })
  await served.body?.cancel()
})

test('a PDF that is also a page with a script is handed out as a PDF that nothing runs in', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  const both = Buffer.from('%PDF-1.4\n<!doctype html><html><script>alert(document.domain)</script></html>')
  const { id } = await upload(server, workshop, both, { name: 'slides.pdf.html' })
  const served = await open(server, workshop, id, { cookie: workshop.cookie })
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': expect.stringMatching(/^attachment/),
  })
  await served.body?.cancel()
})

test('an endless body is cut off at the limit, and the server goes on', async () => {
  const server = await startTestServer({ MAX_SLIDES_BYTES: '100000' })
  const workshop = await openWorkshop(server)
  let left = false
  onTestFinished(() => {
    left = true
  })
  async function* endless() {
    yield Buffer.from('%PDF-1.4\n')
    while (!left) yield Buffer.alloc(65_536)
  }
  const sent = upload(server, workshop, streamFrom(endless()))
  // Depending on who is faster, the answer arrives or the connection is cut: either way the body ends.
  const outcome = await sent.then(({ code }) => code).catch(() => 'cut')
  expect(['too-large', 'cut']).toContain(outcome)
  left = true
  await until(async () => (await readdir(`${server.config.DATA_DIR}/incoming`)).length === 0)
  expect((await upload(server, workshop, pdf)).status).toBe(201)
})

test('the files of one session have a limit together', async () => {
  const server = await startTestServer({ MAX_SESSION_FILES_BYTES: String(pdf.length + 10) })
  const workshop = await openWorkshop(server)
  expect((await upload(server, workshop, pdf)).status).toBe(201)
  expect(await upload(server, workshop, pdf)).toMatchObject({ status: 409, code: 'files-full' })
  // What was uploaded and never shown makes room after a day.
  server.pass(2 * 86_400_000)
  await upload(server, workshop, pdf)
  expect((await upload(server, workshop, pdf)).status).toBe(409)
  expect(await files(server)).toHaveLength(1)
})
