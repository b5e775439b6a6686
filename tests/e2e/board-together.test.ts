import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cameraOf, lineOf, noteOf } from './support/board-hands.ts'
import { addNote, button, ground, saved, show, sit } from './support/board-page.ts'
import { expectAccessible, launch, picture } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let room: GroupRoom
let ana: Page
let bo: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  ana = await sit(browser, 'laptop', room, room.trio[0])
  bo = await sit(browser, 'laptop', room, room.trio[1])
  for (const page of [ana, bo]) {
    await page.goto(`${server.url}/take-part/${room.session}?at=board`)
    await ground(page).waitFor()
  }
  await addNote(ana, 'Here')
  await saved(ana)
  await noteOf(bo, 'Here').waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(ana, 'failed-board-together')
  if (task.result?.state === 'fail') await picture(bo, 'failed-board-together-bo')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const together = async (page: Page) => {
  await button(page, 'Together').click()
  return page.getByRole('dialog', { name: 'Together' })
}
const scaleOf = async (page: Page) => (await cameraOf(page)).scale

test('a light brings everyone to one part of the board, and each may leave it', async () => {
  await ground(bo).focus()
  for (let step = 0; step < 4; step += 1) await bo.keyboard.press('-')
  const before = await cameraOf(bo)
  const sheet = await together(ana)
  await expectAccessible(ana, 'together, laptop')
  await picture(ana, 'board-together')
  await sheet.getByRole('button', { name: 'Show what I see' }).click()
  await bo.getByText('Look here.', { exact: true }).waitFor()
  await until(async () => Math.abs((await scaleOf(bo)) - before.scale) > 0.1)
  await expectAccessible(bo, 'a light, laptop')
  await picture(bo, 'board-light')
  await button(bo, 'Leave it').click()
  await bo.getByText('Look here.', { exact: true }).waitFor({ state: 'detached' })
  expect(await ana.getByText('Look here.', { exact: true }).count()).toBe(0)
  await (await together(ana)).getByRole('button', { name: 'No longer' }).click()
})

test('whoever lets others follow is told who does, and looking elsewhere ends it', async () => {
  expect(await bo.getByRole('button', { name: /^Follow / }).count()).toBe(0)
  await (await together(ana)).getByRole('button', { name: 'Let others follow me' }).click()
  await ana.getByText('Nobody does just now.', { exact: false }).waitFor()
  await bo.getByRole('button', { name: /^Follow / }).click()
  await ana.getByText(/^These see what you see/).waitFor()
  await ground(ana).focus()
  await ana.keyboard.press('Escape')
  const before = await scaleOf(bo)
  for (let step = 0; step < 3; step += 1) await ana.keyboard.press('-')
  await until(async () => (await scaleOf(bo)) < before - 0.1)
  await bo.getByText(/^You see what/).waitFor()
  await ground(bo).focus()
  await bo.keyboard.press('+')
  await bo.getByText(/^You see what/).waitFor({ state: 'detached' })
  await ana.getByText('Nobody does just now.', { exact: false }).waitFor()
  await button(ana, 'Let nobody follow').click()
  await bo.getByRole('button', { name: /^Follow / }).waitFor({ state: 'detached' })
})

test('everyone has their dots, gives them by pointer, key or list, and the sums stay', async () => {
  const phone = await sit(browser, 'phone', room, room.trio[2])
  await phone.emulateMedia({ colorScheme: 'dark' })
  await phone.goto(`${server.url}/take-part/${room.session}?at=board`)
  await lineOf(phone, 'Here').waitFor()
  const sheet = await together(ana)
  await sheet.getByLabel('Dots for each person').fill('2')
  await sheet.getByRole('button', { name: 'Begin to give dots' }).click()
  await bo.getByText('Dots: 2 of 2 left.').waitFor()
  await noteOf(bo, 'Here').focus()
  await bo.keyboard.press('Tab')
  await noteOf(bo, 'Here').focus()
  await bo.keyboard.press('.')
  await bo.getByText('Dots: 1 of 2 left.').waitFor()
  await button(bo, 'Give a dot (1 left)').click()
  await bo.getByText('Dots: 0 of 2 left.').waitFor()
  await bo.keyboard.press('.')
  await lineOf(phone, 'Here').getByText('Dots: 2').waitFor()
  await lineOf(phone, 'Here')
    .getByRole('button', { name: /^More for/ })
    .click()
  await phone.getByRole('menuitem', { name: 'Give a dot (2 left)' }).click()
  await lineOf(phone, 'Here').getByText('Dots: 3').waitFor()
  await expectAccessible(phone, 'dots in a list, phone')
  await picture(phone, 'board-dots-phone')
  await picture(bo, 'board-dots')
  await (await together(ana)).getByRole('button', { name: 'That is all: close it' }).click()
  await bo.getByText('Dots: 0 of 2 left.').waitFor({ state: 'detached' })
  await lineOf(phone, 'Here').getByText('Dots: 3').waitFor()
  await show(phone, 'Board')
  await button(phone, 'Together').tap()
  await expectAccessible(phone, 'together, phone')
  await picture(phone, 'board-together-phone')
  await phone.context().close()
})

test('a board is begun anew with a template, and undo brings back all of it', async () => {
  await (await together(ana)).getByRole('button', { name: 'Plus and delta' }).click()
  await noteOf(bo, 'Here').waitFor({ state: 'detached' })
  await bo.locator('[data-kind=frame]').first().waitFor()
  await button(ana, 'Undo my last change').click()
  await noteOf(bo, 'Here').waitFor()
  await bo.locator('[data-kind=frame]').first().waitFor({ state: 'detached' })
})
