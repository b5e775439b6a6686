import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cameraOf, emptyPlace, fingersOn, middleOf, noteOf } from './support/board-hands.ts'
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
  if (task.result?.state === 'fail') await picture(laptop, 'failed-board-look')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
  await laptop.mouse.move(...from)
  await laptop.mouse.down()
  await laptop.mouse.move(...to, { steps: 6 })
  await laptop.mouse.up()
}
const turnOf = (page: Page, words: string): Promise<number> =>
  noteOf(page, words).evaluate((element) => {
    const { a, b } = new DOMMatrix((element as HTMLElement).style.transform)
    return Math.round((Math.atan2(b, a) * 180) / Math.PI)
  })
const choose = async (words: string) => {
  await laptop.keyboard.press('Escape')
  await noteOf(laptop, words).focus()
  await noteOf(laptop, words).press('Tab')
  await noteOf(laptop, words).focus()
  await until(async () => (await noteOf(laptop, words).getAttribute('aria-current')) === 'true')
}

test('a note is turned by its handle in steps of 15 degrees, by keys, and by the menu', async () => {
  await addNote(laptop, 'Turned')
  await laptop.keyboard.press('0')
  await choose('Turned')
  const handle = laptop.locator('[data-handle=turn]')
  await handle.waitFor({ state: 'attached' })
  const [x, y] = await middleOf(noteOf(laptop, 'Turned'))
  const box = await noteOf(laptop, 'Turned').boundingBox()
  if (box === null) throw new Error('The note is there')
  await drag([x, box.y - 34], [x + 150, y - 140])
  await until(async () => (await turnOf(laptop, 'Turned')) === 45)
  await picture(laptop, 'board-turned')
  await noteOf(laptop, 'Turned').press('Alt+Shift+R')
  await until(async () => (await turnOf(laptop, 'Turned')) === 30)
  await button(laptop, 'More').click()
  await laptop.getByRole('menuitem', { name: 'Turn by 15 degrees', exact: true }).click()
  await until(async () => (await turnOf(laptop, 'Turned')) === 45)
  await noteOf(laptop, 'Turned').press('Control+z')
  await until(async () => (await turnOf(laptop, 'Turned')) === 30)
})

test('a stamp is set on a note by pointer, by keys and by choosing, goes with the note, and says what it is', async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('s')
  await laptop.getByRole('radio', { name: 'Stamp: heart' }).waitFor({ state: 'attached' })
  const [x, y] = await middleOf(noteOf(laptop, 'Turned'))
  await laptop.mouse.click(x + 40, y + 40)
  const heart = laptop.getByRole('group', { name: 'stamp: heart' })
  await heart.waitFor()
  await laptop.keyboard.press('Escape')
  const before = await middleOf(heart)
  await choose('Turned')
  for (let step = 0; step < 4; step += 1) await laptop.keyboard.press('Shift+ArrowRight')
  await until(async () => Math.abs((await middleOf(heart))[0] - before[0]) > 20)
  await button(laptop, 'Look and stamps').click()
  await button(laptop, 'Star').click()
  await laptop.getByRole('group', { name: 'stamp: star' }).waitFor()
  await picture(laptop, 'board-stamps')
})

test('letters, fill and lines of many are set at once, each as far as it has them', async () => {
  await button(laptop, 'Done').click()
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  const box = await ground(laptop).boundingBox()
  if (box === null) throw new Error('The canvas is there')
  await laptop.keyboard.press('r')
  await drag([box.x + 60, box.y + 60], [box.x + 200, box.y + 160])
  await laptop.keyboard.press('Control+a')
  await button(laptop, 'Look and stamps').click()
  await laptop.getByText('Large', { exact: true }).click()
  await laptop.getByText('Full', { exact: true }).click()
  await laptop.getByText('Thick', { exact: true }).click()
  await until(
    async () => (await noteOf(laptop, 'Turned').evaluate((element) => getComputedStyle(element).fontSize)) === '26px',
  )
  const shape = laptop.locator('[data-kind=shape]')
  expect(await shape.getAttribute('data-fill')).toBe('full')
  expect(await shape.locator('.item-picture').first().getAttribute('stroke-width')).toBe('8')
  await expectAccessible(laptop, 'how what is chosen looks, laptop')
  await picture(laptop, 'board-look')
  await button(laptop, 'Done').click()
  await laptop.keyboard.press('Control+z')
  await until(async () => (await shape.locator('.item-picture').first().getAttribute('stroke-width')) === '2')
})

test('a connector has a label that is written on it, and its box is that of its line', async () => {
  await laptop.keyboard.press('Escape')
  await laptop.locator('[data-kind=shape]').focus()
  await laptop.keyboard.press('Escape')
  await ground(laptop).focus()
  await laptop.keyboard.press('c')
  const [from, to] = [await middleOf(laptop.locator('[data-kind=shape]')), await middleOf(noteOf(laptop, 'Turned'))]
  await drag([...from], [...to])
  const line = laptop.locator('[data-kind=connector]')
  await line.waitFor({ state: 'attached' })
  await laptop.keyboard.press('Enter')
  await writing(laptop).fill('leads to')
  await writing(laptop).press('Escape')
  await laptop.getByRole('group', { name: 'connector: leads to' }).waitFor()
  const [outer, drawn] = [await line.boundingBox(), await line.locator('path').first().boundingBox()]
  if (outer === null || drawn === null) throw new Error('The connector is there')
  expect(Math.abs(outer.width - drawn.width)).toBeLessThan(12)
  expect(Math.abs(outer.height - drawn.height)).toBeLessThan(12)
  await saved(laptop)
})

test('a shape that is too low grows with its words, and is taken hold of where it has grown', async () => {
  await laptop.keyboard.press('Escape')
  await ground(laptop).focus()
  await laptop.keyboard.press('0')
  const box = await ground(laptop).boundingBox()
  if (box === null) throw new Error('The canvas is there')
  const words = 'more words than there is room for'
  for (const [key, at] of [
    ['r', 60],
    ['o', 250],
    ['d', 440],
  ] as const) {
    await ground(laptop).focus()
    await laptop.keyboard.press(key)
    await drag([box.x + at, box.y + 225], [box.x + at + 180, box.y + 265])
    await laptop.keyboard.press('Enter')
    await writing(laptop).fill(`${key} ${words}`)
    await writing(laptop).press('Escape')
    const shape = noteOf(laptop, `${key} ${words}`)
    const [form, text] = [await shape.locator('.item-picture').first().boundingBox(), shape.locator('.item-text')]
    const inside = await text.boundingBox()
    if (form === null || inside === null) throw new Error('The shape is there')
    expect([key, form.height > 60]).toEqual([key, true])
    expect([key, inside.y >= form.y && inside.y + inside.height <= form.y + form.height]).toEqual([key, true])
    await laptop.keyboard.press('Escape')
    await laptop.keyboard.press('Escape')
    await until(async () => (await shape.getAttribute('aria-current')) === null)
    await laptop.mouse.click(form.x + form.width / 2, inside.y + inside.height - 8)
    await until(async () => (await shape.getAttribute('aria-current')) === 'true')
    await laptop.keyboard.press('Escape')
  }
  await picture(laptop, 'board-grown-shapes')
  for (const key of ['r', 'o', 'd']) {
    await noteOf(laptop, `${key} ${words}`).focus()
    await noteOf(laptop, `${key} ${words}`).press('Delete')
  }
})

test('the title of a frame can be read at any scale, and is taken hold of there', async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('f')
  const [x, y] = await emptyPlace(laptop)
  await drag([x, y], [x + 300, y + 120])
  await writing(laptop).fill('Where we are')
  await writing(laptop).press('Escape')
  await ground(laptop).focus()
  const frame = laptop.locator('[data-kind=frame]')
  for (let step = 0; step < 12 && (await cameraOf(laptop)).scale > 0.12; step += 1) {
    const title = frame.locator('.item-text')
    const height = await title.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const { scale } = await cameraOf(laptop)
    if (await title.isVisible()) expect([scale, height * scale >= 12.5]).toEqual([scale, true])
    const isWhole = (): Promise<boolean> =>
      title.evaluate((element) => element.scrollWidth <= Math.max(1, element.clientWidth))
    await until(async () => !(await title.isVisible()) || (await isWhole()))
    await laptop.keyboard.press('-')
    await until(async () => (await cameraOf(laptop)).scale < scale)
  }
  await picture(laptop, 'board-title-small')
  await frame.focus()
  await frame.press('Delete')
  await laptop.keyboard.press('0')
})

test('on a phone the same is reached by tapping, and the list has it as well', async () => {
  const phone = await sit(browser, 'phone', room, room.trio[1])
  await phone.emulateMedia({ colorScheme: 'dark' })
  await phone.goto(`${server.url}/take-part/${room.session}?at=board`)
  await phone.locator('[data-line]', { hasText: 'star' }).waitFor()
  await phone
    .locator('[data-line]', { hasText: 'Turned' })
    .getByRole('button', { name: /^More for/ })
    .click()
  await phone.getByRole('menuitem', { name: 'Look and stamps' }).click()
  const sheet = phone.getByRole('dialog', { name: 'Look and stamps' })
  await sheet.getByText('Small', { exact: true }).click()
  await expectAccessible(phone, 'how a line looks, phone')
  await picture(phone, 'board-look-list-phone')
  await sheet.getByRole('button', { name: 'Done' }).click()
  await until(
    async () => (await noteOf(laptop, 'Turned').evaluate((element) => getComputedStyle(element).fontSize)) === '13px',
  )
  await show(phone, 'Board')
  await noteOf(phone, 'Turned').tap()
  await button(phone, 'Look and stamps').tap()
  await phone.getByText('Medium', { exact: true }).first().tap()
  await picture(phone, 'board-look-phone')
  await until(
    async () => (await noteOf(laptop, 'Turned').evaluate((element) => getComputedStyle(element).fontSize)) === '16px',
  )
  await button(phone, 'Done').tap()
  await phone.context().close()
})

/** What a copy or a cut puts on the clipboard, by type. */
const copied = (page: Page, how: 'copy' | 'cut') =>
  page.locator('.board-window').evaluate((element, type) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }))
    return Object.fromEntries(clipboardData.types.map((one) => [one, clipboardData.getData(one)]))
  }, how)
const pasted = (page: Page, data: Readonly<Record<string, string>>) =>
  page.locator('.board-window').evaluate((element, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, words] of Object.entries(types)) clipboardData.setData(type, words)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)

test('what is copied on one board is pasted on another as what it is, also after the page was loaded anew', async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('0')
  await choose('Turned')
  const data = await copied(laptop, 'copy')
  expect(data['text/plain']).toContain('Turned')
  const other = await sit(browser, 'laptop', room, room.stranger)
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(other).waitFor()
  await pasted(other, data)
  await noteOf(other, 'Turned').waitFor()
  expect(await turnOf(other, 'Turned')).toBe(30)
  await other.getByRole('group', { name: 'stamp: star' }).waitFor()
  await other.context().close()
  await laptop.reload()
  await noteOf(laptop, 'Turned').first().waitFor()
  const before = await noteOf(laptop, 'Turned').count()
  await button(laptop, 'More tools').click()
  await laptop.getByRole('menuitem', { name: 'Paste' }).click()
  await until(async () => (await noteOf(laptop, 'Turned').count()) === before + 1)
  await saved(laptop)
})

test('with a stamp in hand a finger sets one, and two fingers zoom and set none', async () => {
  const phone = await sit(browser, 'phone', room, room.trio[2])
  await phone.goto(`${server.url}/take-part/${room.session}?at=board`)
  await phone.locator('[data-line]').first().waitFor()
  await show(phone, 'Board')
  const fingers = await fingersOn(phone)
  await button(phone, 'More tools').tap()
  await phone.getByRole('menuitem', { name: 'Stamp: question' }).tap()
  const asked = phone.locator('[data-kind=stamp][aria-label*="question"]')
  const before = (await cameraOf(phone)).scale
  const [x, y] = await emptyPlace(phone)
  await fingers.down([x, y])
  await fingers.down([x, y], [x + 60, y])
  for (let step = 1; step <= 6; step += 1) await fingers.move([x, y], [x + 60 + step * 10, y])
  await fingers.up()
  await until(async () => (await cameraOf(phone)).scale > before * 1.3)
  expect(await asked.count()).toBe(0)
  await phone.touchscreen.tap(...(await emptyPlace(phone)))
  await asked.first().waitFor()
  await phone.context().close()
})

test('far away, what is chosen is drawn once, and labels are drawn', async () => {
  const paste = Array.from({ length: 90 }, (_, index) => `Line ${index + 1}.`).join('\n')
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  await laptop.locator('.board-window').evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, paste)
  await laptop.keyboard.press('Escape')
  await ground(laptop).focus()
  await laptop.keyboard.press('0')
  for (let step = 0; step < 12 && (await cameraOf(laptop)).scale >= 0.35; step += 1) await laptop.keyboard.press('-')
  await laptop.locator('.stage-canvas:not([hidden])').first().waitFor()
  await laptop.keyboard.press('Tab')
  const one = laptop.locator('[data-item][aria-current=true]')
  await one.waitFor()
  // The camera comes to rest first: elements are where they were until the next frame.
  let [x, y] = await middleOf(one)
  await until(async () => {
    await laptop.evaluate(() => new Promise((frames) => requestAnimationFrame(() => requestAnimationFrame(frames))))
    const before = [x, y]
    ;[x, y] = await middleOf(one)
    return before[0] === x && before[1] === y && (await laptop.locator('.board-window[data-drawing]').count()) === 0
  })
  /** What the far canvas shows at this place, with its opacity. */
  const drawnUnder = () =>
    laptop
      .locator('.stage-canvas')
      .first()
      .evaluate(
        (element, [left, top]) => {
          const canvas = element as HTMLCanvasElement
          const box = canvas.getBoundingClientRect()
          const part = canvas.width / box.width
          const pixel = canvas
            .getContext('2d')
            ?.getImageData((left - box.left) * part, (top - box.top) * part, 1, 1).data
          return pixel?.[3] ?? -1
        },
        [x, y] as const,
      )
  await until(async () => (await drawnUnder()) === 0)
  await picture(laptop, 'board-far-chosen')
  await laptop.keyboard.press('Escape')
  await until(async () => (await drawnUnder()) === 255)
})

test('a large screen has a small map, which moves the view and can be put away for good', async () => {
  const map = laptop.getByRole('img', { name: 'Small map' })
  await map.waitFor()
  const before = await cameraOf(laptop)
  await map.click({ position: { x: 30, y: 30 } })
  await until(async () => (await cameraOf(laptop)).at[0] !== before.at[0])
  await picture(laptop, 'board-map')
  const { left, top } = await ground(laptop).evaluate((it) => it.getBoundingClientRect())
  await laptop.mouse.move(left + 60, top + 60)
  await laptop.mouse.wheel(9_000, 9_000)
  await until(async () => (await cameraOf(laptop)).at[0] < -8_000)
  const [view, whole] = [await laptop.locator('.small-map-view').boundingBox(), await map.boundingBox()]
  if (view === null || whole === null) throw new Error('The map is there')
  expect([view.x < whole.x + whole.width - 2, view.y < whole.y + whole.height - 2]).toEqual([true, true])
  await button(laptop, 'Small map').click()
  await map.waitFor({ state: 'detached' })
  await laptop.reload()
  await ground(laptop).waitFor()
  expect(await map.count()).toBe(0)
  expect(await button(laptop, 'Small map').getAttribute('aria-pressed')).toBe('false')
})
