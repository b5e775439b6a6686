import type { Paper } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { printed } from './support/printed.ts'
import { type RunningServer, startServer } from './support/server.ts'

let server: RunningServer
let browser: Browser
let owner: Caller
let mine: Seat
let session = ''
let code = ''

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
  mine = await signedIn('laptop')
  const startsAt = Date.UTC(2031, 3, 9, 9)
  const made = await owner.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90', startsAt })
  session = made.body.id
  code = made.body.code
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && mine !== undefined) await picture(mine.page, 'failed-paper')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A browser that has the cookie of the owner already. */
async function signedIn(kind: 'phone' | 'laptop'): Promise<Seat> {
  const opened = await seat(browser, kind)
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await opened.context.addCookies([{ name, value, url: server.url }])
  return opened
}

const page = () => mine.page
const choose = (at: Page, what: string) => at.getByRole('radio', { name: new RegExp(`^${what}`) }).press('Space')
const field = (at: Page, label: string) => at.getByLabel(label, { exact: true })
async function write(at: Page, label: string, text: string): Promise<void> {
  await field(at, label).fill(text)
  await field(at, label).press('Tab')
}

test('from the cockpit one gets to the paper, and a participant never does', async () => {
  await page().goto(`${server.url}/facilitate/${session}`)
  await page().getByRole('link', { name: 'What can be printed' }).click()
  await page().getByRole('heading', { name: 'On paper' }).waitFor()
  expect((await owner.post(`/api/sessions/${session}/commands`, { type: 'open-lobby' })).status).toBe(200)
  const joined = await callerOf(server.url).post<{ token: string }>('/api/join', { code, name: 'Ana' })
  const person = callerOf(server.url, { authorization: `Bearer ${joined.body.token}` })
  expect((await person.get(`/api/sessions/${session}/paper`)).status).toBe(403)
  expect((await callerOf(server.url).get(`/api/sessions/${session}/paper`)).status).toBe(401)
  expect((await owner.get<Paper>(`/api/sessions/${session}/paper`)).body.code).toBe(code)
})

test('a poster to join by has the code and the link, on each size of paper', async () => {
  await choose(page(), 'A poster to join by')
  await write(page(), 'The address that phones open', 'http://192.168.7.20:4400/')
  await page()
    .getByRole('img', { name: `http://192.168.7.20:4400/join/${code}` })
    .waitFor()
  await expectAccessible(page(), 'a poster to join by')
  for (const [size, width, height] of [
    ['A4', 210, 297],
    ['Letter', 216, 279],
    ['A3', 297, 420],
  ] as const) {
    await choose(page(), size)
    const pages = await printed(page(), `paper-join-${size}`)
    expect(pages.map((one) => [one.width, one.height])).toEqual([[width, height]])
    expect(pages[0]?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
    expect(pages[0]?.text).toContain('192.168.7.20:4400')
  }
  await choose(page(), 'A4')
})

test('each table has a tent with its number, its name and a link that knows the table', async () => {
  await choose(page(), 'Table tents')
  await write(page(), 'How many tables', '3')
  await write(page(), 'Names of the tables, one a line', 'By the window\n\nGarden room')
  await page()
    .getByRole('img', { name: `/join/${code}?table=3` })
    .first()
    .waitFor()
  await expectAccessible(page(), 'table tents')
  await page().evaluate(() => scrollTo(0, 0))
  await picture(page(), 'paper')
  for (const size of ['A4', 'Letter'] as const) {
    await choose(page(), size)
    const pages = await printed(page(), `paper-tents-${size}`)
    expect(pages).toHaveLength(3)
    expect(pages[0]?.text.match(/By the window/g)).toHaveLength(2)
    expect(pages[1]?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
    expect(pages[2]?.text).toContain('Garden room')
  }
})

test('[T3] role cards and scenarios are cut from pages of six, set after set', async () => {
  await choose(page(), 'Letter')
  await choose(page(), 'Role cards')
  await write(page(), 'How many of each', '2')
  const rounds = (await owner.get<Paper>(`/api/sessions/${session}/paper`)).body.agenda.flatMap(
    ({ activity }) => activity.practice ?? [],
  )
  const cards = rounds.reduce((sum, { roles }) => sum + roles.length * 2, 0)
  for (const size of ['Letter', 'A4'] as const) {
    await choose(page(), size)
    const pages = await printed(page(), `paper-cards-${size}`)
    expect(pages).toHaveLength(Math.ceil(cards / 6))
    for (const one of pages) expect(one.text).toContain('Listener')
  }
  await expectAccessible(page(), 'role cards')
  await choose(page(), 'Scenarios')
  await page().getByText('Made up', { exact: true }).first().waitFor()
  const scenes = await printed(page(), 'paper-scenarios')
  expect(scenes[0]?.text).toContain('For: Speaker')
  await expectAccessible(page(), 'scenarios')
})

test('an observation sheet has its page, in the other language too', async () => {
  await choose(page(), 'Observation sheets')
  await write(page(), 'How many of each', '1')
  await expectAccessible(page(), 'observation sheets')
  const count = await page().locator('.sheet').count()
  for (const size of ['A4', 'Letter'] as const) {
    await choose(page(), size)
    const pages = await printed(page(), `paper-observing-${size}`)
    expect(pages).toHaveLength(count)
    for (const one of pages) expect(one.text).toMatch(/Moment.*What I would like to offer/)
  }
  await choose(page(), 'Español')
  const pages = await printed(page(), 'paper-observing-es')
  expect(pages).toHaveLength(count)
  expect(pages[0]?.text).toContain('Lo que me gustaría ofrecer')
  await choose(page(), 'English')
})

test('the agreement is a poster of what the room has now, and of empty lines before that', async () => {
  await choose(page(), 'The agreement as a poster')
  await choose(page(), 'A3')
  const pages = await printed(page(), 'paper-agreement')
  expect(pages).toHaveLength(1)
  expect(pages[0]?.width).toBe(297)
  expect(pages[0]?.text).toContain('What we agreed on')
})

test('the agenda has times, notes and materials, for us alone', async () => {
  await choose(page(), 'The agenda, for us')
  await choose(page(), 'A4')
  await expectAccessible(page(), 'the agenda on paper')
  const pages = await printed(page(), 'paper-agenda')
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.length).toBeLessThan(5)
  expect(pages[0]?.text).toContain('Please keep it to yourselves')
  for (const one of pages) expect(one.text).toContain('Took')
})

test('a day that is only prepared has paper too, on a phone and in the dark', async () => {
  const phone = await signedIn('phone')
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  await phone.page.goto(`${server.url}/prepare/intro-180/paper`)
  await phone.page.getByRole('heading', { name: 'On paper' }).waitFor()
  expect(await phone.page.getByRole('radio', { name: /^Table tents/ }).count()).toBe(0)
  await choose(phone.page, 'The agenda, for us')
  await expectAccessible(phone.page, 'the paper on a phone')
  await picture(phone.page, 'paper-phone')
  await printed(phone.page, 'paper-agenda-intro')
  for (const kind of ['Role cards', 'Observation sheets', 'The agreement as a poster', 'Scenarios']) {
    await choose(phone.page, kind)
    await expectAccessible(phone.page, `${kind} on a phone`)
    await printed(phone.page, `paper-phone-${kind.replaceAll(' ', '-')}`)
  }
  await phone.context.close()
})
