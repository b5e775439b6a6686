import type { Template } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { type DoingRoom, openDoingRoom } from './support/doing-room.ts'
import type { Joined } from './support/group-room.ts'
import { type RunningServer, startServer } from './support/server.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn'] as const

let server: RunningServer
let browser: Browser
let room: DoingRoom
let phone: Page
let screen: Seat
let cockpit: Page
let me: Joined

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** The page is laid out well and can be used by everyone, in the light and in the dark. */
async function looks(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await picture(page, `doing-${name}`)
}

async function inTheDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await looks(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openDoingRoom(server, names)
  me = room.people[0] as Joined
  const mine = await seat(browser, 'phone')
  const ticket = JSON.stringify({ person: me.id, token: me.token })
  await mine.context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `coreflect.person.${room.session}`,
    ticket,
  ] as const)
  phone = mine.page
  await phone.goto(`${server.url}/take-part/${room.session}`)
  screen = await seat(browser, 'projector')
  await screen.page.goto(room.screen)
  const lead = await seat(browser, 'laptop')
  const [name = '', value = ''] = (room.facilitator.headers.cookie ?? '').split('=')
  await lead.context.addCookies([{ name, value, url: server.url }])
  cockpit = lead.page
  await cockpit.goto(`${server.url}/facilitate/${room.session}`)
  await room.say({ type: 'start-session' })
  await cockpit.getByRole('button', { name: /^Now/ }).click()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([phone, screen.page, cockpit].map((page, i) => page && picture(page, `failed-doing-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an agreement is written together, and stays at hand', async () => {
  await phone.getByText('Anyone may pass, always.').waitFor()
  await phone.getByLabel('A line to add').fill('Phones are quiet.')
  await press(phone, 'Add the line')
  await screen.page.getByText('Phones are quiet.').waitFor()
  await press(phone, 'Adjust: Phones are quiet.')
  await phone.getByLabel('This line in other words').fill('Phones are quiet, and at hand.')
  await press(phone, 'Save')
  await cockpit.getByText('Phones are quiet, and at hand.').waitFor()
  await press(phone, 'It needs a word')
  await phone.getByRole('button', { name: 'It needs a word', pressed: true }).waitFor()
  await cockpit.getByText('How many say that it fits is shown once five have answered').waitFor()
  await looks(phone, 'agreement-phone')
  await looks(screen.page, 'agreement-screen')
  await looks(cockpit, 'agreement-cockpit')
})

test('a talk goes from alone to pairs to fours; a killed server changes nothing; a group opens its board', async () => {
  await room.say({ type: 'start-activity', activity: 'talk' })
  await phone.getByRole('heading', { name: 'Alone' }).waitFor()
  await cockpit.getByRole('button', { name: 'Go on: In pairs' }).click()
  await phone.getByText(/^(This time is yours|.* speaks\. The others listen)\.$/).waitFor()
  await screen.page.getByText('Voice 1 of 3').waitFor()
  await looks(phone, 'talk-phone')
  await looks(screen.page, 'talk-screen')
  await looks(cockpit, 'talk-cockpit')
  const before = await room.look(me.call)
  await server.killAndRestart()
  const after = await room.look(me.call)
  expect([after.talk?.step, after.talk?.speaking, after.groups]).toEqual([1, before.talk?.speaking, before.groups])
  await room.say({ type: 'talk-voice', to: 1 })
  await screen.page.getByText('Voice 2 of 3').waitFor()
  const board = after.docs.find(({ kind }) => kind === 'group')?.id ?? ''
  await room.say({ type: 'talk-step', to: 2 })
  await phone.getByRole('heading', { name: 'Two pairs together' }).waitFor()
  await room.say({ type: 'start-activity', activity: 'gallery' })
  await phone.getByText('No group has opened its board yet.').waitFor()
  await room.sayAs(me, { type: 'show-board', board, open: true })
  await screen.page.getByText('From the talk · group').first().waitFor()
})

test('an opened board is read and answered by an echo that has no name', async () => {
  await phone.getByLabel('An echo: what stays with you?').fill('The pause before the answer')
  await press(phone, 'Leave the echo')
  await phone.getByText('The pause before the answer').waitFor()
  await screen.page.getByText('1 echo', { exact: true }).waitFor()
  await press(phone, /^Read it: From the talk/)
  await phone.getByText('This group has opened its board to be read.').waitFor()
  await looks(phone, 'gallery-phone')
  await looks(screen.page, 'gallery-screen')
  await cockpit.getByRole('button', { name: /^Show From the talk .* on the screen$/ }).click()
  await screen.page.getByRole('group', { name: /^From the talk/ }).waitFor()
  await looks(screen.page, 'gallery-board-screen')
  await looks(cockpit, 'gallery-cockpit')
})

test('in a go-round everyone is heard once, and a pass shows nowhere', async () => {
  await room.say({ type: 'start-activity', activity: 'round' })
  await phone.getByText('One word for how you are now?').waitFor()
  const voice = async () => (await room.look(room.facilitator)).goRound?.voice
  await looks(screen.page, 'round-screen')
  for (let on = await voice(); on != null; on = await voice()) {
    const person = room.people.find(({ id }) => id === on?.person)
    if (person === undefined) throw new Error('Somebody unknown has the voice')
    if (person === me) {
      await phone.getByText('It is your turn.').waitFor()
      await looks(phone, 'round-phone')
      await inTheDark(phone, 'round-phone')
      await looks(cockpit, 'round-cockpit')
      await press(phone, 'I pass')
      await phone
        .getByRole('status')
        .filter({ hasText: /^(Thank you|Every)/ })
        .first()
        .waitFor()
    } else await room.sayAs(person, { type: 'voice-done' })
  }
  await screen.page.getByText('Every voice has had its turn. Thank you.').waitFor()
  for (const name of names) expect(await screen.page.getByText(name).count()).toBe(0)
})

test('topics get private dots and go to the coming days', async () => {
  await room.say({ type: 'start-activity', activity: 'plan' })
  await phone.getByLabel('A topic of your own').fill('Rest and limits')
  await press(phone, 'Add the topic')
  await cockpit.getByRole('button', { name: /^Ask for private priorities/ }).click()
  await press(phone, 'One dot more for Rest and limits')
  await press(phone, 'One dot more for Rest and limits')
  await looks(phone, 'plan-phone')
  await press(phone, 'Hand in my dots')
  await phone.getByText('Handed in. Thank you.').waitFor()
  const plan = (await room.look(me.call)).plan
  const card = plan?.cards.find(({ text }) => text === 'Rest and limits')?.id ?? ''
  for (const person of room.people.slice(1)) {
    await room.sayAs(person, { type: 'hand-in-priorities', activity: 'plan', on: { [card]: 1 } })
  }
  const seen = (await room.look(room.facilitator)).plan
  expect(seen?.priorities).toMatchObject({ given: 5, handedIn: false })
  expect(seen?.cards.map(({ dots }) => dots)).toEqual(seen?.cards.map(() => null))
  await press(cockpit, 'Count the priorities')
  await cockpit.getByText('6 dots').waitFor()
  await cockpit.getByLabel('Where “Rest and limits” goes').selectOption('Day 1')
  await phone.getByText('on Day 1').waitFor()
  await looks(screen.page, 'plan-screen')
  await looks(cockpit, 'plan-cockpit')
})

test('the planning is seen as drafts of the coming days, changed before they are kept; nobody’s own dots are told', async () => {
  await cockpit.getByRole('link', { name: 'See the draft: Day 1' }).click()
  await cockpit.getByRole('heading', { name: 'A draft from your planning' }).waitFor()
  await cockpit.locator('[data-block]').filter({ hasText: 'Rest and limits' }).locator('[data-open]').click()
  const minutes = cockpit.locator('[data-editor]').getByLabel('Minutes', { exact: true }).first()
  await minutes.fill('25')
  await minutes.press('Tab')
  await cockpit.getByText('About this workshop').click()
  expect(await cockpit.getByLabel('Programme it belongs to').inputValue()).toBe('A bit of everything')
  expect(await cockpit.getByLabel('Which session of it').inputValue()).toBe('2')
  await cockpit.getByLabel('Programme it belongs to').fill('Three days of our own')
  await looks(cockpit, 'plan-draft')
  const own = async () =>
    (await room.facilitator.get<{ own: { template: Template }[] }>('/api/templates')).body.own.map(
      (one) => one.template,
    )
  expect(await own()).toHaveLength(1)
  await cockpit.reload()
  await cockpit.getByText('25 min').first().waitFor()
  await cockpit.getByRole('button', { name: 'Keep it among our own workshops' }).click()
  await cockpit.waitForURL(/\/prepare\/own-/)
  await cockpit.locator('[data-block]').filter({ hasText: 'Rest and limits' }).waitFor()
  const kept = (await own()).find(({ title }) => title.en === 'Day 1')
  expect(kept?.agenda.map(({ title, minutes: planned }) => [title.en, planned])).toContainEqual(['Rest and limits', 25])
  expect(kept?.programme).toMatchObject({ title: { en: 'Three days of our own' }, part: 2 })
  await cockpit.goto(`${server.url}/facilitate/${room.session}`)
  await cockpit.getByRole('button', { name: /^Now/ }).click()
})

test('a quiz is handed in, explained and taken again; nobody else learns what came of it', async () => {
  await room.say({ type: 'start-activity', activity: 'check' })
  await phone.getByRole('radio', { name: 'The facilitators' }).check()
  await phone.getByRole('checkbox', { name: 'A voice' }).check()
  await press(phone, 'Hand in my answers')
  await phone.getByText('Not yet: 0 %.').waitFor()
  await phone.getByText('Passing is a voice as well.').waitFor()
  await looks(phone, 'check-phone')
  await inTheDark(phone, 'check-phone')
  await press(phone, 'Take it again')
  await phone.getByRole('radio', { name: 'Those whom it is about' }).check()
  await phone.getByRole('checkbox', { name: 'A voice' }).check()
  await phone.getByRole('checkbox', { name: 'A pass' }).check()
  await press(phone, 'Hand in my answers')
  await phone.getByText('Passed, with 100 %.').waitFor()
  await cockpit.getByText('Handed in: 1 of 5').waitFor()
  await looks(cockpit, 'check-cockpit')
  expect(screen.recording.holds('Passing is a voice as well.')).toBe(false)
})

test('cues turn for everyone, and one can look back; the pulse asks what was prepared', async () => {
  await room.say({ type: 'start-activity', activity: 'present' })
  await cockpit.getByRole('button', { name: 'Turn to the next cue' }).click()
  await phone.getByText('The relationship').waitFor()
  await screen.page.getByText('The relationship').waitFor()
  expect(screen.recording.holds('Hope')).toBe(false)
  await press(phone, 'Look back')
  await phone.getByText('Learning together').waitFor()
  await looks(phone, 'cue-phone')
  await press(phone, 'Back to now')
  await phone.getByText('The relationship').waitFor()
  await looks(screen.page, 'cue-screen')
  await room.say({ type: 'start-activity', activity: 'pulse' })
  await phone.getByRole('heading', { name: 'How is the pace for you?' }).waitFor()
  await looks(cockpit, 'pulse-cockpit')
})

test('what was agreed stays at hand to the end', async () => {
  await room.say({ type: 'start-activity', activity: 'close' })
  await press(phone, 'At hand')
  await phone.getByText('Our agreement').click()
  await phone.getByText('Phones are quiet, and at hand.').waitFor()
  await looks(phone, 'at-hand-phone')
})
