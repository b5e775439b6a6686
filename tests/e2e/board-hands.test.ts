import type { View } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeFixture, updatesOf } from '../bench/board/src/fixture.ts'
import { seed } from '../bench/board/src/seed.ts'
import { cameraOf, emptyPlace, lineOf, middleOf, noteOf } from './support/board-hands.ts'
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

beforeAll(async () => {
  server = await startServer({ MESSAGES_PER_SECOND: '10000', MESSAGE_BURST: '100000' })
  browser = await launch()
  room = await openGroupRoom(server, names)
  laptop = await sit(browser, 'laptop', room, room.trio[0])
  await laptop.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(laptop).waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(laptop, 'failed-board-hands')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const elements = (page: Page) => page.locator('[data-item]').count()
const chosen = (page: Page) => page.locator('[data-item][aria-current=true]').count()
const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
  await laptop.mouse.move(...from)
  await laptop.mouse.down()
  await laptop.mouse.move(...to, { steps: 6 })
  await laptop.mouse.up()
}
/** Pastes as the browser does, with these words on the clipboard. */
const paste = (page: Page, words: string) =>
  page.locator('.board-window').evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, words)
const corner = async (): Promise<readonly [number, number]> => {
  const box = await ground(laptop).boundingBox()
  if (box === null) throw new Error('The canvas is there')
  return [box.x, box.y]
}

test('shapes, texts and lines are made by their tools, with the pointer and with keys alone', async () => {
  const [x, y] = await corner()
  await ground(laptop).focus()
  await laptop.keyboard.press('r')
  await drag([x + 60, y + 60], [x + 200, y + 160])
  await laptop.getByRole('group', { name: 'shape: empty' }).waitFor()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('o')
  await drag([x + 320, y + 60], [x + 460, y + 160])
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('c')
  await drag([x + 180, y + 110], [x + 340, y + 110])
  await laptop.locator('[data-kind=connector]').waitFor()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('p')
  await drag([x + 560, y + 60], [x + 700, y + 160])
  await laptop.locator('[data-kind=ink]').waitFor()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('t')
  await laptop.keyboard.press('Enter')
  await writing(laptop).pressSequentially('Only keys')
  await laptop.keyboard.press('Escape')
  await noteOf(laptop, 'Only keys').waitFor()
  await expectAccessible(laptop, 'canvas with every kind, laptop')
  await picture(laptop, 'board-kinds')
})

test('a marquee chooses what lies in it, and all of it is moved, resized and undone as one', async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  const shape = laptop.locator('[data-kind=shape]').first()
  const [one, other] = [await shape.boundingBox(), await laptop.locator('[data-kind=shape]').last().boundingBox()]
  if (one === null || other === null) throw new Error('The shapes are there')
  await drag([one.x - 30, one.y - 30], [other.x + other.width + 30, other.y + other.height + 30])
  await until(async () => (await chosen(laptop)) === 3)
  const before = await shape.boundingBox()
  const handle = await laptop.locator('[data-handle=se]').boundingBox()
  if (before === null || handle === null) throw new Error('The handles are there')
  await drag([handle.x, handle.y], [handle.x + 100, handle.y + 50])
  await until(async () => ((await shape.boundingBox())?.width ?? 0) > before.width + 10)
  await button(laptop, 'Undo my last change').click()
  await until(async () => Math.abs(((await shape.boundingBox())?.width ?? 0) - before.width) < 1)
  await shape.focus()
  await laptop.keyboard.press('Alt+ArrowRight')
  await until(async () => ((await shape.boundingBox())?.width ?? 0) > before.width + 5)
  await laptop.keyboard.press('Control+z')
})

/** Leaves the board empty but for notes with these words, each of them in view. */
const onlyNotes = async (...words: readonly string[]) => {
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('Control+a')
  await laptop.keyboard.press('Delete')
  await until(async () => (await elements(laptop)) === 0)
  await paste(laptop, words.join('\n'))
  await until(async () => (await elements(laptop)) === words.length)
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('0')
}
const focusOf = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '')

test('what a menu does to many leaves all of them chosen, and what is locked says so and is unlocked by one press', async () => {
  await onlyNotes('One', 'Two', 'Three')
  await laptop.keyboard.press('Control+a')
  for (const deed of ['Line up top edges', 'Spread evenly across', 'Duplicate']) {
    await button(laptop, 'More').click()
    await laptop.getByRole('menuitem', { name: deed, exact: true }).click()
    await laptop.getByRole('menu').waitFor({ state: 'detached' })
    expect([deed, await chosen(laptop)]).toEqual([deed, 3])
  }
  await laptop.keyboard.press('Control+Shift+L')
  await button(laptop, 'Unlock').waitFor()
  expect(await button(laptop, 'Delete').count()).toBe(0)
  await expectAccessible(laptop, 'locked notes, laptop')
  await picture(laptop, 'board-locked')
  await button(laptop, 'Unlock').click()
  await button(laptop, 'Delete').click()
  await until(async () => (await elements(laptop)) === 3)
})

test('the keys go on when what one was on is gone, by undo, by the eraser or by somebody else', async () => {
  await onlyNotes('Stays')
  await addNote(laptop, 'Undone')
  for (let step = 0; step < 9 && (await elements(laptop)) > 1; step += 1) await laptop.keyboard.press('Control+z')
  await until(async () => (await focusOf(laptop)) === 'board-window')
  await addNote(laptop, 'Erased')
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('e')
  const [x, y] = await middleOf(noteOf(laptop, 'Erased'))
  await drag([x, y], [x + 8, y + 8])
  await noteOf(laptop, 'Erased').waitFor({ state: 'detached' })
  await until(async () => (await focusOf(laptop)) === 'board-window')
  await laptop.keyboard.press('Escape')
  await addNote(laptop, 'Taken away')
  await saved(laptop)
  const other = await sit(browser, 'laptop', room, room.trio[1])
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  await noteOf(other, 'Taken away').waitFor()
  await noteOf(other, 'Taken away').focus()
  await other.keyboard.press('Delete')
  await noteOf(laptop, 'Taken away').waitFor({ state: 'detached' })
  await until(async () => (await focusOf(laptop)) === 'board-window')
  await laptop.keyboard.press('n')
  await writing(laptop).press('Escape')
  await other.context().close()
})

test('the middle button looks around and pastes nothing; a text begins where was pressed; nothing lies under the map', async () => {
  await onlyNotes('One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven')
  await laptop.getByText('Your group alone sees this board.').click({ clickCount: 3 })
  const [x, y] = await emptyPlace(laptop)
  const before = (await cameraOf(laptop)).at
  await laptop.mouse.move(x, y)
  await laptop.mouse.down({ button: 'middle' })
  await laptop.mouse.move(x + 40, y + 30, { steps: 4 })
  await laptop.mouse.up({ button: 'middle' })
  await until(async () => Math.round((await cameraOf(laptop)).at[0] - before[0]) === 40)
  await ground(laptop).focus()
  await laptop.keyboard.press('t')
  const at = await emptyPlace(laptop)
  await laptop.mouse.click(...at)
  await writing(laptop).fill('From here')
  const field = await writing(laptop).boundingBox()
  expect(Math.abs((field?.x ?? 0) - at[0])).toBeLessThan(6)
  await laptop.keyboard.press('Escape')
  expect(await elements(laptop)).toBe(8)
  await laptop.keyboard.press('Escape')
  await button(laptop, 'Small map').click()
  const map = await laptop.getByRole('img', { name: 'Small map' }).boundingBox()
  await button(laptop, 'Show everything').click()
  await laptop.keyboard.press('Escape')
  const covered = async () => {
    const boxes = await Promise.all((await laptop.locator('[data-item]').all()).map((item) => item.boundingBox()))
    return boxes.filter((box) => box && map && box.x + box.width > map.x && box.y + box.height > map.y).length
  }
  await until(async () => (await covered()) === 0)
  await picture(laptop, 'board-beside-map')
  await button(laptop, 'Small map').click()
})

test('200 pasted lines are 200 notes, one step to take back, and other people have them too', async () => {
  const other = await sit(browser, 'phone', room, room.trio[1])
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  await laptop.keyboard.press('Escape')
  const lines = Array.from({ length: 200 }, (_, index) => `Line ${index + 1}.`)
  await paste(laptop, lines.join('\r\n'))
  await laptop.getByText('Pasted: 200').waitFor({ state: 'attached' })
  await lineOf(other, 'Line 1.').waitFor()
  await saved(laptop)
  await ground(laptop).focus()
  await laptop.keyboard.press('Control+z')
  await lineOf(other, 'Line 1.').waitFor({ state: 'detached' })
  await other.context().close()
})

test('the keys are told by the question mark, and the sheet closes again', async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('?')
  const sheet = laptop.getByRole('dialog', { name: 'Keys of the board' })
  await sheet.waitFor()
  await expectAccessible(laptop, 'key sheet, laptop')
  await laptop.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('of 10,000 notes only those in view are elements, and a far one is reached by keys and by the list', async () => {
  const { view } = (await room.stranger.call.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body
  const board = view.docs.find(({ kind }) => kind === 'group')?.id ?? ''
  await seed(server.url, board, room.stranger.token, updatesOf(makeFixture(10_000, 0)))
  const page = await sit(browser, 'laptop', room, room.stranger)
  await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(page).waitFor()
  await page.locator('.stage-canvas:not([hidden])').first().waitFor()
  expect(await elements(page)).toBeLessThan(10)
  await picture(page, 'board-10000-far')
  await ground(page).focus()
  await page.keyboard.press('Tab')
  await until(async () => (await elements(page)) === 1)
  await page.keyboard.press('Enter')
  await writing(page).press('Control+Home')
  await writing(page).pressSequentially('Found here. ')
  await page.keyboard.press('Escape')
  await until(async () => (await elements(page)) > 10)
  expect(await elements(page)).toBeLessThan(400)
  await noteOf(page, 'Found here.').waitFor()
  await picture(page, 'board-10000-near')
  await show(page, 'List')
  await lineOf(page, 'Found here.').waitFor()
  const lines = await page.locator('[data-line]').count()
  expect(lines).toBeLessThan(1_000)
  await button(page, 'Show more lines (9750)').click()
  await until(async () => (await page.locator('[data-line]').count()) > lines)
})
