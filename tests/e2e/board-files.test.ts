import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addNote, button, ground, saved, sit } from './support/board-page.ts'
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
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  laptop = await sit(browser, 'laptop', room, room.trio[0])
  await laptop.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(laptop).waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(laptop, 'failed-board-files')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const frames = (page: Page) => page.locator('[data-item][data-kind="frame"]')
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Templates and files' })

const openDialog = async (page: Page): Promise<void> => {
  await button(page, 'Templates and files').click()
  await dialog(page).waitFor()
}

/** What the browser saves when this form is chosen. */
const savedAs = async (form: string): Promise<Buffer> => {
  await openDialog(laptop)
  const [download] = await Promise.all([
    laptop.waitForEvent('download'),
    dialog(laptop).getByRole('button', { name: form }).click(),
  ])
  await dialog(laptop).waitFor({ state: 'detached' })
  return readFile(await download.path())
}

const bringIn = async (name: string, content: string): Promise<void> => {
  await openDialog(laptop)
  await laptop
    .locator('input[type=file][accept*=".excalidraw"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

let own = ''

test('a template lays named frames on the board, and undo takes them away', async () => {
  await openDialog(laptop)
  await expectAccessible(laptop, 'templates and files, laptop')
  await picture(laptop, 'board-files')
  await dialog(laptop).getByRole('button', { name: 'Four tasks' }).click()
  await frames(laptop).nth(3).waitFor()
  await button(laptop, 'Undo my last change').click()
  await frames(laptop).first().waitFor({ state: 'detached' })
  await openDialog(laptop)
  await dialog(laptop).getByRole('button', { name: 'From and towards' }).click()
  await frames(laptop).nth(1).waitFor()
  await picture(laptop, 'board-template')
})

test('a copy is saved as a picture, an outline, a table and a file of its own', async () => {
  await addNote(laptop, 'A note to keep')
  await saved(laptop)
  const svg = (await savedAs('SVG')).toString()
  expect(svg).toContain('>A note to keep<')
  expect(svg).toContain('font/woff2')
  const png = await savedAs('PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.length).toBeGreaterThan(20_000)
  expect((await savedAs('Markdown')).toString()).toContain('- A note to keep')
  expect((await savedAs('CSV')).toString()).toContain('A note to keep')
  own = (await savedAs('JSON')).toString()
  expect(JSON.parse(own).coreflect).toBe('board')
})

test('a file that is damaged is refused and changes nothing; one that was saved comes back', async () => {
  await bringIn('broken.json', own.replace('"kind": "frame"', '"kind": "hole"'))
  await dialog(laptop).getByRole('alert').getByText('This file is damaged. Nothing was changed.').waitFor()
  expect(await frames(laptop).count()).toBe(2)
  await laptop.keyboard.press('Escape')
  await bringIn('board.json', own)
  await frames(laptop).nth(3).waitFor()
})

test('a drawing from Excalidraw comes in with a picture that was too large, says what was left out, and goes in one step', async () => {
  await laptop.keyboard.press('Escape')
  const large = await laptop.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 500, height: 500 })
    const pen = canvas.getContext('2d')
    const noise = pen?.createImageData(500, 500)
    if (noise === undefined) throw new Error('There is a canvas')
    for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : (at * 7919) % 251
    pen?.putImageData(noise, 0, 0)
    return canvas.toDataURL('image/png')
  })
  const at = (more: object) => ({
    x: 0,
    y: 0,
    width: 90,
    height: 60,
    angle: 0,
    groupIds: [],
    isDeleted: false,
    ...more,
  })
  const elements = [
    at({ id: 'a', type: 'rectangle' }),
    at({ id: 'b', type: 'text', text: 'Brought along', containerId: 'a' }),
    at({ id: 'c', type: 'image', fileId: 'f', y: 90 }),
    at({ id: 'd', type: 'embeddable', y: 200 }),
    at({ id: 'e', type: 'ellipse', isDeleted: true }),
  ]
  const before = await ground(laptop).getAttribute('data-items')
  await bringIn(
    'drawing.excalidraw',
    JSON.stringify({ type: 'excalidraw', elements, files: { f: { dataURL: large } } }),
  )
  await dialog(laptop).getByRole('alert').getByText('1 thing in it has no place on one and was left out.').waitFor()
  await laptop.keyboard.press('Escape')
  await laptop.getByRole('group', { name: /Brought along/ }).waitFor()
  await laptop.locator('[data-kind=image] img').waitFor()
  expect(await laptop.locator('[aria-current=true]').count()).toBe(0)
  await button(laptop, 'Undo my last change').click()
  await until(async () => (await ground(laptop).getAttribute('data-items')) === before)
})

test('a board larger than what a server takes at once is saved, and taken back in one step', async () => {
  const before = await ground(laptop).getAttribute('data-items')
  const items = Array.from({ length: 5_000 }, (_, index) => ({
    ...{ id: `n${index}`, kind: 'note', p: [(index % 80) * 200, Math.floor(index / 80) * 160], s: [184, 144], turn: 0 },
    ...{ color: 'leaf', text: `Note ${index} with ${'words '.repeat(16)}`, frame: null, group: null, style: {} },
  }))
  await bringIn('large.json', JSON.stringify({ coreflect: 'board', version: 1, items }))
  await dialog(laptop).waitFor({ state: 'detached' })
  await saved(laptop)
  expect(await ground(laptop).getAttribute('data-items')).toBe(String(Number(before) + 5_000))
  await button(laptop, 'Undo my last change').click()
  await until(async () => (await ground(laptop).getAttribute('data-items')) === before)
  await saved(laptop)
})

test('clearing takes everything away, and undo brings it back', async () => {
  await openDialog(laptop)
  await dialog(laptop).getByRole('button', { name: 'Clear the board' }).click()
  await laptop.getByText('Nothing here yet').waitFor()
  await button(laptop, 'Undo my last change').click()
  await frames(laptop).nth(3).waitFor()
})
