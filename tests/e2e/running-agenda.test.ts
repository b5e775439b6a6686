import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { type DoingRoom, openDoingRoom } from './support/doing-room.ts'
import { enterOn, tabTo } from './support/keyboard.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let server: RunningServer
let browser: Browser
let room: DoingRoom
let mine: Seat
let theirs: Seat
let phone: Seat
let screen: Seat

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openDoingRoom(server, ['Amaruq', 'Bexley', 'Cosimah'])
  mine = await signedIn('laptop')
  theirs = await signedIn('laptop')
  phone = await seat(browser, 'phone')
  const [me] = room.people
  await phone.context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `coreflect.person.${room.session}`,
    JSON.stringify({ person: me?.id, token: me?.token }),
  ] as const)
  await phone.page.goto(`${server.url}/take-part/${room.session}`)
  screen = await seat(browser, 'projector')
  await screen.page.goto(room.screen)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const pages = [mine, theirs, phone, screen]
  await Promise.all(pages.map((one, i) => one && picture(one.page, `failed-running-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function signedIn(kind: 'phone' | 'laptop'): Promise<Seat> {
  const opened = await seat(browser, kind)
  const [name = '', value = ''] = (room.facilitator.headers.cookie ?? '').split('=')
  await opened.context.addCookies([{ name, value, url: server.url }])
  return opened
}
const planned = async () => (await room.look(room.facilitator)).agenda
const titles = async () => (await planned()).map(({ title }) => title.en)
const block = (at: Page, title: string) => at.locator('[data-block]').filter({ hasText: title })
const open = (at: Page, title: string) => block(at, title).locator('[data-open]').click()
const form = (at: Page) => at.locator('[data-editor]')
const title = (at: Page) => form(at).getByLabel('Title', { exact: true }).first()
const saved = (at: Page) => at.getByText('Saved', { exact: true }).first().waitFor()

test('before it begins, a session’s own agenda is changed from the cockpit, and the workshop it came from is not', async () => {
  const { page } = mine
  await page.goto(`${server.url}/facilitate/${room.session}`)
  await page.getByRole('link', { name: 'Change the agenda' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).waitFor()
  await page.keyboard.type('change the agenda')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/agenda$/)
  await page.getByRole('link', { name: 'Back to the workshop' }).click()
  await page.getByRole('link', { name: 'Change the agenda' }).click()
  await page.getByText('This is the agenda of this one session.').waitFor()
  await open(page, 'Walk the boards')
  await title(page).fill('A walk along the boards')
  await until(async () => (await titles()).includes('A walk along the boards'))
  const { own } = (
    await room.facilitator.get<{ own: { template: { agenda: { title: object }[] } }[] }>('/api/templates')
  ).body
  expect(own[0]?.template.agenda.map((one) => one.title)).toContainEqual({
    en: 'Walk the boards',
    es: 'Walk the boards',
  })
})

test('while it runs, what is past stays, what is on may have other minutes, and what is to come is moved and added', async () => {
  const { page } = mine
  await room.say({ type: 'start-session' })
  await room.say({ type: 'start-activity', activity: 'talk' })
  await page.getByText('This workshop is running.').waitFor()
  await block(page, 'How do we want to be together?').getByText('over', { exact: true }).waitFor()
  await open(page, 'How do we want to be together?')
  await form(page).getByText('This is over and stays as it was.').waitFor()
  expect(await form(page).getByRole('textbox').count()).toBe(0)
  await open(page, 'Help that helped')
  await form(page).getByText('This is on now.').waitFor()
  await form(page).getByRole('button', { name: 'Five minutes more' }).click()
  await until(async () => (await planned())[1]?.minutes === 15)

  // Dragged up to the very top, it comes down after what is on.
  const grip = block(page, 'Three ideas').locator('[data-grip]')
  await grip.scrollIntoViewIfNeeded()
  const from = await grip.boundingBox()
  if (from === null) throw new Error('The block is not on the page')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y - 30, { steps: 3 })
  const target = await block(page, 'How do we want to be together?').boundingBox()
  await page.mouse.move(from.x + 10, Math.max(80, (target?.y ?? 0) + 4), { steps: 5 })
  await until(async () => {
    const top = await block(page, 'How do we want to be together?').boundingBox()
    await page.mouse.move(from.x + 12, Math.max(80, (top?.y ?? 0) + 4))
    return (top?.y ?? 0) > 60
  })
  await page.mouse.up()
  await until(async () => (await titles())[2] === 'Three ideas')
  await page.locator('#add-activity').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Break/ })
    .click()
  await title(page).fill('Tea')
  await form(page).getByLabel('Begins at a fixed time').fill('23:45')
  await until(async () => (await titles()).at(-2) === 'Tea')
  await saved(page)
  await expectAccessible(page, 'the agenda of a running session')
  await picture(page, 'running-agenda')
})

test('phones and screen show the new plan', async () => {
  await room.say({ type: 'set-wall', shows: 'agenda' })
  await screen.page.getByText('A walk along the boards').waitFor()
  await screen.page.getByText('Three ideas').first().waitFor()
  await phone.page.getByText('Agenda', { exact: true }).click()
  await phone.page.getByText('Tea').first().waitFor()
})

test('the cockpit tells how the fixed time stands as the day goes now', async () => {
  const { page } = theirs
  await page.goto(`${server.url}/facilitate/${room.session}`)
  const tea = page.locator('li', { has: page.getByText('Tea', { exact: true }) })
  await tea.getByText(/^at a fixed time/).waitFor()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    if (width === 360) await page.keyboard.press('a')
    await tea.getByText(/^at a fixed time/).waitFor()
    await expectAccessible(page, `a fixed time in the cockpit, ${width}`)
    await picture(page, `cockpit-fixed-time-${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('a picture on a block is put in words there, for whoever does not see it', async () => {
  const { page } = mine
  const parts = async () => (await room.look(room.facilitator)).media.flatMap((one) => one.parts)
  await open(page, 'Three ideas')
  const shown = form(page).locator('details').filter({ hasText: 'Slides and clips' })
  if ((await shown.getAttribute('open')) === null) await shown.locator('summary').first().click()
  await shown.getByLabel(/^Add a file/).setInputFiles({ name: 'tree.png', mimeType: 'image/png', buffer: png })
  const alt = shown.getByLabel('What the picture shows')
  await alt.fill('A tree with two trunks')
  await alt.press('Tab')
  await until(async () =>
    (await parts()).some((one) => one.kind === 'picture' && one.alt.en === 'A tree with two trunks'),
  )
  await saved(page)
  await expectAccessible(page, 'a picture on a block')
  await page.reload()
  await open(page, 'Three ideas')
  await until(async () => (await alt.inputValue()) === 'A tree with two trunks')
})

test('with keys alone what is to come is moved and removed; what is on stays where it is', async () => {
  const { page } = mine
  await tabTo(page, /, Three ideas/)
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await until(async () => (await titles())[3] === 'Three ideas')
  await enterOn(page, 'More for Tea')
  await page.getByRole('menuitem', { name: 'Remove' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await until(async () => !(await titles()).includes('Tea'))
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await until(async () => (await titles()).includes('Tea'))
})

test('two facilitators change the plan at once and one begins something: nothing of either is lost', async () => {
  const [one, two] = [mine.page, theirs.page]
  await two.goto(`${server.url}/facilitate/${room.session}/agenda`)
  await open(one, 'Tea')
  await open(two, 'How is our pace?')
  await Promise.all([title(one).fill('Tea and bread'), title(two).fill('How are we?')])
  await until(async () => {
    const all = await titles()
    return all.includes('Tea and bread') && all.includes('How are we?')
  })
  await block(one, 'How are we?').waitFor()
  await block(two, 'Tea and bread').waitFor()

  // While its words are being changed, somebody begins it: it stays as it was begun, and the words are not lost.
  await one.route('**/agenda**', (route) => route.abort())
  await title(one).fill('Tea, later')
  const tea = (await planned()).find((item) => item.title.en === 'Tea and bread')?.id ?? ''
  await room.say({ type: 'start-activity', activity: tea })
  await one.unroute('**/agenda**')
  await one.getByRole('heading', { name: 'Two of us changed the same thing' }).waitFor()
  await expectAccessible(one, 'what began while it was changed')
  await one.getByRole('button', { name: 'Keep both' }).click()
  await until(async () => (await titles()).at(-2) === 'Tea, later')
  expect((await planned()).find(({ id }) => id === tea)?.title.en).toBe('Tea and bread')
})

test('a server killed in the middle of a change takes nothing away', async () => {
  const { page } = mine
  await saved(page)
  await open(page, 'Tea, later')
  await server.kill()
  await title(page).fill('Tea at last')
  await page
    .getByText(/until there is a connection|Waiting|on this device/i)
    .first()
    .waitFor()
  await server.restart()
  await until(async () => (await titles()).at(-2) === 'Tea at last')
  await page.reload()
  await block(page, 'Tea at last').waitFor()
})

test('on a phone and in the dark it is as whole, and the step is told in the cockpit', async () => {
  const hand = await signedIn('phone')
  await hand.page.goto(`${server.url}/facilitate/${room.session}/agenda`)
  await block(hand.page, 'Tea at last').waitFor()
  await expectAccessible(hand.page, 'a running agenda on a phone')
  await hand.page.emulateMedia({ colorScheme: 'dark' })
  await open(hand.page, 'Tea and bread')
  await form(hand.page).getByText('This is on now.').waitFor()
  await expectAccessible(hand.page, 'a running agenda on a phone in the dark')
  await picture(hand.page, 'running-agenda-phone-dark')
  await open(hand.page, 'Tea at last')
  await form(hand.page).getByRole('button', { name: 'Five minutes less' }).click()
  await saved(hand.page)
  await hand.page.getByRole('link', { name: 'Back to the workshop' }).click()
  await hand.page.getByText('You changed the plan').first().waitFor()
  await hand.context.close()
})
