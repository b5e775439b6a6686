// People, what they ask for and who visits, told in order on one running round: each step stands on the one before.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addNote, sit } from './support/board-page.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { type Recording, record } from './support/recording.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

let server: RunningServer
let browser: Browser
let room: GroupRoom
let lead: Seat
/** The three phones of one group, and one of the other group. */
let phones: readonly Page[]
let [first, second, third, stranger]: Page[] = []
let heard: readonly Recording[]

const at = (page: Page | undefined): Page => {
  if (page === undefined) throw new Error('This phone was not opened')
  return page
}
const shows = (page: Page | undefined, text: string | RegExp) => at(page).getByText(text).first().waitFor()
const gone = (page: Page | undefined, text: string | RegExp) =>
  at(page).getByText(text).first().waitFor({ state: 'detached' })
const press = (page: Page | undefined, name: string | RegExp) => at(page).getByRole('button', { name }).first().click()
/** One tap for the sheet, one for the wish. */
async function ask(page: Page | undefined, wish: string | RegExp): Promise<void> {
  await press(page, 'At hand')
  await at(page).getByRole('dialog').getByRole('button', { name: wish }).click()
}
async function closeSheet(page: Page | undefined): Promise<void> {
  await at(page).keyboard.press('Escape')
  await at(page).getByRole('dialog').waitFor({ state: 'detached' })
}

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  lead = await seat(browser, 'laptop')
  await lead.context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  phones = await Promise.all([...room.trio, room.stranger].map((person) => sit(browser, 'phone', room, person)))
  ;[first, second, third, stranger] = phones as Page[]
  heard = phones.map(record)
  for (const page of phones) {
    await page.goto(`${server.url}/take-part/${room.session}`)
    await page.getByRole('button', { name: 'We are all here' }).waitFor()
  }
  await lead.page.goto(`${server.url}/facilitate/${room.session}`)
  await lead.page.getByRole('button', { name: 'Say something to everyone' }).waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([lead?.page, ...(phones ?? [])].map((page, i) => page && picture(page, `people-failed-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('[P6] one tap of anyone tells the facilitators that a group is all here, until its first turn', async () => {
  await press(second, 'We are all here')
  await shows(first, 'The facilitators see that you are all here')
  await shows(lead.page, /^All here: group 1 \(1 of 2\)/)
  await expectAccessible(at(first), 'phone, all here')
  await picture(at(first), 'people-all-here-phone')
  await picture(lead.page, 'people-all-here-cockpit')
  expect(await stranger?.getByText('The facilitators see that you are all here').count()).toBe(0)
  await room.say({ type: 'start-turn' })
  await gone(lead.page, /^All here/)
  for (const page of phones) await page.getByText(/^Your card: /).waitFor()
})

let late: Seat
let lateGroup = ''

test('[G7] who comes in the middle of a turn waits, is seated with one tap, and joins when the turn is over', async () => {
  late = await seat(browser, 'phone')
  await late.page.goto(`${server.url}/join/${room.code}`)
  await late.page.getByLabel('Your name for today').fill('Gwenaele')
  await late.page.getByRole('button', { name: 'Join' }).click()
  await shows(late.page, 'You have no seat in this round yet')
  await shows(lead.page, 'Gwenaele waits for a seat')
  await picture(lead.page, 'people-late-cockpit')
  const seatButton = lead.page.getByRole('button', { name: /^To group \d: Gwenaele/ })
  lateGroup = (await seatButton.innerText()).replace(/\D/g, '')
  await press(lead.page, /^To group \d: Gwenaele/)
  await shows(late.page, `You join group ${lateGroup} when this turn is over`)
  await expectAccessible(late.page, 'phone, about to join')
  await picture(late.page, 'people-late-phone')
  const welcomes = lateGroup === '1' ? first : stranger
  await shows(welcomes, 'Gwenaele joins you as an observer when this turn is over.')
  await room.say({ type: 'start-turn' })
  await shows(late.page, 'Your card: Observer')
})

test('[P6] a group asks for help with two taps, the queue shows it, and the group sees who comes', async () => {
  await ask(first, 'Ask for help')
  await shows(first, 'You asked for help')
  await expectAccessible(at(first), 'at hand')
  await picture(at(first), 'people-at-hand')
  await closeSheet(first)
  await shows(lead.page, /Group \d asks for help/)
  await expectAccessible(lead.page, 'cockpit, help')
  await picture(lead.page, 'people-help-cockpit')
  await press(lead.page, /^I am on my way to group/)
  await shows(second, 'Noor is on the way to you.')
  await picture(at(second), 'people-coming-phone')
  expect(await stranger?.getByText('is on the way').count()).toBe(0)
})

test('[L3] what was asked survives a server that is killed, and so does who is on the way', async () => {
  await server.killAndRestart()
  await shows(third, 'Noor is on the way to you.')
  await lead.page.reload()
  await press(lead.page, /^Done for group/)
  await gone(second, 'Noor is on the way to you.')
})

test('[T2] more time is asked for with two taps and granted with one', async () => {
  await ask(second, 'Ask for more time')
  await closeSheet(second)
  await shows(lead.page, /Group \d would like more time/)
  await press(lead.page, /^2 minutes for group/)
  await shows(third, 'You have 2 more minutes.')
  await gone(second, 'You asked for more time.')
})

test('words to everyone stand until they are put away, and are found again', async () => {
  await press(lead.page, 'Say something to everyone')
  await lead.page.getByLabel('Your words').fill('Tea is in the hall at eleven')
  await press(lead.page, 'Say it')
  await shows(lead.page, 'It stands on the phones now.')
  await expectAccessible(lead.page, 'cockpit, say something')
  await picture(lead.page, 'people-say-cockpit')
  await lead.page.keyboard.press('Escape')
  for (const page of phones) await shows(page, 'Tea is in the hall at eleven')
  await picture(at(first), 'people-said-phone')
  const said = at(first).getByRole('region', { name: 'News' }).getByText('Tea is in the hall at eleven')
  await press(first, 'Put away: Tea is in the hall at eleven')
  await said.waitFor({ state: 'detached' })
  await first?.reload()
  await first?.getByText(/^Your card: /).waitFor()
  expect(await said.count()).toBe(0)
  await press(first, 'At hand')
  await first?.getByText('What was said today').click()
  await at(first).getByRole('dialog').getByText('Tea is in the hall at eleven').waitFor()
  await closeSheet(first)
})

test('[L4] a phone that was locked comes back to its place, and what it wrote meanwhile is sent', async () => {
  const page = at(third)
  await page.getByRole('link', { name: 'My page' }).click()
  await page.getByLabel('What I want to remember').fill('before')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('What I want to remember').fill('before, and while the phone had no network')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await room.say({ type: 'next-phase' })
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await page.context().setOffline(false)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Now' }).click()
  await shows(page, /^Your card: /)
  const name = room.trio[2].name
  expect(await at(first).getByText(`The phone of ${name}`).count()).toBe(0)
  await page.reload()
  await page.getByRole('link', { name: 'My page' }).click()
  await until(async () => (await page.getByLabel('What I want to remember').inputValue()).endsWith('no network'))
  await page.getByRole('link', { name: 'Now' }).click()
})

test('[P2, P6] a facilitator knocks, comes in when the group says so, and the right goes when the group says so', async () => {
  await first?.getByRole('link', { name: 'Board' }).click()
  await addNote(at(first), 'Quillwort')
  await at(first).getByText('Saved', { exact: true }).waitFor()
  expect(lead.recording.holds('Quillwort')).toBe(false)
  await press(lead.page, 'Knock at group 1')
  await shows(second, 'Noor knocks and would like to come to your board.')
  await expectAccessible(at(second), 'phone, a knock')
  await picture(at(second), 'people-knock-phone')
  expect(await stranger?.getByText('knocks').count()).toBe(0)
  expect(lead.recording.holds('Quillwort')).toBe(false)
  await press(second, 'Come in')
  await shows(third, /Noor is with you at your board/)
  await shows(lead.page, /You are with group 1/)
  await lead.page.getByText('Quillwort').first().waitFor()
  await expectAccessible(lead.page, 'cockpit, a visit')
  await picture(lead.page, 'people-visit-cockpit')
  await press(third, 'Please leave us')
  await shows(lead.page, 'Group 1 said: not now.')
  await lead.page.getByText('Quillwort').first().waitFor({ state: 'detached' })
  await addNote(at(first), 'Snowbell')
  await at(first).getByText('Saved', { exact: true }).waitFor()
  expect(lead.recording.holds('Snowbell')).toBe(false)
  await first?.getByRole('link', { name: 'Now' }).click()
})

test('[G7] stepping out asks for no reason; where one alone is left, a merge is suggested', async () => {
  const name = room.trio[0].name
  await ask(first, 'Step out for a while')
  await shows(first, 'You have stepped out')
  await expectAccessible(at(first), 'phone, stepped out')
  await picture(at(first), 'people-out-phone')
  await shows(second, `${name} is out for a while. The seat is kept.`)
  await ask(second, 'Step out for a while')
  if (lateGroup === '1') await ask(late.page, 'Step out for a while')
  await shows(lead.page, /^Fewer than two are left in group 1/)
  await picture(lead.page, 'people-merge-cockpit')
  await press(first, 'I am back')
  await press(second, 'I am back')
  await gone(lead.page, /^Fewer than two are left/)
  await shows(third, `${name} is back.`)
})

test('someone is asked to leave kindly, with a reason that no phone receives, and is let in again', async () => {
  const name = room.stranger.name
  await press(lead.page, `More about ${name}`)
  await lead.page.getByRole('menuitem', { name: 'End their part' }).click()
  await lead.page.getByLabel('Why (only facilitators read this)').fill('Thistledown')
  await expectAccessible(lead.page, 'cockpit, end a part')
  await press(lead.page, /^End their part$/)
  await stranger?.getByRole('heading', { name: 'Your part in this workshop has ended for now' }).waitFor()
  await expectAccessible(at(stranger), 'phone, removed')
  await picture(at(stranger), 'people-removed-phone')
  await shows(lead.page, 'Thistledown')
  await picture(lead.page, 'people-removed-cockpit')
  await stranger?.reload()
  await stranger?.getByRole('heading', { name: 'Your part in this workshop has ended for now' }).waitFor()
  await stranger?.getByLabel('What I want to remember').fill('still mine')
  await stranger?.getByText('Saved', { exact: true }).waitFor()
  await press(lead.page, `Let ${name} in again`)
  await shows(stranger, 'You have no seat in this round yet')
  expect(heard.some((one) => one.holds('Thistledown'))).toBe(false)
})

test.each([
  ['a tablet', 768, 1024, 'dark'],
  ['a laptop', 1280, 800, 'dark'],
  ['a phone', 360, 740, 'dark'],
] as const)('everything can be read on %s in the dark', async (what, width, height, colorScheme) => {
  await ask(third, 'Ask for help')
  for (const page of [at(third), lead.page]) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
  }
  await expectAccessible(at(third), `at hand, ${what}, dark`)
  await picture(at(third), `people-at-hand-${width}-dark`)
  await press(third, 'You asked for help')
  await closeSheet(third)
  await expectAccessible(at(third), `now, ${what}, dark`)
  await picture(at(third), `people-now-${width}-dark`)
  await expectAccessible(lead.page, `cockpit, ${what}, dark`)
  await picture(lead.page, `people-cockpit-${width}-dark`)
})

test('[L2] who is still talking when the round is ended keeps their card for a last minute, and is told so', async () => {
  for (const page of [at(first), at(second)]) await page.getByRole('link', { name: 'Now' }).click()
  await room.say({ type: 'end-activity' })
  for (const page of [at(first), at(second)]) {
    await shows(page, /^The room is moving on\. You have until/)
    await shows(page, /^Your card: /)
  }
  await expectAccessible(at(first), 'phone, finishing')
  await picture(at(first), 'people-finishing-phone')
})

test('[L6] what was asked before can be read again, and one tap leads back', async () => {
  await at(first).getByRole('navigation').getByRole('link', { name: 'Agenda' }).click()
  await at(first).getByText('Read again', { exact: false }).first().click()
  await at(first).locator('details[open] p').waitFor()
  await expectAccessible(at(first), 'phone, looking back')
  await picture(at(first), 'people-looking-back-phone')
  await at(first).getByRole('navigation').getByRole('link', { name: 'Now' }).click()
  await at(first).getByRole('heading', { level: 1 }).waitFor()
})
