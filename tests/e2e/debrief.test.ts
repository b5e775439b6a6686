// A debrief of nine people, told in order: each step stands on the one before.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { type DebriefRoom, openDebriefRoom } from './support/debrief-room.ts'
import type { Joined } from './support/group-room.ts'
import { enterOn, tabTo } from './support/keyboard.ts'
import { type Recording, record } from './support/recording.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick', 'Gwenaele', 'Hjordis', 'Iskander']

let server: RunningServer
let browser: Browser
let room: DebriefRoom
let lead: Seat
let screen: Seat
let author: Joined
let about: Joined
let phone: Page
let other: Page
/** Everything that reached the phone of somebody who never sat with the author. */
let heard: Recording

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const gone = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'detached' })
const at = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('It is not there')
  return thing
}

async function phoneOf(person: Joined): Promise<Page> {
  const { page, context } = await seat(browser, 'phone')
  const ticket = JSON.stringify({ person: person.id, token: person.token })
  const place = [`coreflect.person.${room.session}`, ticket] as const
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), place)
  await page.goto(`${server.url}/take-part/${room.session}`)
  return page
}

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openDebriefRoom(server, names, 2)
  ;({ author, about } = at(room.wrote.get('juniper')))
  lead = await seat(browser, 'laptop')
  await lead.context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  screen = await seat(browser, 'projector')
  phone = await phoneOf(author)
  other = await phoneOf(about)
  const mates = (await room.look(author)).people.map(({ id }) => id)
  const stranger = await phoneOf(at(room.people.find(({ id }) => !mates.includes(id))))
  heard = record(stranger)
  await stranger.reload()
  await lead.page.goto(`${server.url}/facilitate/${room.session}`)
  const opened = await lead.context.request.post(`${server.url}/api/sessions/${room.session}/screen`, {
    headers: { origin: server.url },
  })
  await screen.page.goto(`${server.url}${(await opened.json()).path}`)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all(
    [lead?.page, screen?.page, phone, other].map((page, i) => page && picture(page, `debrief-failed-${i}`)),
  )
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('notes of both rounds are there for everyone, and on no screen stands a name', async () => {
  for (const page of [lead.page, screen.page, phone, other]) await shows(page, /juniper/)
  const text = await screen.page.locator('body').innerText()
  for (const name of names) expect(text).not.toContain(name)
  await expectAccessible(lead.page, 'cockpit, debrief')
  await expectAccessible(phone, 'phone, debrief')
  await expectAccessible(screen.page, 'screen, debrief')
  await picture(lead.page, 'debrief-cockpit')
  await picture(phone, 'debrief-phone')
  await picture(screen.page, 'debrief-screen-loose')
})

test('a suggested group becomes a theme by one press of a key, and one undo takes it back', async () => {
  const { page } = lead
  await enterOn(page, 'Suggest groups')
  await shows(page, 'These notes share words')
  await expectAccessible(page, 'cockpit, suggested groups')
  await picture(page, 'debrief-suggested')
  await enterOn(page, 'Make this a theme')
  await page.getByRole('textbox', { name: 'Name of the theme' }).first().fill('Making room')
  await shows(screen.page, 'Making room')
  const theme = region(page, 'Making room')
  const many = await theme.getByRole('listitem').count()
  expect(many).toBeGreaterThan(1)
  await enterOn(page, 'Suggest groups')
  await gone(page, 'These notes share words')
})

test('several people sort at once: a phone by its menu, the cockpit by dragging', async () => {
  await press(phone, /^Move this card: .*maple/)
  await phone.getByRole('menuitem', { name: 'A new theme' }).click()
  await phone.getByRole('textbox', { name: 'Name of the theme' }).last().fill('Lightness')
  await region(lead.page, 'Lightness').waitFor()
  // High enough for card and theme to be on it at once.
  await lead.page.setViewportSize({ width: 1280, height: 2400 })
  const card = lead.page.locator('.debrief-card', { hasText: 'aspen' })
  const from = at((await card.boundingBox()) ?? undefined)
  const to = at((await region(lead.page, 'Lightness').boundingBox()) ?? undefined)
  await lead.page.mouse.move(from.x + 20, from.y + 20)
  await lead.page.mouse.down()
  await lead.page.mouse.move(to.x + 40, to.y + 40, { steps: 8 })
  await lead.page.mouse.up()
  await region(other, 'Lightness').getByText(/aspen/).waitFor()
  await lead.page.setViewportSize({ width: 1280, height: 800 })
})

test('rounds stand side by side, and numbers come as pictures with their tables, nothing under five', async () => {
  const { page } = lead
  await page.getByText('Rounds side by side').click()
  await region(page, 'Round 2').getByText(/larch/).waitFor()
  await picture(page, 'debrief-rounds')
  await press(page, 'Numbers')
  const table = page.getByRole('table', { name: 'By round' })
  await table.getByRole('row', { name: /Round 1\s*6/ }).waitFor()
  await page.locator('.bar-chart svg').first().waitFor()
  await expectAccessible(page, 'cockpit, numbers')
  await region(page, 'The notes in numbers').scrollIntoViewIfNeeded()
  await picture(page, 'debrief-numbers')
  await region(page, 'The notes in numbers').getByRole('button', { name: 'Show to everyone' }).click()
  await screen.page.locator('.bar-chart svg').first().waitFor()
  await expectAccessible(screen.page, 'screen, numbers')
  await picture(screen.page, 'debrief-screen-numbers')
  await region(page, 'The notes in numbers').getByRole('button', { name: 'Stop showing it' }).click()
  await press(page, 'Numbers')
  await page.getByText('Themes', { exact: true }).first().click()
})

test('[P3] nine people give dots; nobody sees whose, the sums come when all are in, after a server that was killed', async () => {
  await press(lead.page, 'Dots')
  await press(lead.page, 'Give out dots')
  await shows(phone, 'You have 3 of 3 dots left.')
  await press(phone, /^Give a dot to: .*juniper/)
  await press(phone, /^Give a dot to: .*juniper/)
  await shows(phone, 'You have 1 of 3 dots left.')
  await expectAccessible(phone, 'phone, dots')
  await picture(phone, 'debrief-dots-phone')
  await press(phone, 'Hand in my dots')
  await shows(phone, /^Your dots are in/)
  await server.killAndRestart()
  const { dots, mine } = await room.look(author)
  expect(dots).toMatchObject({ handedIn: true, on: null })
  const card = at(mine.find(({ observation }) => observation === 'note-1-0')).card
  const id = dots?.id ?? ''
  for (const one of room.people) await room.as(one, { type: 'hand-in-dots', dots: id, on: { [card]: 1 } })
  await shows(lead.page, 'Handed in: 9 of 9')
  expect(await screen.page.getByText('Dots: 10').count()).toBe(0)
  await press(lead.page, 'Count them now')
  for (const page of [lead.page, screen.page, other])
    await page.getByText('Dots: 10').first().waitFor({ state: 'attached' })
  await picture(screen.page, 'debrief-screen-themes')
})

test('the author raises a hand without a name; in the light it is large on the wall, and phones may put it away', async () => {
  await phone.getByRole('button', { name: 'I would like to say more' }).first().click()
  await shows(lead.page, /would like to say more/)
  expect(await other.getByText('Someone would like to say more').count()).toBe(0)
  const hand = at((await room.look()).hands[0])
  await lead.page
    .locator(`[data-card="${hand}"]`)
    .getByRole('button', { name: /^Move this card/ })
    .click()
  await lead.page.getByRole('menuitem', { name: 'Show to everyone' }).click()
  await shows(screen.page, /Whoever wrote this would like to say more/)
  await expectAccessible(screen.page, 'screen, one card alone')
  await picture(screen.page, 'debrief-screen-light')
  await shows(other, 'On the screen now')
  await picture(other, 'debrief-light-phone')
  await press(other, 'Put it away here')
  await gone(other, 'On the screen now')
  await press(lead.page, 'Stop showing it')
  await gone(screen.page, /Whoever wrote this/)
})

test('[C6] a note can be taken back at any time from one’s own page', async () => {
  const page = await phoneOf(at(room.wrote.get('rowan')).about)
  await page.getByRole('navigation').getByRole('link', { name: 'My page', exact: true }).click()
  const entry = page.locator('[data-mine]', { hasText: 'rowan' })
  await entry.getByRole('button', { name: 'Take it back' }).click()
  await expectAccessible(page, 'phone, taking a note back')
  await picture(page, 'debrief-take-back-phone')
  await entry.getByRole('button', { name: 'Yes, take it back' }).click()
  for (const seen of [page, lead.page, phone, other]) await gone(seen, /rowan/)
  await page.context().close()
})

test('the script leads through four questions with a clock of its own', async () => {
  await press(lead.page, 'Script')
  await press(lead.page, 'What helped?')
  await shows(screen.page, 'What helped?')
  await shows(phone, 'What helped?')
  await picture(screen.page, 'debrief-screen-script')
  await picture(phone, 'debrief-script-phone')
})

test('a question comes in without a name and goes to the wall; something parked is there for everyone', async () => {
  await other.getByLabel('A question for the room').fill('What if nobody says anything?')
  await press(other, 'Hand it in')
  await press(lead.page, /^Questions \(1\)/)
  await shows(lead.page, 'What if nobody says anything?')
  expect(await phone.getByText('What if nobody says anything?').count()).toBe(0)
  await lead.page.getByRole('button', { name: 'Show to everyone', exact: true }).click()
  await shows(screen.page, 'What if nobody says anything?')
  await lead.page.getByRole('button', { name: 'Stop showing it' }).first().click()
  await press(other, 'At hand')
  await other.getByLabel('Park something for later').fill('Where we can practise on')
  await press(other, 'Park it')
  await other.getByText('It is parked.').waitFor()
  await expectAccessible(other, 'phone, at hand')
  await picture(other, 'debrief-park-phone')
  await other.keyboard.press('Escape')
  await press(lead.page, /^Parked \(1\)/)
  await shows(lead.page, 'Where we can practise on')
})

test('[P3] a question to everyone: nothing before five answers, then bars with their table, by keyboard alone', async () => {
  const { page } = lead
  await enterOn(page, 'Ask the room')
  await page.emulateMedia({ colorScheme: 'dark' })
  await tabTo(page, 'Your question')
  await page.keyboard.type('How near do you feel to each other?')
  await page.getByText('Scale of five').click()
  await page.getByLabel('Words at the low end').fill('far')
  await page.getByLabel('Words at the high end').fill('near')
  await picture(page, 'pulse-cockpit-new')
  await enterOn(page, 'Ask everyone')
  await shows(screen.page, 'How near do you feel to each other?')
  await phone.getByText('5 of 5: near').click()
  await phone.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(phone, 'phone, pulse, dark')
  await picture(phone, 'pulse-phone')
  await press(phone, 'Send my answer')
  await shows(phone, 'Your answer is in.')
  const pulse = at((await room.look()).pulse ?? undefined)
  const others = room.people.filter((one) => one.id !== author.id)
  for (const [i, one] of others.slice(0, 3).entries()) {
    await room.as(one, { type: 'answer-pulse', pulse: pulse.id, answer: { choice: i } })
  }
  await shows(page, 'Answered: 4 of 9')
  expect(await screen.page.locator('.bar-chart').count()).toBe(0)
  await server.killAndRestart()
  for (const one of others) await room.as(one, { type: 'answer-pulse', pulse: pulse.id, answer: { choice: 4 } })
  await page.getByRole('button', { name: 'Close the answers' }).click()
  await screen.page.locator('.bar-chart svg').waitFor()
  await phone.getByRole('row', { name: /5 of 5: near\s*6/ }).waitFor()
  await screen.page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(screen.page, 'screen, pulse, dark')
  await expectAccessible(page, 'cockpit, pulse')
  await picture(screen.page, 'pulse-screen')
  await picture(phone, 'pulse-sums-phone')
  await picture(page, 'pulse-cockpit')
  await press(page, 'Put the question away')
  await gone(screen.page, 'How near do you feel to each other?')
  await picture(screen.page, 'debrief-screen-dark')
  await picture(phone, 'debrief-phone-dark')
  await picture(page, 'debrief-cockpit-dark')
})

test('[P3, P4, C5] what reached the wall and another group’s phone holds no author and no question that was not shown', async () => {
  await room.as(author, { type: 'hand-in-slip', kind: 'question', text: 'a question kept back, sequoia' })
  await shows(lead.page, /^Questions \(2\)/)
  for (const seen of [screen.recording, heard]) {
    expect(seen.count()).toBeGreaterThan(10)
    for (const hidden of ['sequoia', author.id, author.name, 'note-1-0']) {
      expect([hidden, seen.holds(hidden)]).toEqual([hidden, false])
    }
  }
  for (const one of room.people) expect(screen.recording.holds(one.id)).toBe(false)
})

test('[C6] after the close, whom a note is about takes it back by keyboard, from the keepsake: it is gone everywhere', async () => {
  const { body } = await about.call.post<{ path: string }>(`/api/sessions/${room.session}/keepsake`)
  await room.say({ type: 'close-session' })
  const home = await seat(browser, 'phone')
  await home.page.goto(`${server.url}${body.path}`)
  await home.page
    .getByText(/juniper/)
    .first()
    .waitFor()
  await expectAccessible(home.page, 'keepsake')
  await picture(home.page, 'keepsake-mine')
  const entry = home.page.locator('[data-mine]', { hasText: 'juniper' })
  await entry.getByRole('button', { name: 'Take it back' }).focus()
  await home.page.keyboard.press('Enter')
  await entry.getByRole('button', { name: 'Yes, take it back' }).waitFor()
  await picture(home.page, 'keepsake-ask')
  await until(() => home.page.evaluate(() => document.activeElement?.textContent === 'Yes, take it back'))
  await home.page.keyboard.press('Enter')
  await shows(home.page, 'The note is taken back.')
  for (const page of [home.page, lead.page, screen.page, phone, other]) await gone(page, /juniper/)
  for (const form of ['html', 'md', 'json']) {
    const file = await about.call.get<unknown>(`/api/sessions/${room.session}/export/${form}`)
    expect(JSON.stringify(file.body)).not.toContain('juniper')
  }
})

test('[P6] the harvest is a page to print and a text, with themes, sums and times, and no name', async () => {
  const page = await lead.context.newPage()
  await page.goto(`${server.url}/api/sessions/${room.session}/harvest/html`)
  await shows(page, 'Making room')
  const text = await page.locator('body').innerText()
  for (const words of ['How near do you feel', 'Where we can practise on', 'taken:']) expect(text).toContain(words)
  for (const name of names) expect(text).not.toContain(name)
  expect(text).not.toContain('juniper')
  await picture(page, 'harvest')
})
