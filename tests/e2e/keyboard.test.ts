import type { Command, View } from '@coreflect/workshop'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { enterOn, tabTo } from './support/keyboard.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let facilitator: Seat
let code = ''
let session = ''
const people: { readonly id: string; readonly call: Caller }[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  facilitator = await seat(browser, 'laptop')
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(facilitator.page, 'failed-keyboard')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The facilitator's own page; nothing in this file touches it with a pointer. */
const page = () => facilitator.page
const shown = (text: string | RegExp) => page().getByText(text).first().waitFor()
/** A dialog is open and has the focus: until then a key would go to the button behind it. */
const dialog = () => page().locator('[role=dialog] :focus, [role=dialog]:focus').first().waitFor()
/** Presses `n`, which leads to the one next step, and Enter, which does it. */
const nextStep = async (name: string | RegExp) => {
  await page().getByRole('button', { name }).first().waitFor()
  await page().keyboard.press('n')
  await enterOn(page(), name)
}
const state = async () => (await look(people[0]?.call as Caller)).session.state
const look = async (call: Caller) => (await call.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view
const say = async (call: Caller, command: Command) => {
  const { status } = await call.post(`/api/sessions/${session}/commands`, command)
  expect([command.type, status]).toEqual([command.type, 200])
}

test('signing in, choosing a workshop and opening the doors need no pointer', async () => {
  await page().goto(server.claim)
  await page().getByLabel('Your name').waitFor()
  await tabTo(page(), 'Your name')
  await page().keyboard.type('Noor')
  await tabTo(page(), /^Password/)
  await page().keyboard.type('a quiet long word')
  await page().keyboard.press('Enter')
  await page()
    .getByRole('button', { name: /^Choose Practice in threes|^Choose/ })
    .first()
    .waitFor()
  await enterOn(page(), /^Choose .*(three|trio)/i)
  await dialog()
  await expectAccessible(page(), 'new workshop')
  await enterOn(page(), 'Prepare it')
  await nextStep('Open the doors')
  await shown('Let people in')
  code = (await page().locator('.select-all').first().innerText()).trim()
  session = page().url().split('/').at(-1) ?? ''
})

test('people arrive, and are sat together, moved by menu, placed and published', async () => {
  for (const name of names) {
    const { body } = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', { code, name })
    people.push({ id: body.person, call: callerOf(server.url, { authorization: `Bearer ${body.token}` }) })
  }
  await page().getByRole('heading', { name: 'Arrived: 6' }).waitFor()
  await page().keyboard.press('2')
  await enterOn(page(), 'How to form them')
  await tabTo(page(), 'Number of this draw')
  await page().keyboard.type('7')
  await enterOn(page(), 'Form them this way')
  const group = (label: number) => page().getByRole('region', { name: `Group ${label}` })
  await group(2).waitFor()
  const name = (await group(1).getByRole('listitem').first().innerText()).split('\n')[0] ?? ''
  await enterOn(page(), `Move ${name} to`)
  await page().locator('[role=menuitem]:focus').waitFor()
  await page().keyboard.press('Enter')
  await group(2).getByText(name, { exact: true }).waitFor()
  await enterOn(page(), `Move ${name} to`)
  await page().locator('[role=menuitem]:focus').waitFor()
  await page().keyboard.press('Enter')
  await group(1).getByText(name, { exact: true }).waitFor()
  await tabTo(page(), 'Place of group 1')
  await page().keyboard.type('near the door')
  await page().keyboard.press('Tab')
  await enterOn(page(), 'Publish the groups')
  await until(async () => (await look(people[0]?.call as Caller)).groups.length === 1)
})

test('a round is started, paused, lengthened and led through its turns, over a killed server', async () => {
  await nextStep(/^Begin: /)
  await nextStep('Start round 1')
  await nextStep('Start turn 1')
  await shown(/turn 1 of 3/)
  await expectAccessible(page(), 'cockpit, turn')
  await page().keyboard.press('p')
  await shown('All clocks stand still.')
  await page().keyboard.press('p')
  await until(async () => (await state()) === 'live')
  await page().getByText('All clocks stand still.').waitFor({ state: 'detached' })
  const length = async () => (await look(people[0]?.call as Caller)).round?.clock.length ?? 0
  const before = await length()
  await page().keyboard.press('+')
  await until(async () => (await length()) === before + 60_000)
  await page().keyboard.press('-')
  await until(async () => (await length()) === before)
  await page().locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  await server.killAndRestart()
  await enterOn(page(), 'Next turn')
  await shown(/turn 2 of 3/)
  await enterOn(page(), 'Next turn')
  await shown(/turn 3 of 3/)
  await enterOn(page(), 'End this round')
  await dialog()
  await page().keyboard.press('Escape')
  await page().getByRole('dialog').waitFor({ state: 'detached' })
  expect((await look(people[0]?.call as Caller)).round?.stage).toBe('turn')
  await enterOn(page(), 'End this round')
  await dialog()
  await tabTo(page(), 'End this round')
  await page().keyboard.press('Enter')
  await until(async () => (await look(people[0]?.call as Caller)).round?.offersOpen === true)
})

test('offers are closed, and themes are made on the debrief board', async () => {
  const seats = (await look(people[0]?.call as Caller)).groups[0]?.seats ?? []
  const holder = (role: string) =>
    people.find(({ id }) => id === seats.find((one) => one.role?.id === role)?.person)?.call
  const [observer, listener] = [holder('observer'), holder('listener')]
  if (observer === undefined || listener === undefined) throw new Error('Both sit in the group')
  const text = 'two breaths before the answer'
  const fields = { id: 'n1', round: 1, turn: 1, kind: 'noticed', about: 'listening', moment: 5 } as const
  await say(observer, { type: 'offer', observation: { ...fields, text } })
  const ask = (await look(listener)).asks[0]?.id ?? ''
  await say(listener, { type: 'answer', ask, answer: 'as-it-is' })
  await nextStep('Close the offers of round 1')
  await shown(/Offered: 1\. On the debrief board: 1\./)
  await page().keyboard.press('4')
  await shown(text)
  await enterOn(page(), new RegExp(`^Move this card: ${text}`))
  await page().locator('[role=menuitem]:focus', { hasText: 'A new theme' }).waitFor()
  await page().keyboard.press('Enter')
  await tabTo(page(), 'Name of the theme')
  await page().keyboard.type('Slowness')
  await expectAccessible(page(), 'cockpit, debrief by keyboard')
  await picture(page(), 'cockpit-debrief-keyboard')
  await page().keyboard.press('Escape')
})

test('the workshop is closed, after a question, and can be opened again', async () => {
  await tabTo(page(), 'Closing')
  await page().keyboard.press('Enter')
  await nextStep(/^Go on: /)
  await nextStep('Close the workshop')
  await dialog()
  await expectAccessible(page(), 'cockpit, close?')
  await enterOn(page(), 'Close it')
  await shown('The workshop is closed.')
  for (const { call } of people) expect((await look(call)).session.state).toBe('revisit')
  await nextStep('Reopen the workshop')
  await dialog()
  await enterOn(page(), 'Reopen it')
  await until(async () => (await look(people[0]?.call as Caller)).session.state !== 'revisit')
})

test('every key of the cockpit is told on a sheet', async () => {
  await page().keyboard.press('?')
  await dialog()
  await expectAccessible(page(), 'keyboard help')
  await page().keyboard.press('Escape')
  await page().getByRole('dialog').waitFor({ state: 'detached' })
})

test('every screen that needs no workshop is accessible, in Spanish, on a phone and in the dark', async () => {
  const phone = await seat(browser, 'phone', 'es')
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  for (const path of ['/', `/join/${code}`, '/join/AAAAAA', '/sign-in', '/claim', '/nowhere', '/keepsake/none#none']) {
    await phone.page.goto(server.url + path)
    await phone.page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('es')
    await expectAccessible(phone.page, path)
  }
  await picture(phone.page, 'phone-dark')
  await phone.context.close()
})

test('the cockpit fits a phone and a tablet, in Spanish and in the dark', async () => {
  await page().emulateMedia({ colorScheme: 'dark' })
  await page().evaluate(() => localStorage.setItem('coreflect.locale', 'es'))
  for (const width of [360, 768]) {
    await page().setViewportSize({ width, height: 800 })
    await page().reload()
    await page().getByRole('navigation').first().waitFor()
    await expectAccessible(page(), `cockpit, ${width}`)
    await picture(page(), `cockpit-${width}`)
  }
})
