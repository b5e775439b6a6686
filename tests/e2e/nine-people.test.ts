// A round and its debrief with nine people, told in order: each step stands on the one before. One trio, the facilitator, the
// projector and somebody of another group have real browsers; the others act by the API.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { saved, show as showBoard } from './support/board-page.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import type { Joined } from './support/group-room.ts'
import { enterOn, tabTo } from './support/keyboard.ts'
import { type NineRoom, openNineRoom } from './support/nine-room.ts'
import { type Recording, record } from './support/recording.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'
import { layWire, type Wire } from './support/wire.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick', 'Gwenaele', 'Hjordis', 'Iskander']

let server: RunningServer
/** What the author's phone hangs on; it can be cut. */
let wire: Wire
let browser: Browser
let room: NineRoom
let lead: Seat
let screen: Seat
/** The trio of the first turn: who spoke, who listened and is written about, who observed and writes. */
let spoke: Joined
let about: Joined
let author: Joined
let speaker: Page
let other: Page
let phone: Page
/** Everything that reached the phone of somebody who never sat with the author. */
let heard: Recording

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const gone = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'detached' })
const kind = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const marks = (page: Page) => page.getByRole('article')
const words = (page: Page) => page.getByPlaceholder('In a few words')
const at = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('It is not there')
  return thing
}

async function phoneOf(person: Joined, url = server.url): Promise<Page> {
  const { page, context } = await seat(browser, 'phone')
  const ticket = JSON.stringify({ person: person.id, token: person.token })
  const place = [`coreflect.person.${room.session}`, ticket] as const
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), place)
  await page.goto(`${url}/take-part/${room.session}`)
  return page
}

/** A look in both lights; then it is light again. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await picture(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, `${name}, dark`)
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** So much time for the running phase that a slow computer does not walk past what is looked at. */
const takeTime = () => room.say({ type: 'add-time', seconds: 900 })

/** What the author reads below a note that was offered. */
const fateOf = (word: string): Promise<string> =>
  marks(phone).filter({ hasText: word }).locator('> :last-child').innerText()

beforeAll(async () => {
  server = await startServer()
  wire = await layWire(server.url)
  browser = await launch()
  room = await openNineRoom(server, names)
  lead = await seat(browser, 'laptop')
  await lead.context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  screen = await seat(browser, 'projector')
  await lead.page.goto(`${server.url}/facilitate/${room.session}`)
  const opened = await lead.context.request.post(`${server.url}/api/sessions/${room.session}/screen`, {
    headers: { origin: server.url },
  })
  await screen.page.goto(`${server.url}${(await opened.json()).path}`)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all(
    [lead?.page, screen?.page, phone, other, speaker].map((page, i) => page && picture(page, `nine-failed-${i}`)),
  )
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await server?.stop()
})

test('the facilitator chooses what the round is looked through, by keyboard', async () => {
  const { page } = lead
  await enterOn(page, /Choose a lens for First contact/)
  const lens = page.getByRole('radio', { name: /^Three shifts/ })
  await lens.waitFor()
  await expectAccessible(page, 'choosing a lens')
  await picture(page, 'lens-choice')
  await tabTo(page, /^Plain/)
  for (let step = 0; step < 8 && !(await lens.isChecked()); step += 1) await page.keyboard.press('ArrowDown')
  await enterOn(page, 'Look through this one')
  await page.getByRole('button', { name: /^Looked through: Three shifts/ }).waitFor()
  await room.say({ type: 'start-activity', activity: 'round-1' })
  await room.say({ type: 'start-turn' })
  await takeTime()
  const trio = at((await room.seated())[0])
  for (const person of trio) {
    const role = (await room.look(person)).round?.card?.role.id
    if (role === 'speaker') spoke = person
    if (role === 'listener') about = person
    if (role === 'observer') author = person
  }
  speaker = await phoneOf(spoke)
  other = await phoneOf(about)
  phone = await phoneOf(author, wire.url)
})

test('[O1] noting while listening: the buttons are in reach, a tap is a mark, holding takes it back, and no keyboard jumps up', async () => {
  const bottom = (await kind(phone, 'Towards hope').boundingBox())?.y ?? Number.NaN
  expect(bottom).toBeLessThan(600)
  await kind(phone, 'Learning together').tap()
  await shows(phone, /^Last mark: Learning together, \d+:\d\d/)
  expect(await phone.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA')
  await kind(phone, 'Between us').tap()
  await shows(phone, /^Last mark: Between us/)
  await kind(phone, 'Between us').tap()
  await until(async () => (await marks(phone).count()) === 3)
  await look(phone, 'noting')

  const place = await kind(phone, 'Between us').boundingBox()
  await phone.mouse.move((place?.x ?? 0) + 20, (place?.y ?? 0) + 20)
  await phone.mouse.down()
  await shows(phone, /^Taken back: Between us/)
  await phone.mouse.up()
  expect(await marks(phone).count()).toBe(2)
  await phone.getByRole('button', { name: 'Take it back', exact: true }).tap()
  await until(async () => (await marks(phone).count()) === 1)
})

test('[O1] words come when there is time; what sounds like a story gets a gentle hint, and nothing hinders it', async () => {
  await press(phone, 'Add words')
  await words(phone).fill('Her mother was in hospital for years')
  await shows(phone, /This may be someone’s own story/)
  await picture(phone, 'noting-story')
  await words(phone).fill('A long pause, and then she went on, juniper')
  await gone(phone, /This may be someone’s own story/)
  await saved(phone)
})

test('[O1] without a connection notes are kept on the phone, reach the server when it is back, and stand a reload', async () => {
  wire.cut()
  await kind(phone, 'Towards hope').tap()
  await words(phone).fill('What made room for that, hawthorn')
  await shows(phone, 'Kept on this device, waiting for the connection')
  await picture(phone, 'noting-offline')
  wire.mend()
  await saved(phone)
  await phone.reload()
  await shows(phone, /hawthorn/)
})

test('[O1] by keyboard: Enter marks, Delete takes it back, Tab leads to the words', async () => {
  await phone.evaluate(() => (document.activeElement as HTMLElement).blur())
  const before = await marks(phone).count()
  await enterOn(phone, /^Towards hope/)
  await until(async () => (await marks(phone).count()) === before + 1)
  await phone.keyboard.press('Delete')
  await until(async () => (await marks(phone).count()) === before)
  for (const text of [`${about.name} asked what matters, willow`, 'Nobody needs to say a word to this, spruce']) {
    await kind(phone, 'Between us').tap()
    await words(phone).fill(text)
    await saved(phone)
  }
})

test('[C1] marks are looked at alone first; in the observer’s part they are shown to the person, then to the group', async () => {
  await room.say({ type: 'next-phase' })
  await takeTime()
  await shows(phone, 'Your marks, for you alone')
  await expectAccessible(phone, 'look-back-alone')
  await picture(phone, 'look-back-alone')
  expect(await phone.getByRole('button', { name: /^Show it/ }).count()).toBe(0)
  expect(await region(other, 'Shown to you').count()).toBe(0)
  await room.say({ type: 'next-phase' })
  await takeTime()
  await room.say({ type: 'next-phase' })
  await takeTime()
  await shows(phone, 'Show what you noticed')
  const note = marks(phone).filter({ hasText: 'juniper' })
  await note.getByRole('button', { name: /^Show it to / }).click()
  await shows(phone, /can read it now/)
  await look(phone, 'showing')
  await shows(other, /juniper/)
  await shows(other, 'Only you two see it.')
  await expectAccessible(other, 'shown')
  await picture(other, 'shown')
  expect(await speaker.getByText(/juniper/).count()).toBe(0)
  expect(await phone.getByRole('button', { name: 'Put it on our board' }).count()).toBe(0)
  await note.getByRole('button', { name: 'Show it to the whole group' }).click()
  await shows(speaker, /juniper/)
})

test('[C1, P5] what the group was shown can lie on its board: unsigned, with its kind and its moment, as a list and as a card', async () => {
  await press(phone, 'Put it on our board')
  await shows(phone, 'It is on our board, without your name.')
  await look(phone, 'put-on-board')
  await speaker.getByRole('link', { name: 'Board' }).click()
  const line = speaker.locator('[data-line]').filter({ hasText: 'juniper' })
  await line.waitFor()
  expect(await line.innerText()).toMatch(/card, [^,]+, turn 1, \d+:\d\d/)
  expect(await line.innerText()).not.toContain(author.name)
  await look(speaker, 'card-in-list')
  await showBoard(speaker, 'Board')
  const card = speaker.getByRole('group', { name: /^card, [^,]+, turn 1, \d+:\d\d: .*juniper/ })
  await card.waitFor()
  await look(speaker, 'card-on-board')
  await speaker.setViewportSize({ width: 1280, height: 800 })
  await press(speaker, 'Show everything')
  await look(speaker, 'card-on-board-wide')
  await speaker.emulateMedia({ forcedColors: 'active' })
  await picture(speaker, 'card-on-board-forced')
  await speaker.emulateMedia({ forcedColors: null })
  await speaker.setViewportSize({ width: 360, height: 740 })
})

test('[C2] four notes are offered: as it is, without me, not this, and no answer; nothing is lost when the server is killed', async () => {
  await room.toOffers()
  const offer = async (word: string) => {
    const note = marks(phone).filter({ hasText: word })
    await note.getByRole('button', { name: 'Offer this note' }).click()
    await note.getByRole('button', { name: 'Offer it' }).click()
    await note.getByText(/^Offered\./).waitFor()
  }
  const asks = (name: RegExp) => other.getByRole('radio', { name })
  await offer('juniper')
  await asks(/^As it is/)
    .first()
    .waitFor()
  await other.getByRole('heading', { name: 'You are asked' }).scrollIntoViewIfNeeded()
  await look(other, 'ask')
  await asks(/^As it is/)
    .first()
    .check()
  await until(async () => (await room.look(about)).asks[0]?.answer === 'as-it-is')
  await offer('hawthorn')
  await until(async () => (await asks(/^Not this/).count()) === 2)
  // Tab leads from the question that was answered to the next one; the arrows answer it.
  for (const key of ['Tab', 'ArrowDown', 'ArrowDown']) await other.keyboard.press(key)
  await until(async () => (await room.look(about)).asks.some(({ answer }) => answer === 'not-this'))

  await server.killAndRestart()
  await other.reload()
  await until(async () => (await asks(/^As it is/).count()) === 2)
  expect([
    await asks(/^As it is/)
      .first()
      .isChecked(),
    await asks(/^Not this/)
      .last()
      .isChecked(),
  ]).toEqual([true, true])
  await phone.reload()
  await shows(phone, /willow/)
  // Whoever it is about takes the card off; the words stay where they were offered.
  await shows(phone, 'It is on our board, without your name.')
  await other.getByRole('link', { name: 'Board' }).click()
  await other.getByText('Cards here from you or about you: 1').click()
  await look(other, 'cards-about-me')
  await press(other, 'Take it off this board')
  await shows(phone, 'It is on our board no more.')
  await until(async () => (await speaker.getByRole('group', { name: /juniper/ }).count()) === 0)
  expect(await other.locator('[data-line]').filter({ hasText: 'juniper' }).count()).toBe(0)
  for (const page of [other, speaker]) await page.getByRole('link', { name: 'Now', exact: true }).click()
  await offer('willow')
  await until(async () => (await asks(/^Without me/).count()) === 3)
  await asks(/^Without me/)
    .last()
    .check()
  await until(async () => (await room.look(about)).asks.some(({ answer }) => answer === 'without-me'))
  await offer('spruce')
  await until(async () => (await room.look(about)).asks.length === 4)
})

test('[C7] a group writes one line together and hands it over, each of the others is asked; another group passes', async () => {
  const field = (page: Page) => page.getByRole('textbox', { name: 'Our line' })
  await field(speaker).fill('Silence helped us')
  await until(async () => (await field(other).inputValue()) === 'Silence helped us')
  await field(other).press('End')
  await field(other).pressSequentially(' all')
  await until(async () => (await field(speaker).inputValue()) === 'Silence helped us all')
  await press(speaker, 'Hand it over')
  for (const page of [speaker, other, phone]) await shows(page, /^Handed over\./)
  await expectAccessible(speaker, 'line')
  await picture(speaker, 'line')
  for (const page of [other, phone]) {
    const card = page.locator('section', { hasText: 'The line of your group' }).last()
    await card.getByRole('radio', { name: /^As it is/ }).check()
  }
  await until(async () => (await room.look(author)).asks.every(({ answer }) => answer !== null))
  const passing = at((await room.seated())[1]?.[0])
  const theirs = await phoneOf(passing)
  await press(theirs, 'We pass')
  await shows(theirs, /^Your group passes/)
  await picture(theirs, 'pass')
  await theirs.context().close()
})

test('[C3, C4] the window closes: facilitators read two numbers, and the note that was refused looks like the one nobody answered', async () => {
  await room.offerFrom([1, 2], 1)
  expect((await room.look()).counts).toEqual([])
  await press(lead.page, 'Close the offers')
  for (const page of [speaker, other, phone]) await shows(page, 'Your group’s line is on the board.')
  await shows(phone, 'On the board')
  await look(phone, 'after-offers')
  const outcomes = new Map((await room.look(author)).offers.map(({ observation, ...rest }) => [observation, rest]))
  expect([...outcomes.values()].map(({ outcome }) => outcome).sort()).toEqual([
    'on-board',
    'on-board',
    'stayed',
    'stayed',
  ])
  const stayed = [...outcomes.values()].filter(({ outcome }) => outcome === 'stayed')
  expect(stayed[0]).toEqual(stayed[1])
  const fates = await Promise.all(['hawthorn', 'spruce'].map((word) => fateOf(word)))
  expect(fates[0]).toBe(fates[1])
  expect((await room.look()).counts).toEqual([{ round: 1, offered: 9, passed: 7 }])
  await shows(lead.page, 'Offered: 9. On the debrief board: 7.')
  await expectAccessible(lead.page, 'cockpit, offers closed')
})

test('notes of both rounds are there for everyone, and on no screen stands a name', async () => {
  await room.say({ type: 'form-groups', mode: 'mix-new', size: 3, seed: 6 })
  await room.say({ type: 'publish-groups' })
  await room.say({ type: 'start-activity', activity: 'round-2' })
  await room.say({ type: 'start-turn' })
  await room.toOffers()
  await room.offerFrom([0, 1, 2], 2)
  await room.say({ type: 'close-offers', round: 2 })
  await room.say({ type: 'start-activity', activity: 'debrief-2' })
  await lead.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Debrief/ })
    .click()
  const mates = (await room.look(author)).people.map(({ id }) => id)
  const stranger = await phoneOf(at(room.people.find(({ id }) => !mates.includes(id))))
  heard = record(stranger)
  await stranger.reload()
  for (const page of [lead.page, screen.page, phone, other]) {
    for (const word of [/juniper/, /^The listener asked what matters, willow/, /Silence helped us all/, /elder/])
      await shows(page, word)
    // What stays is on the author’s own phone alone.
    const kept = await Promise.all([/hawthorn/, /spruce/].map((word) => page.getByText(word).count()))
    if (page !== phone) expect(kept).toEqual([0, 0])
  }
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
  await table.getByRole('row', { name: /Round 1\s*7/ }).waitFor()
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
  const { dots } = await room.look(author)
  expect(dots).toMatchObject({ handedIn: true, on: null })
  const card = (await lead.page.locator('[data-card]', { hasText: 'juniper' }).getAttribute('data-card')) ?? ''
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
  await phone.getByText('The room will see a hand on this note, without a name.').first().waitFor()
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
  const notes = (await room.look(author)).offers.map(({ observation }) => observation)
  expect(notes).toHaveLength(4)
  for (const seen of [screen.recording, heard]) {
    expect(seen.count()).toBeGreaterThan(10)
    for (const hidden of ['sequoia', 'hawthorn', 'spruce', author.id, author.name, ...notes]) {
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
