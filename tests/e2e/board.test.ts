import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  agreed,
  cameraOf,
  countChanges,
  emptyPlace,
  fingersOn,
  lineOf,
  middleOf,
  noteOf,
  placeOf,
} from './support/board-hands.ts'
import { addNote, button, ground, saved, show, sit, writing } from './support/board-page.ts'
import { expectAccessible, launch, picture } from './support/browser.ts'
import { type GroupRoom, type Joined, openGroupRoom } from './support/group-room.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let room: GroupRoom
let laptop: Page
let phone: Page
let laptopChanges: () => number

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([laptop, phone].map((page, i) => page && picture(page, `failed-board-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const boardAddress = () => `${server.url}/take-part/${room.session}?at=board`
const percent = (page: Page) => page.locator('.board-scale').innerText()

test('two people of a group open its board: a canvas on the laptop, a list on the phone', async () => {
  const [one, other] = room.trio
  laptop = await sit(browser, 'laptop', room, one)
  phone = await sit(browser, 'phone', room, other)
  laptopChanges = countChanges(laptop)
  await Promise.all([laptop.goto(boardAddress()), phone.goto(boardAddress())])
  await ground(laptop).waitFor()
  for (const page of [laptop, phone]) await page.getByText('Nothing here yet').waitFor()
  await expectAccessible(laptop, 'empty canvas, laptop')
  await expectAccessible(phone, 'empty list, phone')
  await picture(phone, 'board-phone-empty')
})

test('a note that is added on one screen is there on the other, with who is writing in it', async () => {
  await button(laptop, 'Add note').click()
  await writing(laptop).pressSequentially('What helps')
  await lineOf(phone, 'What helps').getByText(`${room.trio[0].name} is writing`).waitFor()
  await writing(laptop).press('Escape')
  await lineOf(phone, 'What helps').getByText('is writing').waitFor({ state: 'detached' })
  await show(phone, 'Board')
  await noteOf(phone, 'What helps').waitFor()
  await saved(laptop)
})

/** Whose caret a page shows in a note, and after which words. */
const caretOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const caret = document.querySelector('.caret')
    let before = ''
    for (let at = caret?.previousElementSibling; at; at = at.previousElementSibling)
      before = `${at.textContent}${before}`
    return `${caret?.textContent} after “${before}”`
  })

test('two who write in one note at once lose nothing: the texts merge by character', async () => {
  await noteOf(laptop, 'What helps').dblclick()
  const touch = await fingersOn(phone)
  const at = await middleOf(noteOf(phone, 'What helps'))
  for (const _ of [1, 2]) {
    await touch.down(at)
    await touch.up()
  }
  const fields = [writing(laptop), writing(phone)] as const
  for (const field of fields) await field.waitFor()
  await fields[0].evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  // Each sees where the other’s caret is, and whose it is.
  await until(async () => (await caretOn(phone)) === `${room.trio[0].name} after “”`)
  await until(async () => (await caretOn(laptop)) === `${room.trio[1].name} after “What helps”`)
  await Promise.all([fields[0].pressSequentially('At the start. '), fields[1].pressSequentially(', at the end')])
  const both = await agreed(laptop, phone, (page) => writing(page).inputValue())
  expect(both).toBe('At the start. What helps, at the end')
  await until(async () => (await caretOn(phone)) === `${room.trio[0].name} after “At the start. ”`)
  await until(async () => (await caretOn(laptop)) === `${room.trio[1].name} after “${both}”`)
  await picture(laptop, 'board-carets')
  await writing(phone).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  await writing(laptop).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  await Promise.all([fields[0].pressSequentially('abcdefgh'), fields[1].pressSequentially('12345678')])
  const mixed = await agreed(laptop, phone, (page) => writing(page).inputValue())
  expect([mixed.replace(/\d/g, ''), mixed.replace(/^[a-h\d]+/, (head) => head.replace(/[a-h]/g, ''))]).toEqual([
    `abcdefgh${both}`,
    `12345678${both}`,
  ])
  await picture(laptop, 'board-laptop-together')
  await writing(phone).press('End')
  await writing(phone).pressSequentially('!')
  await until(async () => (await writing(laptop).inputValue()).includes('!'))
  // One's own undo in the field takes back what one wrote there, and what the other wrote stays.
  await writing(laptop).press('Control+z')
  await until(async () => !(await writing(phone).inputValue()).includes('abcdefgh'))
  expect(await agreed(laptop, phone, (page) => writing(page).inputValue())).toMatch(/^12345678.*at the end$/)
  for (const page of [laptop, phone]) await writing(page).press('Escape')
  await until(async () => (await laptop.locator('.caret').count()) === 0)
})

test('a drag by mouse is shown at once and written once, on the drop', async () => {
  await addNote(laptop, 'Carry me')
  await noteOf(phone, 'Carry me').waitFor()
  await saved(laptop)
  const before = await placeOf(phone, 'Carry me')
  const written = laptopChanges()
  const [x, y] = await middleOf(noteOf(laptop, 'Carry me'))
  const { scale } = await cameraOf(laptop)
  await laptop.mouse.move(x, y)
  await laptop.mouse.down()
  await laptop.mouse.move(x + 60 * scale, y + 200 * scale, { steps: 12 })
  await until(async () => (await placeOf(phone, 'Carry me'))[1] === before[1] + 200)
  expect(laptopChanges() - written).toBe(0)
  await laptop.mouse.up()
  await until(() => laptopChanges() > written)
  const place = await agreed(laptop, phone, (page) => placeOf(page, 'Carry me'))
  expect(place).toEqual([before[0] + 60, before[1] + 200])
  await saved(laptop)
  expect(laptopChanges() - written).toBe(1)
})

test('the others see where one points, with one’s name', async () => {
  const cursor = (page: Page, person: Joined) => page.locator('.cursor-name', { hasText: person.name })
  await laptop.mouse.move(...(await emptyPlace(laptop)))
  await cursor(phone, room.trio[0]).waitFor({ state: 'attached' })
  const touch = await fingersOn(phone)
  const [from, to] = await someWay(phone, [4, 4])
  await touch.down(from)
  await touch.move(to)
  // A finger points only while it is down.
  await cursor(laptop, room.trio[1]).waitFor({ state: 'attached' })
  await touch.up()
  await button(phone, 'Show everything').click()
  await picture(phone, 'board-phone-cursor')
})

const someWay = async (page: Page, [x, y]: readonly [number, number]) => {
  const from = await emptyPlace(page)
  return [from, [from[0] + x, from[1] + y]] as const
}

test('on a phone one finger carries a note, on empty ground it looks around, and two fingers zoom', async () => {
  const touch = await fingersOn(phone)
  const { scale, at } = await cameraOf(phone)
  const before = await placeOf(laptop, 'Carry me')
  const [x, y] = await middleOf(noteOf(phone, 'Carry me'))
  await touch.drag([x, y], [x + 30 * scale, y - 50 * scale])
  await until(async () => (await placeOf(laptop, 'Carry me'))[1] === before[1] - 50)
  expect(await agreed(laptop, phone, (page) => placeOf(page, 'Carry me'))).toEqual([before[0] + 30, before[1] - 50])
  expect(await cameraOf(phone)).toEqual({ scale, at })

  await touch.drag(...(await someWay(phone, [60, 90])))
  await until(async () => (await cameraOf(phone)).at[1] > at[1] + 40)
  const panned = await cameraOf(phone)
  expect(panned.scale).toBe(scale)

  const [first, second] = await someWay(phone, [40, 0])
  await touch.down(first)
  await touch.down(first, second)
  for (const apart of [20, 50, 80]) await touch.move([first[0] - 5, first[1]], [second[0] + apart, second[1]])
  await touch.up()
  await until(async () => (await cameraOf(phone)).scale > scale * 1.8)
  await touch.drag(...(await someWay(phone, [0, 0])))
  // A pinch is none of the notes' business, even one that begins on a note.
  await button(phone, 'Show everything').click()
  const [a, b] = await middleOf(noteOf(phone, 'Carry me'))
  await touch.down([a, b])
  await touch.move([a + 12, b])
  await touch.down([a + 12, b], [a, b - 60])
  await touch.move([a + 12, b + 10], [a, b - 120])
  await touch.up()
  expect(await agreed(laptop, phone, (page) => placeOf(page, 'Carry me'))).toEqual([before[0] + 30, before[1] - 50])
})

test('a wheel looks around, and with Control it zooms at the pointer', async () => {
  const [x, y] = await middleOf(noteOf(laptop, 'Carry me'))
  await laptop.mouse.move(x, y)
  const start = await cameraOf(laptop)
  await laptop.mouse.wheel(0, 120)
  await until(async () => Math.abs((await cameraOf(laptop)).at[1] - (start.at[1] - 120)) < 1)
  await laptop.mouse.wheel(0, -120)
  await until(async () => Math.abs((await cameraOf(laptop)).at[1] - start.at[1]) < 1)
  await laptop.keyboard.down('Control')
  await laptop.mouse.wheel(0, -40)
  await laptop.keyboard.up('Control')
  await until(async () => (await cameraOf(laptop)).scale > start.scale * 1.3)
  const [left, top] = await middleOf(noteOf(laptop, 'Carry me'))
  expect([Math.abs(left - x) < 2, Math.abs(top - y) < 2]).toEqual([true, true])
})

test('everything goes by the keyboard', async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('0')
  await until(async () => (await cameraOf(laptop)).scale === 1)
  await laptop.keyboard.press('+')
  await until(async () => (await percent(laptop)) === '125 %')
  await laptop.keyboard.press('-')
  await laptop.keyboard.press('-')
  await until(async () => (await percent(laptop)) === '80 %')
  await laptop.keyboard.press('0')
  await until(async () => (await percent(laptop)) === '100 %')

  await laptop.keyboard.press('n')
  await laptop.keyboard.type('By keys')
  await laptop.keyboard.press('Escape')
  await noteOf(phone, 'By keys').waitFor()
  await expectFocus(laptop, 'By keys')
  const before = await placeOf(phone, 'By keys')
  await laptop.keyboard.press('ArrowRight')
  for (const _ of [1, 2, 3, 4, 5]) await laptop.keyboard.press('Shift+ArrowDown')
  await until(async () => (await placeOf(phone, 'By keys'))[1] === before[1] + 50)
  expect(await placeOf(phone, 'By keys')).toEqual([before[0] + 1, before[1] + 50])
  await laptop.keyboard.press('Escape')
  expect(await ground(laptop).evaluate((element) => element === document.activeElement)).toBe(true)

  // Tab comes in at the note that was chosen last, and goes on from note to note.
  await laptop.keyboard.press('Tab')
  await expectFocus(laptop, 'By keys')
  await laptop.keyboard.press('Shift+Tab')
  await expectFocus(laptop, 'Carry me')
  await laptop.keyboard.press('Shift+Tab')
  await expectFocus(laptop, 'What helps')
  await laptop.keyboard.press('Tab')
  await laptop.keyboard.press('Tab')
  await expectFocus(laptop, 'By keys')
  await laptop.keyboard.press('Enter')
  await laptop.keyboard.type(', and more')
  await laptop.keyboard.press('Escape')
  await noteOf(phone, 'By keys, and more').waitFor()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const expectFocus = async (page: Page, words: string) => expect(await focused(page)).toContain(words)

test('undo takes back what is one’s own, and never what the other did', async () => {
  await noteOf(laptop, 'By keys').click()
  await laptop.keyboard.press('Delete')
  await noteOf(phone, 'By keys').waitFor({ state: 'detached' })
  await noteOf(phone, 'Carry me').tap()
  await phone.locator('.color-option[title="Rose"]').tap()
  await laptop.getByRole('group', { name: 'Rose: Carry me' }).waitFor()
  await ground(laptop).focus()
  await laptop.keyboard.press('Control+z')
  await noteOf(phone, 'By keys, and more').waitFor()
  await laptop.getByRole('group', { name: 'Rose: Carry me' }).waitFor()
  await picture(phone, 'board-phone-chosen')
  await expectAccessible(phone, 'canvas with a chosen note, phone')
})

test('what is chosen is coloured, moved and deleted by the tools alone, and the focus stays on the board', async () => {
  await button(phone, 'Move').tap()
  const before = await placeOf(laptop, 'Carry me')
  await button(phone, 'Move left').tap()
  await until(async () => (await placeOf(laptop, 'Carry me'))[0] === before[0] - 50)
  await picture(phone, 'board-phone-move')
  const touch = await fingersOn(phone)
  await touch.drag(...(await someWay(phone, [0, 0])))
  await until(async () => Math.abs((await placeOf(laptop, 'Carry me'))[0] - before[0] + 50) > 1)
  await button(phone, 'Choose nothing').tap()

  await laptop.getByRole('group', { name: 'Rose: Carry me' }).focus()
  await laptop.keyboard.press('0')
  await laptop.keyboard.press('Enter')
  await laptop.keyboard.press('Escape')
  await laptop.getByRole('radio', { name: 'Leaf green' }).focus()
  await laptop.keyboard.press('Space')
  await phone.getByRole('group', { name: 'Leaf green: Carry me' }).waitFor()
  expect(await laptop.locator('.color-name').innerText()).toBe('Leaf green')
  await expectAccessible(laptop, 'canvas with a chosen note, laptop')
  await picture(laptop, 'board-laptop-chosen')
  await laptop.emulateMedia({ colorScheme: 'dark' })
  await phone.emulateMedia({ colorScheme: 'dark' })
  await button(phone, 'Show everything').tap()
  await expectAccessible(laptop, 'dark canvas, laptop')
  await expectAccessible(phone, 'dark canvas, phone')
  await picture(laptop, 'board-laptop-dark')
  await picture(phone, 'board-phone-dark')
  await button(laptop, 'Delete').focus()
  await laptop.keyboard.press('Enter')
  await noteOf(phone, 'Carry me').waitFor({ state: 'detached' })
  expect(await ground(laptop).evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a second press on a note opens it, also where the tools have come up over it', async () => {
  await addNote(laptop, 'Low down')
  const note = noteOf(laptop, 'Low down')
  await button(laptop, 'Choose nothing').click()
  const window = await ground(laptop).boundingBox()
  const box = await note.boundingBox()
  if (window === null || box === null) throw new Error('The note is on the board')
  const [x, y] = await middleOf(note)
  const low = window.y + window.height - 95 - box.height / 2
  await laptop.mouse.move(...(await emptyPlace(laptop)))
  await laptop.mouse.wheel(x - (window.x + window.width / 2 - 60), y - low)
  await until(async () => Math.abs((await middleOf(note))[1] - low) < 2)
  const [, bottom] = await middleOf(note)
  await laptop.mouse.dblclick(window.x + window.width / 2 - 60, bottom + box.height / 2 - 10)
  await writing(laptop).waitFor()
})
