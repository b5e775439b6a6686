import { readFile } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cameraOf, emptyPlace, fingersOn, lineOf, noteOf, type Point } from './support/board-hands.ts'
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
  laptop = await sit(browser, 'laptop', room, room.trio[0])
  phone = await sit(browser, 'phone', room, room.trio[1])
  for (const page of [laptop, phone]) await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(laptop).waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await picture(laptop, 'failed-board-pen')
  await picture(phone, 'failed-board-pen-phone')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A pen on the screen of a page, through the browser's own input; it presses harder on its way. */
async function penOn(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const at = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', [x, y]: Point, force: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      force,
      pointerType: 'pen',
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    })
  return {
    async draw(from: Point, to: Point, steps = 12) {
      await at('mousePressed', from, 0.1)
      for (let step = 1; step <= steps; step += 1) {
        const part = step / steps
        await at('mouseMoved', [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part], part)
      }
      await at('mouseReleased', to, 0)
    },
  }
}
const inks = (page: Page) => page.locator('[data-kind=ink]')
/** How wide the outline of the newest drawing is near both of its ends. */
const widths = (page: Page): Promise<readonly [number, number]> =>
  inks(page)
    .last()
    .locator('path')
    .evaluate((element) => {
      const path = element as unknown as SVGPathElement
      const box = path.getBBox()
      const long = path.getTotalLength()
      const places = Array.from({ length: 400 }, (_, at) => path.getPointAtLength((long * at) / 400))
      const span = (from: number, to: number) => {
        const inside = places.filter(({ x }) => x >= box.x + box.width * from && x <= box.x + box.width * to)
        const heights = inside.map(({ y }) => y)
        return Math.max(...heights) - Math.min(...heights)
      }
      return [span(0.15, 0.25), span(0.75, 0.85)] as const
    })

test('a pen draws with its pressure, the palm that lies there meanwhile draws nothing, and fingers look around from then on', async () => {
  await show(phone, 'Board')
  await ground(phone).waitFor()
  await phone.getByTitle('Pen', { exact: true }).tap()
  const [pen, fingers] = [await penOn(phone), await fingersOn(phone)]
  const [x, y] = await emptyPlace(phone)
  await pen.draw([x, y + 40], [x + 160, y + 40])
  await until(async () => (await inks(phone).count()) === 1)
  const [thin, thick] = await widths(phone)
  expect(thick).toBeGreaterThan(thin * 1.4)
  await fingers.down([x + 80, y + 200])
  await pen.draw([x, y + 90], [x + 160, y + 90])
  await fingers.move([x + 84, y + 206])
  await fingers.up()
  await until(async () => (await inks(phone).count()) === 2)
  const before = (await cameraOf(phone)).at
  await fingers.drag([x + 40, y + 150], [x + 100, y + 190])
  await until(async () => Math.abs((await cameraOf(phone)).at[0] - before[0]) > 30)
  expect(await inks(phone).count()).toBe(2)
  await picture(phone, 'board-pen-phone')
})

test('until the code for outlines is there, a drawing is a line through its places', async () => {
  const outlines = Promise.withResolvers<void>()
  await laptop.route('**/hand-path-*.js', (route) => outlines.promise.then(() => route.continue()))
  await laptop.reload()
  await laptop.locator('.sketch-pen').first().waitFor({ state: 'attached' })
  outlines.resolve()
  await laptop.locator('.ink-pen').first().waitFor({ state: 'attached' })
  expect(await laptop.locator('.sketch-pen').count()).toBe(0)
  await laptop.unroute('**/hand-path-*.js')
})

test('two fingers that come down while one draws zoom, and leave no drawing behind', async () => {
  const other = await sit(browser, 'phone', room, room.trio[2])
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  await other.locator('[data-line]').first().waitFor()
  await show(other, 'Board')
  await other.getByTitle('Pen', { exact: true }).tap()
  const fingers = await fingersOn(other)
  const [x, y] = await emptyPlace(other)
  const scale = (await cameraOf(other)).scale
  const before = await inks(other).count()
  await fingers.down([x, y])
  await fingers.move([x + 4, y + 4])
  await fingers.down([x + 4, y + 4], [x + 64, y + 4])
  for (let step = 1; step <= 6; step += 1) await fingers.move([x, y], [x + 64 + step * 12, y + 4])
  await fingers.up()
  await until(async () => (await cameraOf(other)).scale > scale * 1.3)
  expect(await inks(other).count()).toBe(before)
  await fingers.drag(await emptyPlace(other), [x + 90, y + 120])
  await until(async () => (await inks(other).count()) === before + 1)
  await other.context().close()
})

/** Brings a picture of noise, which no form of file makes small, onto the board as a person does. */
const bring = (page: Page, how: 'choose' | 'paste' | 'drop', side: number, type = 'image/png') =>
  page.locator('.board-canvas').evaluate(
    async (place, [way, length, form]) => {
      const canvas = document.createElement('canvas')
      canvas.width = length
      canvas.height = length
      const brush = canvas.getContext('2d')
      const pixels = brush?.createImageData(length, length)
      if (brush === null || pixels === undefined) throw new Error('A canvas can be drawn on')
      const whole = new Uint32Array(pixels.data.buffer)
      for (let at = 0; at < whole.length; at += 1) whole[at] = 0xff00_0000 + (Math.imul(at, 2_654_435_761) >>> 8)
      brush.putImageData(pixels, 0, 0)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, form))
      const data = new DataTransfer()
      data.items.add(new File([blob ?? ''], 'wall', { type: form }))
      const init = { bubbles: true, cancelable: true }
      const ground = place.querySelector('.board-window')
      if (way === 'paste') ground?.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }))
      if (way === 'drop') ground?.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }))
      const picker = place.querySelector<HTMLInputElement>('input[type=file]')
      if (way !== 'choose' || picker === null) return
      picker.files = data.files
      picker.dispatchEvent(new Event('change', init))
    },
    [how, side, type] as const,
  )
const images = (page: Page) => page.locator('[data-kind=image] img')
const drawn = (page: Page, at: number) =>
  images(page)
    .nth(at)
    .evaluate((element) => (element as HTMLImageElement).naturalWidth)

/** What the browser saves of the laptop's board in this form. */
const savedAs = async (form: string): Promise<Buffer> => {
  await button(laptop, 'Templates and files').click()
  const dialog = laptop.getByRole('dialog', { name: 'Templates and files' })
  const [download] = await Promise.all([
    laptop.waitForEvent('download'),
    dialog.getByRole('button', { name: form }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  return readFile(await download.path())
}
/** How many colours a picture in a file has: a board alone has few, noise has thousands. */
const coloursIn = (page: Page, file: Buffer): Promise<number> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    pen?.drawImage(image, 0, 0)
    return new Set(new Uint32Array(pen?.getImageData(0, 0, image.width, image.height).data.buffer ?? [])).size
  }, file.toString('base64'))

test('a picture that is chosen, pasted or dropped lies beside the document, is seen by the group and goes into files', async () => {
  await bring(laptop, 'choose', 2200)
  await until(async () => (await images(laptop).count()) === 1 && (await drawn(laptop, 0)) > 0)
  expect(await images(laptop).first().getAttribute('src')).toContain('/pictures/')
  expect(await drawn(laptop, 0)).toBeLessThanOrEqual(2048)
  await bring(laptop, 'paste', 200, 'image/webp')
  await bring(laptop, 'drop', 200)
  await until(async () => (await images(laptop).count()) === 3)
  await saved(laptop)
  await button(phone, 'Show everything').tap()
  await until(async () => (await images(phone).count()) === 3 && (await drawn(phone, 0)) > 0)
  const svg = (await savedAs('SVG')).toString()
  // What is small stays as it came; what was WebP, which no PDF can hold, or is large, is JPEG.
  const forms = [...svg.matchAll(/data:image\/(\w+);base64/g)].map(([, form]) => form)
  expect(forms.sort()).toEqual(['jpeg', 'jpeg', 'png'])
  const png = await savedAs('PNG')
  const json = (await savedAs('JSON')).toString()
  await picture(laptop, 'board-pictures')
  const stranger = room.stranger
  const src = (await images(laptop).first().getAttribute('src')) ?? ''
  const asked = await fetch(`${server.url}${src.split('?')[0]}?token=${stranger.token}`)
  expect(asked.status).toBe(404)
  expect(await coloursIn(laptop, png)).toBeGreaterThan(2_000)
  // The file stands alone: people who may not see the pictures where they lie have them from it.
  expect(json).not.toContain('"asset"')
  const other = await sit(browser, 'laptop', room, stranger)
  await other.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(other).waitFor()
  await button(other, 'Templates and files').click()
  await other
    .locator('input[type=file][accept*=".excalidraw"]')
    .setInputFiles({ name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(json) })
  await until(async () => (await images(other).count()) === 3)
  for (const at of [0, 1, 2]) await until(async () => (await drawn(other, at)) > 100)
  await picture(other, 'board-pictures-brought-in')
  await other.context().close()
})

test('where the server takes no picture it lies in the document, made smaller', async () => {
  await laptop.route('**/pictures', (route) => route.abort())
  await bring(laptop, 'choose', 400)
  await until(async () => (await images(laptop).count()) === 4)
  expect(await images(laptop).last().getAttribute('src')).toMatch(/^blob:/)
  await laptop.unroute('**/pictures')
})

test('high contrast, forced colours, the dark and text from right to left are drawn so that they can be read', async () => {
  await addNote(laptop, 'مرحبا بكم في اللوحة 2026')
  await addNote(laptop, 'שלום לכולם')
  await noteOf(laptop, 'שלום').dblclick()
  // Where it is written it runs as it does where it is read.
  expect(await writing(laptop).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await writing(laptop).press('Escape')
  await ground(laptop).focus()
  await laptop.keyboard.press('Escape')
  const arabic = noteOf(laptop, 'مرحبا')
  expect(
    await arabic
      .locator('[dir=auto]')
      .first()
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('rtl')
  const looks = [
    ['contrast', { contrast: 'more' }],
    ['contrast-dark', { contrast: 'more', colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
    ['forced-dark', { forcedColors: 'active', colorScheme: 'dark' }],
    ['dark', { colorScheme: 'dark' }],
  ] as const
  const plain = { contrast: 'no-preference', forcedColors: 'none', colorScheme: 'light' } as const
  for (const [name, media] of looks) {
    for (const [page, where] of [
      [laptop, 'laptop'],
      [phone, 'phone'],
    ] as const) {
      await page.emulateMedia({ ...plain, ...media })
      // With forced colours the browser draws others than the style sheet says, and axe reckons with those.
      if (!('forcedColors' in media)) await expectAccessible(page, `a board, ${name}, ${where}`)
      await picture(page, `board-${name}-${where}`)
    }
  }
  for (const page of [laptop, phone]) await page.emulateMedia(plain)
  await show(phone, 'List')
  await lineOf(phone, 'שלום').waitFor()
  await phone.emulateMedia({ ...plain, forcedColors: 'active' })
  await picture(phone, 'board-forced-list-phone')
  await phone.emulateMedia(plain)
})

test('what is cut by the menu or by keys is gone here and can be pasted again', async () => {
  await addNote(laptop, 'To be cut')
  await saved(laptop)
  await noteOf(laptop, 'To be cut').focus()
  await button(laptop, 'More').click()
  await laptop.getByRole('menuitem', { name: 'Cut', exact: true }).click()
  await noteOf(laptop, 'To be cut').waitFor({ state: 'detached' })
  await button(laptop, 'More tools').click()
  await laptop.getByRole('menuitem', { name: 'Paste' }).click()
  await noteOf(laptop, 'To be cut').waitFor()
  expect(await writing(laptop).count()).toBe(0)
})
