import { ReadableStream as ByteStream } from 'node:stream/web'
import { createDeflate } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { makePdf } from './support/pdf.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let owner: Caller
let session: string

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
  session = (await owner.post<{ id: string }>('/api/sessions', { template: 'conf-90' })).body.id
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const megabyte = 1024 * 1024

/** Spaces, packed to a thousandth of themselves. */
async function packedSpaces(bytes: number): Promise<Buffer> {
  const pack = createDeflate({ level: 1 })
  const pieces: Buffer[] = []
  pack.on('data', (piece: Buffer) => pieces.push(piece))
  const spaces = Buffer.alloc(megabyte, ' ')
  for (let sent = 0; sent < bytes; sent += spaces.length) {
    if (!pack.write(spaces)) await new Promise((resolve) => pack.once('drain', resolve))
  }
  pack.end()
  await new Promise((resolve) => pack.once('end', resolve))
  return Buffer.concat(pieces)
}

async function send(name: string, body: Buffer): Promise<{ status: number; id: string; code: string }> {
  const answer = await fetch(`${server.url}/api/sessions/${session}/assets?name=${name}`, {
    method: 'POST',
    headers: { ...owner.headers, origin: server.url },
    body: new Uint8Array(body),
  })
  return { status: answer.status, ...((await answer.json()) as { id: string; code: string }) }
}

async function dialogOf(locale: string, button: RegExp): Promise<Page> {
  const { page, context } = await seat(browser, 'laptop', locale)
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${session}`)
  await page.getByRole('button', { name: button }).first().click()
  return page
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('what cannot be shown is said in a clear sentence before it is sent, in the language of the page', async () => {
  const bomb = makePdf(['x'], { packed: await packedSpaces(400 * megabyte) })
  expect(bomb.length).toBeLessThan(4 * megabyte)
  const files: readonly (readonly [name: string, type: string, body: Buffer, says: string, dice: string])[] = [
    ['locked.pdf', 'application/pdf', makePdf(['x'], { locked: true }), 'asks for a password', 'pide una contraseña'],
    ['broken.pdf', 'application/pdf', Buffer.from('%PDF-1.7\nnothing'), 'is damaged', 'está dañado'],
    ['bomb.pdf', 'application/pdf', bomb, 'unpacks to far more', 'se descomprime en mucho más'],
    ['long.pdf', 'application/pdf', makePdf(Array(2000).fill('x')), 'has 2,000 pages', 'tiene 2000 páginas'],
    ['page.pdf', 'application/pdf', Buffer.from('<script>1</script>'), 'cannot be shown', 'no se puede mostrar'],
    ['a.svg', 'image/svg+xml', Buffer.from('<svg><script>1</script></svg>'), 'cannot be shown', 'no se puede mostrar'],
    ['talk.pptx', 'application/x', Buffer.from('PK\x03\x04'), 'File → Export → PDF', 'Archivo → Exportar → PDF'],
    ['half.png', 'image/png', png.subarray(0, 40), 'picture is damaged', 'imagen está dañada'],
    ['clip.mp4', 'video/mp4', Buffer.from('no clip at all'), 'cannot be played', 'no se puede ver'],
  ]
  const before = await shownFiles()
  for (const [at, locale] of ['en', 'es'].entries()) {
    const page = await dialogOf(locale, /^(?:Slides and clips for|Diapositivas y clips para)/)
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(/^(?:From PowerPoint: File → Export → PDF|Desde PowerPoint: Archivo → Exportar → PDF)/)
      .waitFor()
    const input = dialog.locator('input[type=file]').last()
    for (const [name, mimeType, buffer, ...sentences] of files) {
      await input.setInputFiles({ name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
      await until(() => input.isEnabled())
      await input.setInputFiles({ name, mimeType, buffer })
      await dialog
        .getByText(sentences[at] ?? '', { exact: false })
        .last()
        .waitFor()
      await until(() => input.isEnabled())
    }
    await expectAccessible(page, `cockpit, a file that cannot be shown, ${locale}`)
    await picture(page, `upload-refused-${locale}`)
    await page.context().close()
  }
  expect(await shownFiles()).toEqual(before)
})

test('a hostile PDF that was sent past our own page harms no page that shows it', async () => {
  const hostile = [
    [
      'bomb.pdf',
      makePdf(['x'], { packed: await packedSpaces(400 * megabyte) }),
      'unpacks to far more than a page needs',
    ],
    ['vast.pdf', makePdf(['Harebell'], { box: '0 0 9000000 9000000' }), 'On this page: Harebell'],
    ['locked.pdf', makePdf(['x'], { locked: true }), 'This PDF asks for a password.'],
    ['broken.pdf', Buffer.from('%PDF-1.7\nnothing'), 'This PDF cannot be read'],
  ] as const
  const say = (command: object) => owner.post(`/api/sessions/${session}/commands`, command)
  await say({ type: 'open-lobby' })
  await say({ type: 'start-session' })
  for (const [name, body] of hostile) {
    const { id: asset } = await send(name, body)
    const part = { id: name.replace('.', '-'), kind: 'slides', asset, name, pages: 1 }
    await say({ type: 'put-media', activity: 'ideas', part })
  }
  await say({ type: 'put-media', activity: 'ideas', part: { id: 'cue', kind: 'cue', text: { en: 'Quillwort' } } })
  await say({ type: 'start-activity', activity: 'ideas' })
  const link = await owner.post<{ path: string }>(`/api/sessions/${session}/screen`)
  const { page: wall } = await seat(browser, 'projector')
  await wall.goto(server.url + link.body.path)
  for (const [name, , sentence] of hostile) {
    await say({ type: 'turn-page', activity: 'ideas', part: name.replace('.', '-'), page: 1 })
    await wall.getByText(sentence).last().waitFor({ state: 'attached' })
    const drawn = await wall.evaluate(() => {
      const canvas = document.querySelector('canvas')
      return canvas === null ? 0 : canvas.width * canvas.height
    })
    expect(drawn).toBeLessThanOrEqual(8_010_000)
  }
  await expectAccessible(wall, 'projector, a PDF that cannot be shown')
  await picture(wall, 'upload-broken-wall')
  await say({ type: 'turn-page', activity: 'ideas', part: 'cue', page: 1 })
  await wall.getByText('Quillwort').waitFor()
})

test('a large clip goes through the server without lying in its memory', async () => {
  const resident = async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    return Number(/^coreflect_process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1])
  }
  const size = 190 * megabyte
  const before = await resident()
  let most = before
  async function* large() {
    yield Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm', 'latin1')
    for (let sent = 0; sent < size; sent += megabyte) {
      yield Buffer.alloc(megabyte)
      if ((sent / megabyte) % 10 === 0) most = Math.max(most, await resident())
    }
  }
  const answer = await fetch(`${server.url}/api/sessions/${session}/assets?name=large.webm`, {
    method: 'POST',
    headers: { ...owner.headers, origin: server.url },
    body: ByteStream.from(large()) as unknown as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit)
  expect([answer.status, before > 0]).toEqual([201, true])
  process.stdout.write(`The server grew by ${Math.round((most - before) / megabyte)} MB while it took in 190 MB.\n`)
  expect(most - before).toBeLessThan(size * 0.75)
})

async function shownFiles(): Promise<unknown> {
  return (await owner.get<{ view: { media: unknown } }>(`/api/sessions/${session}/view`)).body.view.media
}

test('slides, words and a link are given to a block in the editor of a session’s day', async () => {
  const made = await owner.post<{ id: string }>('/api/sessions', { template: 'conf-90' })
  const { page, context } = await seat(browser, 'laptop')
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${made.body.id}/agenda`)
  await page
    .getByRole('button', { name: /The ideas in one picture/ })
    .first()
    .click()
  const block = page.locator('[data-editor]')
  await block.getByText('Slides and clips', { exact: true }).click()
  const buffer = makePdf(['Harebell', 'Speedwell'])
  await block.locator('input[type=file]').setInputFiles({ name: 'ideas.pdf', mimeType: 'application/pdf', buffer })
  await block.getByText('Slides, 2 pages').waitFor()
  await block.getByText('A few words as large as a slide').click()
  await block.getByLabel('The words').fill('Quillwort')
  await block.getByRole('button', { name: 'Add these words' }).click()
  await block.getByRole('button', { name: 'Earlier: Quillwort' }).click()
  await expectAccessible(page, 'editor, what a block shows')
  await picture(page, 'prepare-media')
  await page.setViewportSize({ width: 360, height: 740 })
  await block.getByText('ideas.pdf').scrollIntoViewIfNeeded()
  await expectAccessible(page, 'editor, what a block shows, small')
  await picture(page, 'prepare-media-phone')
})
