import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { emptyPlace, fingersOn, middleOf, noteOf, placeOf } from './support/board-hands.ts'
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
const words = ['One', 'Two', 'Three'] as const

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  laptop = await sit(browser, 'laptop', room, room.trio[0])
  phone = await sit(browser, 'phone', room, room.trio[1])
  for (const page of [laptop, phone]) await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(laptop).waitFor()
  for (const one of words) await addNote(laptop, one)
  await noteOf(laptop, 'Two').focus()
  for (let step = 0; step < 4; step += 1) await noteOf(laptop, 'Two').press('Shift+ArrowDown')
  await laptop.keyboard.press('Escape')
  await saved(laptop)
  await phone.locator('[data-line]', { hasText: 'Three' }).waitFor()
  await show(phone, 'Board')
  await noteOf(phone, 'Three').waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await picture(laptop, 'failed-board-fingers')
  await picture(phone, 'failed-board-fingers-phone')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const chosen = async (page: Page): Promise<readonly string[]> => {
  const all = await page.locator('[data-item][aria-current=true]').allInnerTexts()
  return all.map((text) => text.trim()).sort()
}
const becomesChosen = (page: Page, ...wanted: readonly string[]) =>
  until(async () => JSON.stringify(await chosen(page)) === JSON.stringify([...wanted].sort()))
const deed = async (page: Page, menu: string, name: string) => {
  await button(page, menu).tap()
  await page.getByRole('menuitem', { name, exact: true }).tap()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}
/** Whether every one of these lies whole within that, so that a finger can reach it. */
const within = async (page: Page, inner: string, outer: string): Promise<boolean> =>
  page.evaluate(
    ([one, other]) => {
      const box = document.querySelector(other ?? '')?.getBoundingClientRect()
      const all = [...document.querySelectorAll(one ?? '')].map((element) => element.getBoundingClientRect())
      const shown = all.filter(({ width }) => width > 1)
      return (
        box !== undefined &&
        shown.length > 0 &&
        shown.every(({ left, right }) => left >= box.left - 0.5 && right <= box.right + 0.5)
      )
    },
    [inner, outer] as const,
  )

test('fingers alone choose several, by taps that take in and let go, or by going over them, and line them up', async () => {
  await noteOf(phone, 'One').tap()
  await becomesChosen(phone, 'One')
  await deed(phone, 'More', 'Choose several')
  await noteOf(phone, 'Two').tap()
  await becomesChosen(phone, 'One', 'Two')
  await noteOf(phone, 'Three').tap()
  await becomesChosen(phone, ...words)
  await picture(phone, 'board-several-phone')
  await expectAccessible(phone, 'several chosen, phone')
  await deed(phone, 'More', 'Line up top edges')
  const tops = async (page: Page) => new Set(await Promise.all(words.map(async (one) => (await placeOf(page, one))[1])))
  await until(async () => (await tops(laptop)).size === 1)
  await noteOf(phone, 'Two').tap()
  await becomesChosen(phone, 'One', 'Three')
  await button(phone, 'Choose nothing').tap()
  await becomesChosen(phone)
  await noteOf(phone, 'One').tap()
  await noteOf(phone, 'Two').tap()
  await becomesChosen(phone, 'Two')
  await button(phone, 'Choose nothing').tap()
  await button(phone, 'Undo my last change').tap()
  await until(async () => (await tops(laptop)).size > 1)

  await deed(phone, 'More tools', 'Choose several')
  const boxes = await Promise.all(words.map(async (one) => noteOf(phone, one).boundingBox()))
  const edges = boxes.flatMap((box) => (box === null ? [] : [box]))
  // Beside a thing, a finger means the thing.
  const from = [Math.min(...edges.map(({ x }) => x)) - 20, Math.min(...edges.map(({ y }) => y)) - 20] as const
  const to = [
    Math.max(...edges.map(({ x, width }) => x + width)) + 8,
    Math.max(...edges.map(({ y, height }) => y + height)) + 8,
  ] as const
  const fingers = await fingersOn(phone)
  await fingers.down(from)
  for (let step = 1; step <= 6; step += 1)
    await fingers.move([from[0] + ((to[0] - from[0]) * step) / 6, from[1] + ((to[1] - from[1]) * step) / 6])
  await picture(phone, 'board-gone-over-phone')
  await fingers.up()
  await becomesChosen(phone, ...words)
  // By a key: after a finger was lifted so fast, a browser swallows the next tap on a button.
  await ground(phone).press('Escape')
  await becomesChosen(phone)
})

test('while something is carried by a finger, no tools lie over the place where it goes', async () => {
  const fingers = await fingersOn(phone)
  const [x, y] = await middleOf(noteOf(phone, 'Two'))
  await fingers.down([x, y])
  for (let step = 1; step <= 5; step += 1) await fingers.move([x, y + step * 8])
  const opaque = () =>
    phone.getByRole('toolbar', { name: 'Tools' }).evaluate((element) => getComputedStyle(element).opacity)
  await until(async () => (await opaque()) === '0')
  await picture(phone, 'board-carried-phone')
  await fingers.up()
  await until(async () => (await opaque()) === '1')
  await button(phone, 'Undo my last change').tap()
  await phone.touchscreen.tap(...(await emptyPlace(phone)))
})

test('while dots are given, everything that can be done with a thing stays within a phone’s width', async () => {
  await button(laptop, 'Together').click()
  await laptop.getByRole('button', { name: 'Begin to give dots' }).click()
  await phone.getByText('Dots: 3 of 3 left.').waitFor()
  await noteOf(phone, 'One').tap()
  await button(phone, 'Give a dot (3 left)').tap()
  await phone.getByText('Dots: 2 of 3 left.').waitFor()
  expect(await within(phone, '.board-panel-chosen :is(button, .color-option)', '.board-canvas')).toBe(true)
  await picture(phone, 'board-dots-tools-phone')
  await button(phone, 'Look and stamps').tap()
  const told = phone.locator('.together-line', { hasText: 'Dots: 2 of 3 left.' })
  await until(async () => ((await told.boundingBox())?.height ?? 99) <= 1)
  await phone.getByText('Sky blue', { exact: true }).locator('..').tap()
  await until(async () => /sky/i.test((await noteOf(phone, 'One').getAttribute('aria-label')) ?? ''))
  expect(await within(phone, '.board-panel-chosen :is(button, label)', '.board-canvas')).toBe(true)
  await until(async () => {
    const note = await noteOf(phone, 'One').boundingBox()
    const choices = await phone.locator('.board-panel-look').boundingBox()
    const head = await phone.locator('.board-head-row').first().boundingBox()
    if (note === null || choices === null || head === null) return false
    return head.y + head.height <= note.y && note.y + note.height <= choices.y
  })
  await picture(phone, 'board-dots-look-phone')
  await button(phone, 'Done').tap()
  await until(async () => ((await told.boundingBox())?.height ?? 0) > 20)
  await button(phone, 'Choose nothing').tap()
})

test('what was written on a phone is whole in view above the tools that come then, and has the focus', async () => {
  await button(phone, 'Add note').tap()
  await writing(phone).pressSequentially('Just written')
  await button(phone, 'Done').tap()
  await becomesChosen(phone, 'Just written')
  const note = noteOf(phone, 'Just written')
  await until(async () => {
    const [box, tools] = [await note.boundingBox(), await phone.locator('.board-panel-chosen').boundingBox()]
    return box !== null && tools !== null && box.y + box.height <= tools.y
  })
  expect(await note.evaluate((element) => element === document.activeElement)).toBe(true)
  await picture(phone, 'board-just-written')
  await button(phone, 'Delete').tap()
  await note.waitFor({ state: 'detached' })
})

test('on a phone that lies on its side the board is as high as the window, with its head and one row of tools', async () => {
  const upright = phone.viewportSize() ?? { width: 360, height: 740 }
  for (const [width, height] of [
    [844, 390],
    [740, 360],
    [568, 320],
  ] as const) {
    await phone.setViewportSize({ width, height })
    await phone.locator('.board').evaluate((board) => scrollTo(0, scrollY + board.getBoundingClientRect().top))
    await phone.touchscreen.tap(...(await emptyPlace(phone)))
    await button(phone, 'Show everything').tap()
    const rows = async () => (await phone.locator('.board-panel:visible').all()).length
    const isOne = async () => {
      const [head, panel] = [phone.locator('.board-head-row').first(), phone.locator('.board-panel:visible').first()]
      const [above, below] = [await head.boundingBox(), await panel.boundingBox()]
      if (above === null || below === null || (await rows()) !== 1) return false
      // The nearest place to scroll to may be a pixel or two further.
      const isSeen = above.y > -5 && below.y + below.height <= height
      return isSeen && below.height < 72 && below.y > above.y + 2 * above.height
    }
    await until(isOne)
    await noteOf(phone, 'Two').tap()
    await becomesChosen(phone, 'Two')
    await until(isOne)
    await expectAccessible(phone, `board on its side, ${width}`)
    await picture(phone, `board-side-${width}`)
    await button(phone, 'Choose nothing').tap()
  }
  await phone.setViewportSize(upright)
})

test('what is given another look stays in view beside the choices', async () => {
  await laptop.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await noteOf(laptop, 'Three').click()
  const box = await ground(laptop).boundingBox()
  if (box === null) throw new Error('The canvas is there')
  for (let step = 0; step < 60; step += 1) {
    const note = await noteOf(laptop, 'Three').boundingBox()
    if (note === null || note.y > box.y + box.height - 200) break
    await laptop.mouse.move(box.x + 20, box.y + 20)
    await laptop.mouse.wheel(0, -20)
  }
  await button(laptop, 'Look and stamps').click()
  const panel = laptop.locator('.board-panel-look')
  await panel.getByText('Large', { exact: true }).waitFor()
  await until(async () => {
    const [note, choices] = [await noteOf(laptop, 'Three').boundingBox(), await panel.boundingBox()]
    const tools = await laptop.locator('.board-tools').boundingBox()
    if (note === null || choices === null || tools === null) return false
    return note.x + note.width <= choices.x && note.y + note.height <= tools.y
  })
  expect((await panel.boundingBox())?.width ?? 999).toBeLessThan(300)
  await expectAccessible(laptop, 'looks in a column, laptop')
  await picture(laptop, 'board-look-column')
  await button(laptop, 'Done').click()
})

test('in Spanish, whose words are longer, nothing stands outside of the board’s head or of the tabs', async () => {
  for (const kind of ['phone', 'laptop'] as const) {
    const page = await sit(browser, kind, room, room.trio[2], 'es')
    await page.goto(`${server.url}/take-part/${room.session}?at=board`)
    await page.getByRole('button', { name: 'Rehacer' }).waitFor()
    await page.getByText('Puntos: quedan 3 de 3.').waitFor()
    expect([kind, await within(page, '.board-head-row :is(button, label)', '.board')]).toEqual([kind, true])
    expect([kind, await within(page, 'nav li :is(a, button) > span:not([aria-hidden])', 'nav ul')]).toEqual([
      kind,
      true,
    ])
    await picture(page, `board-spanish-${kind}`)
    await page.context().close()
  }
})
