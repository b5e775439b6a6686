import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { agreed, fingersOn, lineOf, middleOf, noteOf } from './support/board-hands.ts'
import { addNote, button, ground, saved, show, sit, writing } from './support/board-page.ts'
import { expectAccessible, launch, picture } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let room: GroupRoom
let laptop: Page
let phone: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([laptop, phone].map((page, i) => page && picture(page, `failed-kept-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const address = () => `${server.url}/take-part/${room.session}?at=board`
const words = async (page: Page) =>
  (await page.locator('[data-line] .list-words').allInnerTexts()).map((line) => line.replace(/^Write:\s*/, '').trim())
const showsList = (page: Page, lines: readonly string[]) =>
  until(async () => JSON.stringify(await words(page)) === JSON.stringify(lines))
const choose = async (page: Page, line: string, choice: string) => {
  await lineOf(page, line)
    .getByRole('button', { name: /^More for: / })
    .tap()
  await page.getByRole('menuitem', { name: choice }).tap()
}

test('the list is the board without a canvas: add, write, colour, move up and down, delete', async () => {
  const [one, other] = room.trio
  laptop = await sit(browser, 'laptop', room, one)
  phone = await sit(browser, 'phone', room, other, 'en')
  await Promise.all([laptop.goto(address()), phone.goto(address())])
  await ground(laptop).waitFor()
  for (const line of ['first', 'second', 'third']) await addNote(phone, line)
  await show(laptop, 'List')
  for (const page of [laptop, phone]) await showsList(page, ['first', 'second', 'third'])
  await choose(phone, 'third', 'Move up')
  await showsList(laptop, ['first', 'third', 'second'])
  await choose(phone, 'first', 'Move down')
  await showsList(laptop, ['third', 'first', 'second'])
  await choose(phone, 'first', 'Colour: Sky blue')
  await lineOf(laptop, 'first').getByText('Sky blue').waitFor()
  await choose(phone, 'first', 'Delete')
  await showsList(laptop, ['third', 'second'])
  await button(phone, 'Undo my last change').tap()
  await showsList(laptop, ['third', 'first', 'second'])
  await lineOf(phone, 'second').locator('.list-open').tap()
  await writing(phone).press('End')
  await writing(phone).pressSequentially(' thoughts')
  await picture(phone, 'board-list-writing')
  await button(phone, 'Done').tap()
  await showsList(laptop, ['third', 'first', 'second thoughts'])
  await expectAccessible(phone, 'list, phone')
  await expectAccessible(laptop, 'list, laptop')
  await picture(phone, 'board-list-phone')
  await picture(laptop, 'board-list-laptop')
  await phone.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(phone, 'dark list, phone')
  await picture(phone, 'board-list-dark')
  await phone.emulateMedia({ colorScheme: 'light' })
})

test('on a phone, a line in which others write stays as wide as the list, with who they are and its menu', async () => {
  const third = await sit(browser, 'laptop', room, room.trio[2])
  await third.goto(address())
  await ground(third).waitFor()
  for (const page of [laptop, third]) {
    await show(page, 'List')
    await lineOf(page, 'first').locator('.list-open').click()
  }
  const line = lineOf(phone, 'first')
  await until(async () => (await line.locator('.list-writer').count()) === 2)
  const [list, menu] = [
    await phone.locator('.board-list').boundingBox(),
    await line.locator('.item-more').boundingBox(),
  ]
  if (list === null || menu === null) throw new Error('The list and the menu are there')
  expect(menu.x + menu.width).toBeLessThanOrEqual(list.x + list.width)
  const whole = await line
    .locator('.list-writer')
    .evaluateAll((all) => all.every((el) => el.scrollWidth <= el.clientWidth))
  expect(whole).toBe(true)
  await picture(phone, 'board-list-writers')
  for (const page of [laptop, third]) await page.keyboard.press('Escape')
  await third.context().close()
})

test('a reload shows everything again', async () => {
  await saved(phone)
  await Promise.all([laptop.reload(), phone.reload()])
  await noteOf(laptop, 'third').waitFor()
  await showsList(phone, ['third', 'first', 'second thoughts'])
})

test('one’s own steps are taken back and done again after a reload and a way back, and nobody else’s', async () => {
  const lines = ['third', 'first', 'second thoughts']
  await addNote(laptop, 'gone and back')
  await noteOf(laptop, 'gone and back').click()
  await laptop.keyboard.press('Delete')
  await showsList(phone, lines)
  await saved(laptop)
  await laptop.reload()
  await until(() => button(laptop, 'Undo my last change').isEnabled())
  await button(laptop, 'Undo my last change').click()
  await noteOf(laptop, 'gone and back').waitFor()
  await until(async () => (await words(phone)).includes('gone and back'))
  await saved(laptop)
  await laptop.goto(`${server.url}/`)
  await laptop.goBack()
  await until(() => button(laptop, 'Redo').isEnabled())
  await button(laptop, 'Redo').click()
  await showsList(phone, lines)
  await phone.reload()
  await showsList(phone, lines)
})

test('what is written without a connection is kept on the device and arrives with it', async () => {
  const context = phone.context()
  await saved(phone)
  await context.setOffline(true)
  await addNote(phone, 'from the tunnel')
  await lineOf(phone, 'first').locator('.list-open').tap()
  await writing(phone).press('End')
  await writing(phone).pressSequentially(' of all')
  await button(phone, 'Done').tap()
  await phone.getByText('Kept on this device, waiting for the connection').waitFor()
  await noteOf(laptop, 'first').dblclick()
  await writing(laptop).press('Home')
  await writing(laptop).pressSequentially('The ')
  await writing(laptop).press('Escape')
  await saved(laptop)
  await picture(phone, 'board-list-offline')
  await context.setOffline(false)
  await noteOf(laptop, 'from the tunnel').waitFor()
  await noteOf(laptop, 'The first of all').waitFor()
  await saved(phone)
  await show(laptop, 'List')
  expect(await agreed(laptop, phone, words)).toEqual([
    'third',
    'The first of all',
    'second thoughts',
    'from the tunnel',
  ])
})

test('somebody of another group is shut out of the board’s document with 4403, and never gets a word of it', async () => {
  const address = `${server.url.replace('http', 'ws')}/sync/${room.board}?token=${room.stranger.token}`
  const socket = new WebSocket(address)
  const received: Buffer[] = []
  socket.on('message', (data: Buffer) => received.push(data))
  // Asks for everything at once, as a client that does not wait for a greeting would.
  socket.on('open', () => socket.send(Buffer.from([0, 0, 1, 0])))
  const code = await new Promise((resolve) => socket.once('close', resolve))
  const heard = Buffer.concat(received).toString('latin1')
  expect([code, ...['third', 'first', 'thoughts', 'tunnel'].filter((word) => heard.includes(word))]).toEqual([4403])
})

test('[L1] after the close there is nothing to write with, and everything to read', async () => {
  await show(laptop, 'Board')
  await show(phone, 'Board')
  await room.say({ type: 'close-session' })
  for (const page of [laptop, phone]) {
    await page.getByText('The workshop is over: you can read, but not write.').first().waitFor()
    await button(page, 'Add note').waitFor({ state: 'detached' })
    await noteOf(page, 'The first of all').waitFor()
    expect(await page.getByRole('button', { name: /Undo|Redo|Delete|^Write$|^Move/ }).count()).toBe(0)
  }
  await noteOf(laptop, 'third').dblclick()
  await laptop.keyboard.press('Enter')
  await laptop.keyboard.press('Delete')
  await ground(laptop).press('n')
  const touch = await fingersOn(phone)
  const [x, y] = await middleOf(noteOf(phone, 'third'))
  await touch.drag([x, y], [x + 40, y + 40])
  expect(await writing(laptop).count()).toBe(0)
  await picture(laptop, 'board-laptop-closed')
  for (const page of [laptop, phone]) {
    await expectAccessible(page, 'closed canvas')
    await show(page, 'List')
    await showsList(page, ['third', 'The first of all', 'second thoughts', 'from the tunnel'])
    expect(await page.getByRole('button', { name: /Add note|More for/ }).count()).toBe(0)
    await expectAccessible(page, 'closed list')
  }
  await picture(phone, 'board-list-closed')
})
