import type { View } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { addFacilitator } from './support/command-line.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let noor: Seat
let bea: Seat
let projector: Seat
let call: Caller
let session = ''

const look = async () => (await call.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view
const say = async (command: object) => {
  const { status, body } = await call.post(`/api/sessions/${session}/commands`, command)
  expect([command, status, body]).toEqual([command, 200, expect.anything()])
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill('a quiet long word')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${server.url}/facilitate`)
}

const cockpit = (page: Page) => page.goto(`${server.url}/facilitate/${session}`)
const stepTold = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

beforeAll(async () => {
  server = await startServer()
  call = await claimOwner(server.url, server.claim)
  const token = await addFacilitator(server, 'Bea')
  await callerOf(server.url).post('/api/claim', { token, password: 'a quiet long word' })
  const made = await call.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  session = made.body.id
  await say({ type: 'open-lobby' })
  for (const name of names) await callerOf(server.url).post('/api/join', { code: made.body.code, name })
  browser = await launch()
  noor = await seat(browser, 'laptop')
  bea = await seat(browser, 'laptop')
  projector = await seat(browser, 'projector')
  await signIn(noor.page, 'Noor')
  await cockpit(noor.page)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await picture(noor.page, 'failed-cockpit-noor')
  await picture(bea.page, 'failed-cockpit-bea')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('[L5] a link takes a co-facilitator in, who signs in on the way', async () => {
  await noor.page.getByRole('button', { name: 'Make a link for a co-facilitator' }).click()
  const link = await noor.page.getByLabel('For one person who can sign in here, for a day').inputValue()
  await bea.page.goto(link)
  await bea.page.getByRole('link', { name: 'Sign in' }).click()
  await bea.page.getByLabel('Name').fill('Bea')
  await bea.page.getByLabel('Password', { exact: true }).fill('a quiet long word')
  await bea.page.getByRole('button', { name: 'Sign in' }).click()
  await bea.page.waitForURL(`${server.url}/facilitate/${session}`)
  await noor.page.getByText('co-facilitator').first().waitFor()
  expect((await look()).team.map(({ name, lead }) => [name, lead])).toEqual([
    ['Noor', true],
    ['Bea', false],
  ])
})

test('of two facilitators who press at the same moment one moves on, and the other reads who did what', async () => {
  await say({ type: 'form-groups', seed: 7 })
  await say({ type: 'publish-groups' })
  const practice = (await look()).agenda.find(({ round }) => round === 1)
  await say({ type: 'start-session' })
  await say({ type: 'start-activity', activity: practice?.id })
  for (const { page } of [noor, bea]) await page.getByRole('button', { name: 'Start turn 1', exact: true }).waitFor()
  // Noor's press is on its way while Bea's is decided: what she saw is not so any more.
  const held = Promise.withResolvers<void>()
  await noor.page.route('**/commands', async (route) => {
    await held.promise
    await route.continue()
  })
  await noor.page.locator('#next-step').click()
  await bea.page.locator('#next-step').click()
  await until(async () => (await look()).round?.turn === 1)
  held.resolve()
  await stepTold(noor.page, 'Somebody was quicker: Bea began turn 1. Your press changed nothing.')
  await noor.page.unroute('**/commands')
  expect((await look()).round).toMatchObject({ turn: 1, phase: 'talk' })
  await stepTold(bea.page, 'You began turn 1')
  await expectAccessible(noor.page, 'cockpit with a step of another')
  await picture(noor.page, 'cockpit-quicker')
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await noor.page.setViewportSize({ width, height })
    await noor.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    // However far somebody has scrolled, why a press changed nothing is in sight and under nothing else.
    await until(() =>
      noor.page.getByRole('alert').evaluate((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return one.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      }),
    )
    await picture(noor.page, `cockpit-quicker-scrolled-${width}`)
  }
})

test('[L2] a step is taken back by the keyboard, by either facilitator', async () => {
  await bea.page.locator('#next-step').click()
  await until(async () => (await look()).round?.phase === 'self')
  await stepTold(noor.page, /Bea went on to/)
  await noor.page.getByRole('button', { name: 'Take it back' }).waitFor()
  await noor.page.locator('body').press('z')
  await until(async () => (await look()).round?.phase === 'talk')
  await stepTold(bea.page, 'Noor took a step back')
})

test('who looks elsewhere while a step is on its way is not led back when it is done', async () => {
  const { page } = noor
  const held = Promise.withResolvers<void>()
  await page.route('**/commands', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.locator('#next-step').click()
  await page.keyboard.press('1')
  const chosen = page.getByRole('navigation', { name: 'Parts of the cockpit' }).locator('[aria-current=true]')
  await chosen.getByText('Doors').waitFor()
  held.resolve()
  await until(async () => (await look()).round?.phase === 'self')
  await page.locator('#next-step:not([aria-busy])').waitFor()
  await stepTold(page, /You went on to/)
  expect(await chosen.innerText()).toContain('Doors')
  await page.unroute('**/commands')
})

test('every command is found in the palette and done by the keyboard alone', async () => {
  const { page } = noor
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).waitFor()
  await expectAccessible(page, 'palette')
  await picture(page, 'cockpit-palette')
  await page.keyboard.type('group 1 min more')
  await page
    .getByRole('option', { name: /Group 1: .1 min more/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await until(async () => ((await look()).round?.lagging.length ?? 0) === 1)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('body').press('3')
  await page.getByText('has its own time').first().waitFor()
  await expectAccessible(page, 'groups now')
  await picture(page, 'cockpit-groups-now')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ronda')
  await page.getByText('Nothing of that name can be done now.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('[P4] the curtain blanks a real projector at once, over a reload and a killed server', async () => {
  const { body } = await call.post<{ path: string }>(`/api/sessions/${session}/screen`)
  const { page } = projector
  await page.goto(`${server.url}${body.path}`)
  await page.getByText(/Turn \d of 3/).waitFor()
  await noor.page.locator('body').press('c')
  await page.locator('[data-curtain]').waitFor()
  // A heading for screen readers alone is all there is.
  expect((await page.locator('body').innerText()).trim()).toBe('A moment')
  await picture(page, 'screen-curtain')
  await page.reload()
  await page.locator('[data-curtain]').waitFor()
  await server.killAndRestart()
  await page.reload()
  await page.locator('[data-curtain]').waitFor()
  await expectAccessible(page, 'curtain')
  expect((await look()).wall?.curtain).toBe(true)
  // The cockpit finds back by itself; a fresh one surely stands before the key is pressed.
  await cockpit(noor.page)
  await noor.page.locator('#next-step').waitFor()
  await noor.page.locator('body').press('c')
  await page.getByText(/Turn \d of 3/).waitFor()
  await noor.page.keyboard.press('1')
  await noor.page.getByLabel('It shows').selectOption({ label: 'The agenda' })
  await page.getByRole('heading', { name: 'Our plan' }).waitFor()
  await noor.page.locator('[data-preview]').getByText('Our plan').waitFor()
  await picture(page, 'screen-agenda')
  await picture(noor.page, 'cockpit-doors')
  await expectAccessible(noor.page, 'projector and team in the cockpit')
  await noor.page.getByLabel('It shows').selectOption({ label: 'What is on now' })
})

test('a day that is behind is brought back by a plan that was shown before, and the plan is taken back', async () => {
  const { page } = noor
  await say({ type: 'end-activity' })
  const debrief = (await look()).agenda.find(({ type, state }) => type === 'debrief' && state === 'ahead')
  await say({ type: 'start-activity', activity: debrief?.id })
  await say({ type: 'add-time', seconds: 3600 })
  await say({ type: 'add-time', seconds: 1800 })
  await page.getByRole('button', { name: 'Ways to catch up' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Shorten a little' }).waitFor()
  await expectAccessible(page, 'ways to catch up')
  await picture(page, 'cockpit-recovery')
  const before = (await look()).agenda
  await dialog.getByRole('button', { name: 'Do this: Shorten a little' }).click()
  await until(async () => (await look()).agenda.some(({ was }) => was !== null))
  const after = (await look()).agenda
  for (const item of after.filter(({ type }) => ['practice', 'break', 'close'].includes(type)))
    expect(item.minutes).toBe(before.find(({ id }) => id === item.id)?.minutes)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await until(async () => (await look()).agenda.every(({ was }) => was === null))
  expect((await look()).agenda.map(({ minutes }) => minutes)).toEqual(before.map(({ minutes }) => minutes))
})

test('[L5] the lead is handed over, and powers survive a killed server', async () => {
  await noor.page.keyboard.press('1')
  await noor.page.getByRole('button', { name: 'Hand the lead to Bea' }).click()
  await until(async () => (await look()).team.find(({ lead }) => lead)?.name === 'Bea')
  // Her page may still seek the server of before the last kill; a press on what it showed then would rightly change nothing.
  await bea.page.getByRole('heading', { name: 'What did we notice?' }).first().waitFor()
  await server.killAndRestart()
  await bea.page.keyboard.press('p')
  await until(async () => (await look()).session.state === 'paused')
  await stepTold(noor.page, 'Bea held the time')
})

test('the cockpit fits a phone, a tablet and a laptop, in the light and in the dark', async () => {
  const { page } = noor
  await bea.page.keyboard.press('p')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: width === 1280 ? 800 : width === 768 ? 1024 : 740 })
      await page.reload()
      await page.getByRole('navigation').first().waitFor()
      await expectAccessible(page, `cockpit, ${width}, ${scheme}`)
      await picture(page, `cockpit-${width}-${scheme}`)
    }
  }
})
