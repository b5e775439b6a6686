import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { addImage, addNote, addObservation, blankBoard, writePage, writeTakeaway } from '@coreflect/board'
import type { View } from '@coreflect/workshop'
import type { Browser, Locator } from 'playwright-core'
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

/** Puts a photo, all of one red, at hand for the board. */
async function bringPicture({ token }: Joined): Promise<string> {
  const page = await browser.newPage()
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 300
    const brush = canvas.getContext('2d')
    if (brush === null) throw new Error('A canvas can be drawn on')
    brush.fillStyle = '#d02020'
    brush.fillRect(0, 0, 400, 300)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  await page.close()
  const headers = { authorization: `Bearer ${token}` }
  const body = Buffer.from(jpeg, 'base64')
  const answer = await fetch(`${server.url}/api/boards/${room.board}/pictures`, { method: 'POST', headers, body })
  expect(answer.status).toBe(201)
  return String((await answer.json()).asset)
}

/** Is the middle of the photo, at the right of the board, drawn in its colour? */
const redAtTheRight = (image: Locator) =>
  image.evaluate((one: HTMLImageElement) => {
    const canvas = document.createElement('canvas')
    canvas.width = one.naturalWidth
    canvas.height = one.naturalHeight
    const brush = canvas.getContext('2d')
    brush?.drawImage(one, 0, 0)
    const [red = 0, green = 255] = brush?.getImageData(one.naturalWidth - 200, 180, 1, 1).data ?? []
    return red > 180 && green < 80
  })

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  const [ana] = room.trio
  const { docs } = (await ana.call.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body.view
  const own = new Y.Doc()
  writePage(own, {}, 'The page of Amaruq.\nПривет · Γειά · שלום · 一起练习')
  writeTakeaway(own, {}, 'Ask first, then listen')
  for (const [at, text] of ['A breath before the question', 'Two voices at once'].entries()) {
    const where = {
      kind: 'open-question',
      round: 1,
      turn: 1,
      activity: '',
      moment: 30 + at,
      about: 'listening',
    } as const
    addObservation(own, {}, { id: `seen-${at}`, text, ...where, at })
  }
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
  const picture = { asset: await bringPicture(ana) }
  addImage(
    board,
    origin,
    { id: 'wall', picture, natural: [400, 300], p: [700, 40], s: [400, 300], text: 'Our wall' },
    random,
  )
  await writeDocument(server.url, room.board, ana.token, board)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('facilitators put lines, links and next dates at everyone’s hand, word them anew and take them away', async () => {
  const { page, context } = await seat(browser, 'laptop')
  await context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  await page.goto(`${server.url}/facilitate/${room.session}`)
  await page.getByRole('navigation').getByRole('button', { name: 'Closing' }).click()
  const put = async (title: string, link: string) => {
    await page.getByLabel('A line, or what a link leads to').fill(title)
    await page.getByLabel('Link (optional, begins with https:)').fill(link)
    await page.getByRole('button', { name: 'Put it at hand' }).click()
    await page.getByRole('button', { name: `Change “${title}”` }).waitFor()
  }
  await put('Thr booklet', 'https://example.org/booklet')
  await put('A line that goes again', '')
  await page.getByRole('button', { name: 'Change “Thr booklet”' }).click()
  await page.getByLabel('A line, or what a link leads to').fill('The booklet')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Change “The booklet”' }).waitFor()
  // What is written while an answer is on its way stays.
  const answer = Promise.withResolvers<void>()
  await page.route('**/commands', (route) => answer.promise.then(() => route.continue()), { times: 1 })
  const line = page.getByLabel('A line, or what a link leads to')
  const place = page.getByRole('button', { name: 'Put it at hand' })
  await line.fill('A line too many')
  await place.click()
  await line.fill('The next line')
  answer.resolve()
  await page.getByRole('button', { name: 'Change “A line too many”' }).waitFor()
  await until(async () => (await place.getAttribute('aria-busy')) === null)
  expect(await line.inputValue()).toBe('The next line')
  await line.fill('')
  for (const [title, when] of [
    ['We meet again', '2031-04-09T09:00'],
    ['A date that goes again', '2031-05-09T09:00'],
  ] as const) {
    await page.getByLabel('Next date: what').fill(title)
    await page.getByLabel('When', { exact: true }).fill(when)
    await page.getByLabel('Where (optional)').fill('By the sea')
    await page.getByRole('button', { name: 'Add the date' }).click()
    await page.getByRole('button', { name: `Take away “${title}”` }).waitFor()
  }
  for (const title of ['A line that goes again', 'A line too many', 'A date that goes again']) {
    await page.getByRole('button', { name: `Take away “${title}”` }).click()
    await page.getByRole('button', { name: `Take away “${title}”` }).waitFor({ state: 'detached' })
  }
  await expectAccessible(page, 'cockpit, at everyone’s hand')
  const { resources, dates } = (await room.facilitator.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body
    .view
  expect(resources.map(({ title, link }) => [title, link])).toEqual([['The booklet', 'https://example.org/booklet']])
  expect(dates.map(({ title, place }) => [title, place])).toEqual([['We meet again', 'By the sea']])
  await context.close()
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
  expect(await redAtTheRight(image)).toBe(true)
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
  const note = page.getByRole('listitem').filter({ hasText: 'Two voices at once' })
  await note.getByRole('button', { name: 'Delete this note' }).click()
  await note.waitFor({ state: 'detached' })
  await page.getByText('A breath before the question').waitFor()
  await until(async () => !(await (await fetch(`${link}/coreflect.md`)).text()).includes('Two voices at once'))
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

test('[K1] after the close a group opens its board to the room, keeps it to itself, lets it go, and takes that back', async () => {
  const [, ben] = room.trio
  const linkOf = async (person: Joined) =>
    `${server.url}${(await person.call.post<{ path: string }>(`/api/sessions/${room.session}/keepsake`)).body.path}`
  const [bens, strangers] = [await linkOf(ben), await linkOf(room.stranger)]
  const { page, context } = await seat(browser, 'phone')
  await page.goto(bens)
  await page.getByText('Keep it for us').first().click()
  await page.getByRole('radio', { name: /^Open it to the room/ }).check()
  await page.getByRole('button', { name: 'This is our word' }).tap()
  await until(async () => (await (await fetch(strangers)).text()).includes('We laughed together'))
  const other = await seat(browser, 'phone')
  await other.page.goto(strangers)
  await other.page.getByRole('heading', { name: 'Boards that other groups opened' }).waitFor()
  const opened = other.page.getByRole('img', { name: /Picture of the board: Round 1, group 1/ })
  await opened.waitFor()
  await page.getByRole('radio', { name: /^Keep it for us/ }).check()
  await page.getByRole('button', { name: 'This is our word' }).tap()
  await until(async () => !(await (await fetch(strangers)).text()).includes('We laughed together'))
  await other.page.reload()
  await other.page.getByRole('heading', { name: 'Your link' }).waitFor()
  expect(await opened.count()).toBe(0)
  await other.page.getByText('Nothing was put on this board.').waitFor()
  await picture(other.page, 'keepsake-empty-board')
  await page.getByRole('radio', { name: /^Let it go/ }).check()
  await page.getByRole('button', { name: 'This is our word' }).tap()
  await page.getByRole('img', { name: /Picture of the board/ }).waitFor({ state: 'detached' })
  expect(await (await fetch(bens)).text()).not.toContain('We laughed together')
  expect((await fetch(`${bens}/boards/${room.board}.svg`)).status).toBe(404)
  await page.getByText('We let go of the board of round 1, group 1.').waitFor()
  await page.getByText(/^Until .+ we can still keep it/).waitFor()
  await expectAccessible(page, 'keepsake, a board that goes')
  await page.screenshot({ path: join(import.meta.dirname, 'output/keepsake-letting-go.png'), fullPage: true })
  await page.getByRole('button', { name: 'Keep it for us after all' }).tap()
  await page.getByRole('img', { name: /Picture of the board/ }).waitFor()
  expect(await (await fetch(bens)).text()).toContain('We laughed together')
  await other.context.close()
  await context.close()
})

test('a facilitator makes a copy of a workshop that is over: its agenda as it was, and nobody and nothing else', async () => {
  const { page, context } = await seat(browser, 'laptop')
  await context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  const look = async (id: string) => (await room.facilitator.get<{ view: View }>(`/api/sessions/${id}/view`)).body.view
  await page.goto(`${server.url}/facilitate/${room.session}`)
  await page.getByRole('navigation').getByRole('button', { name: 'Closing' }).click()
  await page.getByRole('heading', { name: 'Run it again' }).waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page, 'run it again, phone')
  await page.getByRole('button', { name: 'Prepare a copy' }).scrollIntoViewIfNeeded()
  await picture(page, 'again-phone')
  await page.setViewportSize({ width: 1280, height: 800 })
  await picture(page, 'again-laptop')
  await page.getByRole('button', { name: 'Prepare a copy' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith(room.session))
  await page.getByRole('button', { name: 'Open the doors' }).first().waitFor()
  const [was, now] = [await look(room.session), await look(page.url().split('/').at(-1) ?? '')]
  const planned = ({ agenda }: View) => agenda.map(({ type, title, minutes }) => ({ type, title, minutes }))
  expect(planned(now)).toEqual(planned(was))
  expect([now.session.state, now.arrived, now.groups, now.docs.filter(({ kind }) => kind === 'group')]).toEqual([
    'draft',
    0,
    [],
    [],
  ])
  // What was put at hand belongs to the plan; a date belongs to its people.
  expect(now.resources.map(({ title }) => title)).toEqual(['The booklet'])
  expect([now.dates, now.session.code === was.session.code]).toEqual([[], false])
  await expectAccessible(page, 'a copy, laptop')
  await picture(page, 'copy-laptop')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page, 'a copy, phone')
  await picture(page, 'copy-phone')
  await context.close()
})
