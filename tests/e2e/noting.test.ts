import { lenses } from '@coreflect/library'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from './support/api.ts'
import { saved, sit } from './support/board-page.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { type GroupRoom, type Joined, openGroupRoom } from './support/group-room.ts'
import { enterOn } from './support/keyboard.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'
import { layWire, type Wire } from './support/wire.ts'

let server: RunningServer
let wire: Wire
let browser: Browser
let room: GroupRoom
/** The three phones of one group, by the role they hold in the first turn; the observer's hangs on a wire that can be cut. */
let speaker: Page
let listener: Page
let observer: Page
let observing: Joined

beforeAll(async () => {
  server = await startServer()
  wire = await layWire(server.url)
  browser = await launch()
  room = await openGroupRoom(server, names)
  await room.say({ type: 'start-turn' })
  const open = async (role: string) => {
    for (const person of room.trio) {
      const { body } = await person.call.get<{ view: { round: { card: { role: { id: string } } } } }>(
        `/api/sessions/${room.session}/view`,
      )
      if (body.view.round.card.role.id !== role) continue
      if (role === 'observer') observing = person
      const page = await sit(browser, 'phone', room, person)
      await page.goto(`${role === 'observer' ? wire.url : server.url}/take-part/${room.session}`)
      return page
    }
    throw new Error(`Nobody is the ${role}`)
  }
  speaker = await open('speaker')
  listener = await open('listener')
  observer = await open('observer')
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await server?.stop()
})

const kind = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const marks = (page: Page) => page.getByRole('article')
const words = (page: Page) => page.getByPlaceholder('In a few words')
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** A look in both lights; then it is light again. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await picture(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, `${name}, dark`)
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('[O1] noting while listening: the buttons are in reach, a tap is a mark, holding takes it back, and no keyboard jumps up', async () => {
  const bottom = (await kind(observer, 'Felt').boundingBox())?.y ?? Number.NaN
  expect(bottom).toBeLessThan(600)
  await kind(observer, 'Heard').tap()
  await shows(observer, /^Last mark: Heard, 0:\d\d/)
  expect(await observer.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA')
  await kind(observer, 'Noticed').tap()
  await shows(observer, /^Last mark: Noticed/)
  await kind(observer, 'Noticed').tap()
  await until(async () => (await marks(observer).count()) === 3)
  await look(observer, 'noting')

  const at = await kind(observer, 'Noticed').boundingBox()
  await observer.mouse.move((at?.x ?? 0) + 20, (at?.y ?? 0) + 20)
  await observer.mouse.down()
  await shows(observer, /^Taken back: Noticed/)
  await observer.mouse.up()
  expect(await marks(observer).count()).toBe(2)
  await observer.getByRole('button', { name: 'Take it back', exact: true }).tap()
  await until(async () => (await marks(observer).count()) === 1)
})

test('[O1] words come when there is time; what sounds like a story gets a gentle hint, and nothing hinders it', async () => {
  await observer.getByRole('button', { name: 'Add words' }).first().tap()
  await words(observer).fill('Her mother was in hospital for years')
  await shows(observer, /This may be someone’s own story/)
  await picture(observer, 'noting-story')
  await words(observer).fill('You left it quiet and he went on')
  await observer.getByText(/This may be someone’s own story/).waitFor({ state: 'detached' })
  await saved(observer)
})

test('[O1] without a connection notes are kept on the phone, and reach the server when it is back', async () => {
  wire.cut()
  await kind(observer, 'Wondered').tap()
  await words(observer).fill('What made room for that?')
  await shows(observer, 'Kept on this device, waiting for the connection')
  await picture(observer, 'noting-offline')
  wire.mend()
  await saved(observer)
  const own = await observing.call.get<{ view: { docs: { kind: string }[] } }>(`/api/sessions/${room.session}/view`)
  expect(own.body.view.docs.some(({ kind: one }) => one === 'own')).toBe(true)
})

test('[O1] by keyboard: Enter marks, Delete takes it back, Tab leads to the words', async () => {
  await observer.evaluate(() => (document.activeElement as HTMLElement).blur())
  const before = await marks(observer).count()
  await enterOn(observer, /^Felt/)
  await until(async () => (await marks(observer).count()) === before + 1)
  await observer.keyboard.press('Delete')
  await until(async () => (await marks(observer).count()) === before)
})

test('[C1] marks are looked at alone first; in the observer’s part they are shown to the person, then to the group', async () => {
  await room.say({ type: 'next-phase' })
  await shows(observer, 'Your marks, for you alone')
  await look(observer, 'look-back-alone')
  expect(await observer.getByRole('button', { name: /^Show it/ }).count()).toBe(0)
  expect(await listener.getByRole('heading', { name: 'Shown to you' }).count()).toBe(0)
  await room.say({ type: 'next-phase' })
  await room.say({ type: 'next-phase' })
  await shows(observer, 'Show what you noticed')
  const note = marks(observer).filter({ hasText: 'left it quiet' })
  await note.getByRole('button', { name: /^Show it to / }).click()
  await shows(observer, /can read it now/)
  await look(observer, 'showing')
  await shows(listener, 'You left it quiet and he went on')
  await shows(listener, 'Only you two see it.')
  await look(listener, 'shown')
  expect(await speaker.getByText('You left it quiet').count()).toBe(0)
  await note.getByRole('button', { name: 'Show it to the whole group' }).click()
  await shows(speaker, 'You left it quiet and he went on')
})

test('[C2] an offer is asked at once, and answered by one tap or by keyboard', async () => {
  for (let turn = 1; turn <= 3; turn += 1) await room.say({ type: 'start-turn' })
  const offer = async (text: string) => {
    const note = marks(observer).filter({ hasText: text })
    await note.getByRole('button', { name: 'Offer this note' }).click()
    await note.getByRole('button', { name: 'Offer it' }).click()
    await note.getByText(/^Offered\./).waitFor()
  }
  await offer('You left it quiet')
  const ask = listener.getByRole('radio', { name: /^As it is/ }).first()
  await ask.waitFor()
  await listener.getByRole('heading', { name: 'You are asked' }).scrollIntoViewIfNeeded()
  await look(listener, 'ask')
  await ask.check()
  await offer('What made room')
  await until(async () => (await listener.getByRole('radio', { name: /^Not this/ }).count()) === 2)
  // Tab leads from the question that was answered to the next one; the arrows answer it.
  for (const key of ['Tab', 'ArrowDown', 'ArrowDown']) await listener.keyboard.press(key)
  await until(() =>
    listener
      .getByRole('radio', { name: /^Not this/ })
      .last()
      .isChecked(),
  )
})

test('[C7] the group writes one line together and hands it over; everyone else in it is asked', async () => {
  const field = (page: Page) => page.getByRole('textbox', { name: 'Our line' })
  await field(speaker).fill('Silence helped us')
  await until(async () => (await field(listener).inputValue()) === 'Silence helped us')
  await field(listener).press('End')
  await field(listener).pressSequentially(' all')
  await until(async () => (await field(speaker).inputValue()) === 'Silence helped us all')
  await speaker.getByRole('button', { name: 'Hand it over' }).click()
  for (const page of [speaker, listener, observer]) await shows(page, /^Handed over\./)
  await look(speaker, 'line')
  for (const page of [listener, observer]) {
    const card = page.locator('section', { hasText: 'The line of your group' }).last()
    await card.getByRole('radio', { name: /^As it is/ }).check()
  }
  await room.say({ type: 'close-offers', round: 1 })
  for (const page of [speaker, listener, observer]) await shows(page, 'Your group’s line is on the board.')
  await shows(observer, 'On the board')
  await look(observer, 'after-offers')
})

test('a scene is noted by everyone through a lens, held for a moment and given to the room; every form of lens fits a phone', async () => {
  const { facilitator } = room
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  const { id: session, code } = made.body
  const say = async (command: object) => {
    const { status, body } = await facilitator.post(`/api/sessions/${session}/commands`, command)
    expect([command, status, body]).toEqual([command, 200, { version: expect.any(Number) }])
  }
  const lens = (id: string) => lenses.find((one) => one.id === id)
  await say({ type: 'open-lobby' })
  const joining = { code, name: 'Gwennol', device: 'device-of-gwennol-0123456789' }
  const joined = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
  const person = { id: joined.body.person, token: joined.body.token, name: 'Gwennol', call: callerOf(server.url) }
  const phone = await sit(browser, 'phone', { ...room, session }, person)
  await say({ type: 'choose-lens', activity: 'twice', lens: lens('tally') })
  await say({ type: 'start-activity', activity: 'twice' })
  await phone.goto(`${server.url}/take-part/${session}`)
  await kind(phone, 'Open question').tap()
  await kind(phone, 'Open question').tap()
  await kind(phone, 'Advice').tap()
  await shows(phone, '2 times')
  await look(phone, 'scene-tally')
  await say({ type: 'choose-lens', activity: 'twice', lens: lens('hope-fear') })
  await say({ type: 'pause' })
  await shows(phone, /^The scene stands still/)
  await kind(phone, 'A reply').tap()
  await phone.getByRole('textbox', { name: 'What was said' }).fill('You should rest')
  await phone.getByRole('textbox', { name: 'What it invites' }).fill('to be quiet about it')
  await phone.getByRole('textbox', { name: 'Another way' }).fill('What would be good right now?')
  await look(phone, 'scene-reply')
  await say({ type: 'resume' })
  await phone.getByRole('button', { name: 'Give it to the whole room' }).tap()
  await shows(phone, /^It goes to the next debrief/)
  await say({ type: 'start-activity', activity: 'debrief-1' })
  await shows(phone, 'What would be good right now?')
})

test('a facilitator makes a lens of our own in the cockpit, and it is kept for the next workshop', async () => {
  const { facilitator } = room
  const made = await facilitator.post<{ id: string }>('/api/sessions', { template: 'conf-90' })
  const { context, page } = await seat(browser, 'laptop')
  const [name = '', value = ''] = (facilitator.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${made.body.id}`)
  const lensOf = () => page.getByRole('button', { name: /Choose a lens for One conversation, played twice/ })
  await lensOf().click()
  await page.getByRole('radio', { name: /^Tally/ }).waitFor()
  await expectAccessible(page, 'choosing a lens')
  await picture(page, 'lens-choice')
  await page.getByRole('button', { name: 'Make one of our own' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Breaths')
  await page.getByRole('textbox', { name: 'On the button' }).first().fill('A long one')
  await page.getByRole('textbox', { name: 'One line that says what it means' }).first().fill('Three or more')
  await expectAccessible(page, 'making a lens')
  await picture(page, 'lens-editor')
  await page.getByRole('button', { name: 'Keep it and look through it' }).click()
  await page.getByRole('button', { name: /^Looked through: Breaths/ }).waitFor()
  const kept = await facilitator.get<{ own: { name: object }[] }>('/api/lenses')
  expect(kept.body.own.map((lens) => lens.name)).toEqual([{ en: 'Breaths' }])
  await context.close()
})
