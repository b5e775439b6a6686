import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { addNote, blankBoard, writePage, writeTakeaway } from '@coreflect/board'
import type { View } from '@coreflect/workshop'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { type GroupRoom, type Joined, openGroupRoom } from './support/group-room.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'
import { writeDocument } from './support/write-document.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

let server: RunningServer
let browser: Browser
let room: GroupRoom
let link = ''

const say = (person: Joined, command: object) =>
  person.call.post(`/api/sessions/${room.session}/commands`, command).then(({ status }) => expect(status).toBe(200))

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  const [ana] = room.trio
  const { docs } = (await ana.call.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body.view
  const own = new Y.Doc()
  writePage(own, {}, 'The page of Amaruq.\nПривет · Γειά · שלום · 一起练习')
  writeTakeaway(own, {}, 'Ask first, then listen')
  await writeDocument(server.url, docs.find(({ kind }) => kind === 'own')?.id ?? '', ana.token, own)
  const board = new Y.Doc()
  Y.applyUpdate(board, blankBoard())
  let id = 0
  const random = () => 0.5
  const origin = {}
  for (const text of ['A pause helped', 'We laughed together']) {
    id += 1
    addNote(board, origin, { id: `note-${id}`, p: [id * 220, 40], text, color: 'leaf' }, random)
  }
  await writeDocument(server.url, room.board, ana.token, board)
  await room.say({ type: 'set-resource', title: 'The booklet', link: 'https://example.org/booklet' })
  await room.say({
    type: 'add-date',
    title: 'We meet again',
    startsAt: Date.UTC(2031, 3, 9, 9),
    minutes: 90,
    place: 'By the sea',
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('[K1] a group says what becomes of its board, a person what becomes of their page, and facilitators see who has spoken', async () => {
  const [ana, ben] = room.trio
  await say(ben, { type: 'keep-own', keep: true })
  await say(ana, { type: 'keep-own', keep: true })
  await say(ben, { type: 'keep-board', board: room.board, fate: 'keep' })
  const view = (await room.facilitator.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body.view
  expect(view.fates.map(({ fate }) => fate)).toEqual(['keep', null])
  await room.say({ type: 'close-session' })
  link = `${server.url}${(await ana.call.post<{ path: string }>(`/api/sessions/${room.session}/keepsake`)).body.path}`
})

test('with JavaScript off the keepsake shows its text and its pictures, on a phone in the dark too', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(link)
  for (const words of ['Ask first, then listen', 'A pause helped', 'The booklet', 'We meet again']) {
    await page.getByText(words).first().waitFor()
  }
  const image = page.getByRole('img', { name: /Picture of the board/ }).first()
  await until(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 100))
  await page.screenshot({ path: join(import.meta.dirname, 'output/keepsake-no-script.png'), fullPage: true })
  const width = await page.locator('html').evaluate((html) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await context.close()
})

test('on a second device one’s own things are read, changed, searched, and the board opens to be zoomed', async () => {
  const later = await seat(browser, 'phone')
  const { page } = later
  await page.goto(link)
  const takeaway = page.getByLabel('What you take with you')
  await until(async () => (await takeaway.inputValue()) === 'Ask first, then listen')
  expect(await page.locator('#kept').count()).toBe(0)
  await takeaway.fill('Ask first, then wait')
  await page.getByText('Saved', { exact: false }).first().waitFor()
  await expectAccessible(page, 'keepsake, phone')
  await page.screenshot({ path: join(import.meta.dirname, 'output/keepsake-phone.png'), fullPage: true })
  await page.getByText('Search', { exact: true }).click()
  await page.getByRole('searchbox').fill('páuse')
  await page.getByText('Found once').waitFor()
  await page.getByRole('button', { name: 'Open the board' }).first().click()
  await page.getByText('A pause helped').nth(1).waitFor()
  await expectAccessible(page, 'keepsake, board open')
  await picture(page, 'keepsake-board')
  await page.goto(`${link}/boards/${room.board}`)
  await page.getByText('We laughed together').first().waitFor()
  await later.context.close()
})

test('a file opens from a stick without any network, and the PDF has pages whose words can be found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-keepsake-'))
  const html = join(folder, 'keepsake.html')
  await writeFile(html, await (await fetch(`${link}/coreflect.html`)).text())
  const stick = await browser.newContext({ offline: true, viewport: { width: 360, height: 740 } })
  const page = await stick.newPage()
  const asked: string[] = []
  page.on('request', (request) => request.url().startsWith('http') && asked.push(request.url()))
  await page.goto(pathToFileURL(html).href)
  await page.getByText('Ask first, then wait').waitFor()
  const image = page.getByRole('img').first()
  await until(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 100))
  expect(asked).toEqual([])
  await stick.close()
  const pdf = join(folder, 'keepsake.pdf')
  await writeFile(pdf, new Uint8Array(await (await fetch(`${link}/coreflect.pdf`)).arrayBuffer()))
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  const looked = await promisify(execFile)('pdftotext', [pdf, '-']).catch(() => null)
  if (looked !== null)
    for (const words of ['Привет', 'Γειά', '一起练习', 'A pause helped']) expect(looked.stdout).toContain(words)
})

test('the keepsake says when it ends, prints a card, and can be ended: then the link opens nothing', async () => {
  const later = await seat(browser, 'laptop')
  const { page } = later
  await page.goto(link)
  await page.getByText(/You can read this until/).waitFor()
  await page.getByRole('heading', { name: 'Your link' }).waitFor()
  await page.evaluate(() => document.body.setAttribute('data-print', 'card'))
  const card = await page.pdf({ format: 'A4' })
  await writeFile(join(import.meta.dirname, 'output/keepsake-card.pdf'), card)
  await page.evaluate(() => document.body.removeAttribute('data-print'))
  await writeFile(join(import.meta.dirname, 'output/keepsake-print.pdf'), await page.pdf({ format: 'A4' }))
  await expectAccessible(page, 'keepsake, laptop')
  await page.screenshot({ path: join(import.meta.dirname, 'output/keepsake-laptop.png'), fullPage: true })
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await page.getByText('This link does not open any more').first().waitFor()
  await expectAccessible(page, 'keepsake, ended')
  expect((await fetch(link)).status).toBe(404)
  expect(server.output()).not.toContain(link.split('/').at(-1))
  await later.context.close()
})
