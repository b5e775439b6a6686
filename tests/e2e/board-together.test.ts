import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cameraOf, lineOf, noteOf } from './support/board-hands.ts'
import { addNote, button, ground, saved, show, sit, writing } from './support/board-page.ts'
import { expectAccessible, launch, picture } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { enterOn, tabTo } from './support/keyboard.ts'
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

test('a light that is lit while a page is still fetching what it needs for that is seen there', async () => {
  const cy = await sit(browser, 'laptop', room, room.trio[2])
  // What is fetched of its own accord comes later, as on a slow line.
  await cy.addInitScript(() => {
    const later = globalThis.setTimeout
    const slowly = (does: TimerHandler, after?: number) => later(does, after === 2_500 ? 6_000 : after)
    globalThis.setTimeout = slowly as typeof setTimeout
  })
  await cy.goto(`${server.url}/take-part/${room.session}?at=board`)
  await noteOf(cy, 'Here').waitFor()
  await (await together(ana)).getByRole('button', { name: 'Show what I see' }).click()
  await cy.getByText('Look here.', { exact: true }).waitFor()
  await (await together(ana)).getByRole('button', { name: 'No longer' }).click()
  await cy.getByText('Look here.', { exact: true }).waitFor({ state: 'detached' })
  await cy.context().close()
})

test('what is told above a canvas lies over it: whoever draws meanwhile draws on where the pointer is', async () => {
  const boxOf = async (page: Page) => await page.locator('.board-window').boundingBox()
  const before = { box: await boxOf(bo), camera: await cameraOf(bo) }
  const { x, y } = before.box ?? { x: 0, y: 0 }
  await ground(bo).focus()
  await bo.keyboard.press('p')
  await bo.mouse.move(x + 60, y + 200)
  await bo.mouse.down()
  await bo.mouse.move(x + 160, y + 200, { steps: 4 })
  const sheet = await together(ana)
  await sheet.getByLabel('Dots for each person').fill('1')
  await sheet.getByRole('button', { name: 'Begin to give dots' }).click()
  await bo.getByText('Dots: 1 of 1 left.').waitFor()
  await (await together(ana)).getByRole('button', { name: 'Show what I see' }).click()
  await bo.getByText('Look here.', { exact: true }).waitFor()
  expect({ box: await boxOf(bo), camera: await cameraOf(bo) }).toEqual(before)
  await bo.mouse.move(x + 160, y + 260, { steps: 4 })
  await bo.mouse.up()
  const ink = bo.locator('[data-kind=ink]')
  await ink.waitFor()
  const drawn = await ink.boundingBox()
  expect(Math.abs((drawn?.y ?? 0) - (y + 200))).toBeLessThan(6)
  expect(Math.abs((drawn?.y ?? 0) + (drawn?.height ?? 0) - (y + 260))).toBeLessThan(6)
  // Everything is shown below what is told, not under it.
  await bo.keyboard.press('v')
  await button(bo, 'Show everything').click()
  const edge = (await bo.locator('.together-line').last().boundingBox()) ?? { y: 0, height: 0 }
  await until(async () => ((await noteOf(bo, 'Here').boundingBox())?.y ?? 0) >= edge.y + edge.height)
  await picture(bo, 'board-told')
  await (await together(ana)).getByRole('button', { name: 'No longer' }).click()
  await (await together(ana)).getByRole('button', { name: 'That is all: close it' }).click()
  await bo.getByText('Dots: 1 of 1 left.').waitFor({ state: 'detached' })
  expect(await boxOf(bo)).toEqual(before.box)
  await button(bo, 'Undo my last change').click()
  await ink.waitFor({ state: 'detached' })
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

test('a stamp and the dots of what it is on are both to be seen, wherever it lies', async () => {
  const badge = ana.locator('.dots-over > span')
  await badge.waitFor()
  const box = (await noteOf(ana, 'Here').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await ground(ana).focus()
  await ana.keyboard.press('s')
  await ana.mouse.click(box.x + box.width - 20, box.y + box.height - 8)
  const stamp = ana.locator('[data-kind=stamp]')
  await stamp.waitFor()
  await ana.keyboard.press('Escape')
  await ana.keyboard.press('Escape')
  const meet = async () => {
    const [one, other] = [await badge.boundingBox(), await stamp.boundingBox()]
    if (one === null || other === null) return true
    const along = (a: number, b: number, c: number, d: number) => a < c + d && c < a + b
    return along(one.x, one.width, other.x, other.width) && along(one.y, one.height, other.y, other.height)
  }
  await until(async () => !(await meet()))
  await picture(ana, 'board-stamp-and-dots')
  await ground(ana).focus()
  for (let step = 0; step < 4; step += 1) await ana.keyboard.press('-')
  await until(async () => (await scaleOf(ana)) < 0.6 && !(await meet()))
  await ana.keyboard.press('0')
  await button(ana, 'Undo my last change').click()
  await stamp.waitFor({ state: 'detached' })
})

test('a board is begun anew with a template, and undo brings back all of it', async () => {
  await (await together(ana)).getByRole('button', { name: 'Plus and delta' }).click()
  await noteOf(bo, 'Here').waitFor({ state: 'detached' })
  await bo.locator('[data-kind=frame]').first().waitFor()
  await button(ana, 'Undo my last change').click()
  await noteOf(bo, 'Here').waitFor()
  await bo.locator('[data-kind=frame]').first().waitFor({ state: 'detached' })
})

/** What the focus is on, by its words. */
const at = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const name = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const section = (page: Page, title: string) =>
  page.locator('.list-section', { has: page.getByRole('heading', { name: title }) })
/** Goes down an open menu to an entry and chooses it. */
const choose = async (page: Page, entry: RegExp) => {
  await page.locator('[role=menuitem]:focus').waitFor()
  for (let step = 0; step < 20 && !entry.test(await at(page)); step += 1) await page.keyboard.press('ArrowDown')
  expect(await at(page)).toMatch(entry)
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

test('a whole exercise goes by keys in the list, on a phone’s width', async () => {
  const phone = await sit(browser, 'phone', room, room.trio[2])
  await phone.goto(`${server.url}/take-part/${room.session}?at=board`)
  await lineOf(phone, 'Here').waitFor()
  await enterOn(phone, 'Templates and files')
  await phone.getByRole('dialog').waitFor()
  await enterOn(phone, 'Plus and delta')
  await phone.getByRole('heading', { name: 'Plus: what helped' }).waitFor()
  await phone.getByRole('dialog').waitFor({ state: 'detached' })
  await until(async () => (await name(phone)) === 'Templates and files')

  await enterOn(phone, /^More for: frame: Plus/)
  await choose(phone, /^Add note$/)
  await writing(phone).waitFor()
  await phone.keyboard.type('Silence')
  await phone.keyboard.press('Escape')
  await until(async () => (await at(phone)) === 'Write: Silence')
  await section(phone, 'Plus: what helped').locator('[data-line]', { hasText: 'Silence' }).waitFor()
  await phone.keyboard.press('Enter')
  await writing(phone).waitFor()
  await phone.keyboard.type(', mostly')
  await phone.keyboard.press('Escape')
  await until(async () => (await at(phone)) === 'Write: Silence, mostly')
  await enterOn(phone, /^More for: .*Silence/)
  await choose(phone, /^Put in: Delta/)
  await section(phone, 'Delta').locator('[data-line]', { hasText: 'Silence, mostly' }).waitFor()
  await until(async () => /^More for: .*Silence/.test(await name(phone)))
  await enterOn(phone, /^More for: frame: Delta/)
  await choose(phone, /^Write$/)
  await writing(phone).waitFor()
  await phone.keyboard.press('End')
  await phone.keyboard.type(', and how')
  await phone.keyboard.press('Enter')
  await phone.getByRole('heading', { name: 'Delta: what we would change, and how' }).waitFor()
  await until(async () => /^More for: frame: Delta/.test(await name(phone)))
  await expectAccessible(phone, 'a list with frames, phone')
  await picture(phone, 'board-list-frames')
  await enterOn(phone, /^More for: .*Silence/)
  await choose(phone, /^Delete$/)
  await lineOf(phone, 'Silence').waitFor({ state: 'detached' })
  await until(async () => (await name(phone)).startsWith('More for: '))
  await enterOn(phone, 'Undo my last change')
  await section(phone, 'Delta').locator('[data-line]', { hasText: 'Silence, mostly' }).waitFor()
  await noteOf(bo, 'Silence, mostly').waitFor()
  await phone.context().close()
})

test('on a wide screen the list has its frames side by side, in the order in which they are read', async () => {
  await show(bo, 'List')
  await lineOf(bo, 'Silence').waitFor()
  await picture(bo, 'board-list-wide')
  const sections = bo.locator('.list-section')
  const boxes = await Promise.all((await sections.all()).map((one) => one.boundingBox()))
  expect(boxes.length).toBeGreaterThan(1)
  const [first, second] = boxes
  expect(second?.y).toBe(first?.y)
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0))
  await show(bo, 'Board')
})

test('what others do is told politely and seldom, and takes nobody’s focus away', async () => {
  await show(bo, 'List')
  await lineOf(bo, 'Silence').waitFor()
  const status = bo.locator('.board > [role=status]')
  await until(async () => (await status.count()) === 2)
  await status.last().evaluate((element) => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    new MutationObserver(() => told.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const told = () => bo.evaluate(() => (globalThis as unknown as { told: readonly string[] }).told)
  await tabTo(bo, 'Write: Silence')
  await ground(ana).focus()
  await ana.keyboard.press('Escape')
  for (let count = 1; count <= 10; count += 1) {
    await ana.keyboard.press('n')
    await ana.keyboard.type(`No. ${count}`)
    await ana.keyboard.press('Escape')
    await ana.keyboard.press('Escape')
  }
  await lineOf(bo, 'No. 10').waitFor()
  await until(async () => (await told()).length > 0)
  expect((await told()).length).toBeLessThan(3)
  expect((await told())[0]).toMatch(/^Others: \d+ added/)
  expect(await at(bo)).toBe('Write: Silence, mostly')
  await noteOf(ana, 'Silence, mostly').focus()
  await ana.keyboard.press('Delete')
  await lineOf(bo, 'Silence').waitFor({ state: 'detached' })
  await until(async () => /^Write: /.test(await at(bo)) || /^More for: /.test(await name(bo)))
  await tabTo(bo, /^More for: .*No\. 3/)
  await bo.keyboard.press('Enter')
  await bo.locator('[role=menuitem]:focus').waitFor()
  await noteOf(ana, 'No. 3').focus()
  await ana.keyboard.press('Enter')
  await ana.keyboard.type(', and more')
  await ana.keyboard.press('Escape')
  await lineOf(bo, 'No. 3, and more').waitFor()
  await bo.keyboard.press('ArrowDown')
  await bo.locator('[role=menuitem]:focus', { hasText: /Move|Colour/ }).waitFor()
  await bo.keyboard.press('Escape')
  await bo.getByRole('menu').waitFor({ state: 'detached' })
  await tabTo(bo, 'Write: No. 2')
  await noteOf(ana, 'No. 2').focus()
  const place = async () =>
    (await bo.locator('[data-line]').allInnerTexts()).findIndex((text) => text.includes('No. 2'))
  const before = await place()
  for (let step = 0; step < 40; step += 1) await ana.keyboard.press('Shift+ArrowDown')
  await until(async () => (await place()) > before)
  expect(await at(bo)).toBe('Write: No. 2')
})
