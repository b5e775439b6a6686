import { type ItemSeed, seedsJson } from '@coreflect/board'
import type { View } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeFixture, updatesOf } from '../bench/board/src/fixture.ts'
import { seed } from '../bench/board/src/seed.ts'
import { cameraOf, emptyPlace, lineOf, middleOf, noteOf, placeOf } from './support/board-hands.ts'
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
const paste = (page: Page, words: string, more: Readonly<Record<string, string>> = {}) =>
  page.locator('.board-window').evaluate(
    (element, types) => {
      const clipboardData = new DataTransfer()
      for (const [type, data] of Object.entries(types)) clipboardData.setData(type, data)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { 'text/plain': words, ...more },
  )
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
  await laptop.getByRole('group', { name: 'drawing: without words' }).waitFor()
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

const clear = async () => {
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('Control+a')
  await laptop.keyboard.press('Delete')
  await until(async () => (await elements(laptop)) === 0)
}
/** Leaves the board empty but for notes with these words, each of them in view. */
const onlyNotes = async (...words: readonly string[]) => {
  await clear()
  await paste(laptop, words.join('\n'))
  await until(async () => (await elements(laptop)) === words.length)
  await laptop.keyboard.press('Escape')
  await laptop.keyboard.press('0')
  // Everything is shown with the next frame, not with the key.
  await laptop.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
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

/** A thing as it lies on the clipboard. */
const thing = (kind: 'note' | 'frame', text: string, p: ItemSeed['p'], frame: string | null = null): ItemSeed => ({
  ...{ id: text, kind, text, p, frame, turn: 0, group: null, style: {} },
  ...(kind === 'note' ? { s: [184, 144], color: 'sun' } : { s: [400, 400], color: 'sand' }),
})
/** Leaves the board empty but for these. */
const only = async (...things: readonly ItemSeed[]) => {
  await clear()
  await paste(laptop, '', { 'application/x-coreflect-board+json': seedsJson(things) })
  await laptop.getByText(`Pasted: ${things.length}`, { exact: true }).waitFor({ state: 'attached' })
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
}
const named = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await laptop.keyboard.press(key)
}
const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key)

test('Tab goes frame by frame in reading order, also once things lie otherwise, and brings what it comes to into view', async () => {
  await only(
    thing('note', 'Loose', [420, 200]),
    thing('frame', 'Right', [3_000, 0]),
    thing('note', 'B', [3_040, 40], 'Right'),
    thing('frame', 'Left', [0, 0]),
    thing('note', 'A', [40, 240], 'Left'),
  )
  const isSeen = async () => {
    const box = await laptop.locator('[data-item]:focus').boundingBox()
    const [head, tools] = [laptop.locator('.board-head'), laptop.getByRole('toolbar', { name: 'Tools' })]
    const [above, below] = [await head.boundingBox(), await tools.boundingBox()]
    if (box === null || above === null || below === null) return false
    const [left, right] = [above.x, above.x + above.width - 40]
    return box.x > left && box.x < right && box.y > above.y + above.height && box.y + 40 < below.y
  }
  const walk = async () => {
    const names = [await named(laptop)]
    for (let step = 1; step < 5; step += 1) {
      await press('Tab')
      names.push(await named(laptop))
      await until(isSeen)
    }
    return names.map((name) => name.replace(/^.*: /, ''))
  }
  // Scrolled down, the head lies over a part of the board.
  await laptop.evaluate(() => scrollTo(0, 2_000))
  await press('Tab')
  expect(await walk()).toEqual(['Left', 'A', 'Right', 'B', 'Loose'])
  await press(...times(39, 'Shift+ArrowLeft'), ...times(16, 'Shift+ArrowUp'))
  await laptop.keyboard.press('Escape')
  await press('Tab', 'Shift+Tab')
  expect(await walk()).toEqual(['Left', 'Loose', 'A', 'Right', 'B'])
})

test('several are chosen, tied and moved as a group by keys alone, and the one with the focus is written in', async () => {
  await onlyNotes('One', 'Two', 'Three')
  await press('Tab', 'k', 'Tab', 'Tab')
  expect([await chosen(laptop), await named(laptop)]).toEqual([2, 'Sun yellow: Three'])
  await picture(laptop, 'board-kept')
  await press('c')
  await laptop.locator('[data-kind=connector]').waitFor({ state: 'attached' })
  await noteOf(laptop, 'One').focus()
  await press('Escape', 'Tab', 'k', 'Tab', 'Control+g', 'Escape')
  expect(await chosen(laptop)).toBe(0)
  await press('Tab')
  expect([await chosen(laptop), await named(laptop)]).toEqual([2, 'Sun yellow: Two'])
  const before = [await placeOf(laptop, 'One'), await placeOf(laptop, 'Two')] as const
  await press('Shift+ArrowDown', 'ArrowRight')
  const places = async () => [await placeOf(laptop, 'One'), await placeOf(laptop, 'Two')]
  const after = before.map(([x, y]) => [x + 1, y + 10])
  await until(async () => JSON.stringify(await places()) === JSON.stringify(after))
  await press('Enter')
  await laptop.keyboard.type(' of them')
  await press('Escape')
  await noteOf(laptop, 'Two of them').waitFor()
  await press('Control+Shift+g', 'Escape', 'Tab')
  await until(async () => (await chosen(laptop)) === 1)
})

test('Escape leads from the tools back to the board', async () => {
  await noteOf(laptop, 'One').focus()
  await press('F6')
  expect(await laptop.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null)).toBe(true)
  await press('Escape')
  expect(await named(laptop)).toBe('Sun yellow: One')
  await button(laptop, 'Move').focus()
  await press('Enter', 'Escape')
  expect(await named(laptop)).toBe('Sun yellow: One')
  await button(laptop, 'Move').waitFor()
})

test('the keys go on with what was just made: a copy is written in, and what is pasted, not what it was made of', async () => {
  await onlyNotes('One', 'Two')
  await noteOf(laptop, 'One').focus()
  const at = () => laptop.evaluate(() => document.activeElement?.getAttribute('aria-current') === 'true')
  const first = await laptop.locator('[data-item]:focus').getAttribute('data-item')
  await press('Control+d')
  await until(async () => (await elements(laptop)) === 3 && (await at()))
  const copy = await laptop.locator('[data-item]:focus').getAttribute('data-item')
  expect([copy === first, await chosen(laptop), await named(laptop)]).toEqual([false, 1, 'Sun yellow: One'])
  await paste(laptop, 'Pasted')
  await until(async () => (await named(laptop)) === 'Sun yellow: Pasted')
  expect(await chosen(laptop)).toBe(1)
  await press('Enter')
  await writing(laptop).pressSequentially(' and written')
  await press('Escape')
  await noteOf(laptop, 'Pasted and written').waitFor()
})

test('what is chosen lies as deep as it does for everybody, so that its order is seen and a press takes what is there', async () => {
  await onlyNotes('Below')
  await noteOf(laptop, 'Below').focus()
  await press('Control+d')
  const copy = laptop.locator('[data-item][aria-current=true]')
  const [one, other] = [laptop.locator('[data-item]:not([aria-current])'), copy]
  const [box, over] = [await one.boundingBox(), await other.boundingBox()]
  if (box === null || over === null) throw new Error('Both are there')
  const both = [(over.x + box.x + box.width) / 2, (over.y + box.y + box.height) / 2] as const
  const isChosenSeen = () =>
    laptop.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('[aria-current]') !== null, both)
  expect(await isChosenSeen()).toBe(true)
  await press('[')
  await until(async () => !(await isChosenSeen()))
  await laptop.mouse.click(...both)
  expect(await chosen(laptop)).toBe(1)
  await until(isChosenSeen)
})

test('a line between two ends at the edge of the one that grows with its words', async () => {
  await only(thing('note', 'Top', [0, 0]), thing('note', 'Bottom', [0, 520]))
  await press('0', 'Tab', 'k', 'Tab', 'c')
  const line = laptop.locator('[data-kind=connector] path').first()
  await line.waitFor({ state: 'attached' })
  const gap = async () => {
    const [note, path] = [await noteOf(laptop, 'Top').boundingBox(), await line.boundingBox()]
    return note === null || path === null ? Number.NaN : path.y - note.y - note.height
  }
  await until(async () => Math.abs(await gap()) < 8)
  const before = await noteOf(laptop, 'Top').boundingBox()
  await noteOf(laptop, 'Top').focus()
  await press('Enter')
  await writing(laptop).fill(`Top ${'and more '.repeat(30)}`)
  for (const _ of ['while it is written', 'once it is left']) {
    await until(async () => Math.abs(await gap()) < 8)
    expect((await noteOf(laptop, 'Top').boundingBox())?.height ?? 0).toBeGreaterThan((before?.height ?? 0) + 40)
    await laptop.keyboard.press('Escape')
  }
  await picture(laptop, 'board-line-at-edge')
})

test('a column of a spreadsheet stays a column, and what is dragged meets the others before the board is all fetched', async () => {
  await clear()
  const html =
    '<html><body><table><tr><td>First</td></tr><tr><td>Second</td></tr><tr><td>Third</td></tr></table></body></html>'
  await paste(laptop, 'First\r\nSecond\r\nThird\r\n', { 'text/html': html })
  await until(async () => (await elements(laptop)) === 3)
  const xs = await Promise.all(['First', 'Second', 'Third'].map(async (words) => (await placeOf(laptop, words))[0]))
  expect(new Set(xs).size).toBe(1)
  await saved(laptop)
  const other = await sit(browser, 'laptop', room, room.trio[2])
  // Nothing comes of its own accord, as in the first seconds on a slow line.
  await other.addInitScript(() => {
    const later = globalThis.setTimeout
    const patient = (does: TimerHandler, after?: number) => (after === 2_500 ? 0 : later(does, after))
    globalThis.setTimeout = patient as typeof setTimeout
  })
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  const [x, y] = await middleOf(noteOf(other, 'Third'))
  await other.mouse.move(x, y)
  await other.mouse.down()
  await other.mouse.move(x + 3, y + 30, { steps: 4 })
  // The code that draws them may come after the last move.
  await until(async () => {
    await other.mouse.move(x + 4, y + 30)
    await other.mouse.move(x + 3, y + 30)
    return await other.locator('.board-world ~ .stage-canvas:not([hidden])').isVisible()
  })
  await picture(other, 'board-guides')
  await other.mouse.up()
  await until(async () => (await placeOf(laptop, 'Third'))[0] === xs[0])
  await other.context().close()
})

test('a board that is still on its way does not say that nothing is here, neither drawn nor as a list', async () => {
  await onlyNotes('Here')
  await saved(laptop)
  const other = await sit(browser, 'laptop', room, room.trio[2])
  const come = Promise.withResolvers<void>()
  await other.routeWebSocket(/\/sync\//, (line) => {
    const server = line.connectToServer()
    server.onMessage((message) => void come.promise.then(() => line.send(message)))
  })
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(other).waitFor()
  expect(await other.getByText('Nothing here yet').count()).toBe(0)
  await show(other, 'List')
  expect(await other.getByText('Nothing here yet').count()).toBe(0)
  come.resolve()
  await other.getByText('Here').first().waitFor()
  await other.context().close()
})

test('who wants less motion sees what changes its place there at once, and not a frame late', async () => {
  await onlyNotes('Here')
  const way = await laptop.evaluate(() => {
    const world = document.querySelector<HTMLElement>('.board-world')
    const note = world?.querySelector('[data-item]')
    if (!world || !note) throw new Error('There is a note')
    const [was, kept] = [note.getBoundingClientRect().x, world.style.transform]
    world.style.transform = `translate(40px) ${kept}`
    const is = note.getBoundingClientRect().x
    world.style.transform = kept
    return is - was
  })
  expect(Math.round(way)).toBe(40)
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

test('Escape cancels what the pointer is doing, and lifting it then writes nothing', async () => {
  await onlyNotes('Kept', 'Beside')
  const kept = noteOf(laptop, 'Kept')
  const [at, before] = [await middleOf(kept), await kept.boundingBox()]
  const free = await emptyPlace(laptop)
  const place = async () => JSON.stringify(await kept.boundingBox())
  /** Presses, moves, waits until it is seen, and cancels it. */
  const stopped = async (
    from: readonly [number, number],
    to: readonly [number, number],
    seen: () => Promise<boolean>,
  ) => {
    await laptop.mouse.move(...from)
    await laptop.mouse.down()
    await laptop.mouse.move(...to, { steps: 5 })
    await until(seen)
    await laptop.keyboard.press('Escape')
    await until(async () => !(await seen()))
    await laptop.mouse.move(to[0] + 9, to[1] + 9)
    await laptop.mouse.up()
    expect([await place(), await elements(laptop)]).toEqual([JSON.stringify(before), 2])
  }
  const isElsewhere = async () => (await place()) !== JSON.stringify(before)
  await stopped(at, [at[0] + 50, at[1] + 90], isElsewhere)
  expect(await chosen(laptop)).toBe(1)
  const handle = await laptop.locator('[data-handle=se]').boundingBox()
  if (handle === null) throw new Error('The handles are there')
  await stopped([handle.x, handle.y], [handle.x + 60, handle.y + 60], isElsewhere)
  const isDrawn = async () => !(await laptop.locator('.stage-canvas').last().isHidden())
  for (const tool of ['p', 'r']) {
    await press('Escape', tool)
    await stopped(free, [free[0] + 60, free[1] + 60], isDrawn)
  }
  await press('Escape', 'e')
  await stopped([at[0] - 150, at[1]], [at[0] + 10, at[1]], () =>
    kept.evaluate((it) => getComputedStyle(it).opacity < '1'),
  )
  expect(await laptop.locator('.board-window').getAttribute('data-tool')).toBe('eraser')
  await press('Escape')
  expect(await laptop.locator('.board-window').getAttribute('data-tool')).toBe('select')
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
    return boxes.filter((box) => box && map && box.x + box.width > map.x && box.y < map.y + map.height).length
  }
  await until(async () => (await covered()) === 0)
  await picture(laptop, 'board-beside-map')
  await button(laptop, 'Small map').click()
})

const panelsOf = async (page: Page) =>
  (await Promise.all((await page.locator('.board-panel').all()).map((panel) => panel.boundingBox()))).flatMap(
    (box) => box ?? [],
  )

test('the tools for everything that is chosen stand in one row with the others and meet no map, and the looks leave all of it to be seen', async () => {
  await onlyNotes('One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven')
  await button(laptop, 'Small map').click()
  const map = await laptop.getByRole('img', { name: 'Small map' }).boundingBox()
  await ground(laptop).focus()
  await laptop.keyboard.press('Control+a')
  await button(laptop, 'Look and stamps').waitFor()
  const [chosen, others] = await panelsOf(laptop)
  expect(Math.abs((chosen?.y ?? 0) - (others?.y ?? 99))).toBeLessThan(8)
  for (const box of [chosen, others]) expect(box?.y ?? 0).toBeGreaterThan((map?.y ?? 999) + (map?.height ?? 999))
  await picture(laptop, 'board-all-chosen')
  await button(laptop, 'Look and stamps').click()
  await laptop.locator('.board-panel-look').getByText('Large', { exact: true }).waitFor()
  const hidden = async () => {
    const over = [...(await panelsOf(laptop)), await laptop.locator('.board-head').boundingBox()]
    const boxes = await Promise.all((await laptop.locator('[data-item]').all()).map((item) => item.boundingBox()))
    const along = (a: number, b: number, c: number, d: number) => a < c + d && c < a + b
    return boxes.filter((box) =>
      over.some((p) => box && p && along(box.x, box.width, p.x, p.width) && along(box.y, box.height, p.y, p.height)),
    ).length
  }
  await until(async () => (await hidden()) === 0)
  const [looks, tools] = await panelsOf(laptop)
  expect((looks?.x ?? 0) >= (tools?.x ?? 0) + (tools?.width ?? 999)).toBe(true)
  await expectAccessible(laptop, 'looks beside everything that is chosen, laptop')
  await picture(laptop, 'board-all-look')
  await button(laptop, 'Done').click()
  await laptop.keyboard.press('Escape')
  await button(laptop, 'Small map').click()
})

test('the tools for what is chosen stand in one row with the others on a small laptop, in the language with the long words, while dots are given as well', async () => {
  const small = await sit(browser, 'laptop', room, room.trio[1], 'es')
  await small.setViewportSize({ width: 1100, height: 800 })
  await small.goto(`${server.url}/take-part/${room.session}?at=board`)
  await noteOf(small, 'Seven').waitFor()
  const isOneRow = async () => {
    const [chosen, others] = await panelsOf(small)
    return others !== undefined && Math.abs((chosen?.y ?? 0) - others.y) < 8
  }
  await noteOf(small, 'Seven').focus()
  await button(small, 'Aspecto y sellos').waitFor()
  await until(isOneRow)
  await picture(small, 'board-small-laptop-chosen')
  await button(laptop, 'Together').click()
  await button(laptop, 'Begin to give dots').click()
  await button(small, 'Dar un punto (quedan 3)').waitFor()
  await until(isOneRow)
  await expectAccessible(small, 'tools for what is chosen with dots, small laptop')
  await picture(small, 'board-small-laptop-dots')
  await button(small, 'Aspecto y sellos').click()
  await small.getByRole('radio', { name: 'Rosa' }).waitFor({ state: 'attached' })
  await small.context().close()
  await button(laptop, 'Together').click()
  await button(laptop, 'That is all: close it').click()
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
  await until(async () => (await focusOf(laptop)) === 'board-window')
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

test('while a board opens nothing below it jumps, and no scale is told before it is known', async () => {
  const page = await sit(browser, 'laptop', room, room.stranger)
  await page.addInitScript(() => {
    const seen = { scales: [] as string[], places: [] as number[] }
    Object.assign(globalThis, { seen })
    const look = () => {
      const scale = document.querySelector('.board-scale')?.textContent
      if (scale && !seen.scales.includes(scale)) seen.scales.push(scale)
      const below = document.querySelector('details')
      const place = Math.round(below?.getBoundingClientRect().top ?? 0)
      if (below?.checkVisibility({ visibilityProperty: true }) && !seen.places.includes(place)) seen.places.push(place)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await page.locator('.stage-canvas:not([hidden])').first().waitFor()
  await until(async () => (await page.locator('.board-scale').innerText()) === '10 %')
  const { scales, places } = await page.evaluate(
    () => (globalThis as unknown as { seen: { scales: string[]; places: number[] } }).seen,
  )
  expect([scales, places.length]).toEqual([['10 %'], 1])
  await page.context().close()
})
