import type { Locator, Page } from 'playwright-core'
import { until } from './until.ts'

export type Point = readonly [x: number, y: number]

/** The note with these words, on a canvas. */
export const noteOf = (page: Page, words: string): Locator => page.locator('[data-item]', { hasText: words })

/** The line of a list with these words. */
export const lineOf = (page: Page, words: string): Locator => page.locator('[data-line]', { hasText: words })

/** Where a note lies on the board, in board units, as the page draws it. */
export async function placeOf(page: Page, words: string): Promise<Point> {
  const [x, y] = await noteOf(page, words).evaluate((element) => {
    const { e, f } = new DOMMatrix((element as HTMLElement).style.transform)
    return [Math.round(e), Math.round(f)]
  })
  return [x ?? Number.NaN, y ?? Number.NaN]
}

/** What a canvas shows: pixels for a board unit, and where the board's origin lies in the window. */
export async function cameraOf(page: Page): Promise<{ scale: number; at: Point }> {
  return await page
    .locator('.board-world')
    .first()
    .evaluate((element) => {
      const { a, e, f } = new DOMMatrix((element as HTMLElement).style.transform)
      return { scale: a, at: [e, f] as const }
    })
}

/** The middle of an element, in pixels of the page. */
export async function middleOf(thing: Locator): Promise<Point> {
  const box = await thing.boundingBox()
  if (box === null) throw new Error('It is not to be seen')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** A point of the canvas where nothing lies, not even a tool. */
export async function emptyPlace(page: Page): Promise<Point> {
  const place = await page.locator('.board-window').evaluate((ground) => {
    const box = ground.getBoundingClientRect()
    for (let y = box.top + 24; y < box.bottom - 24; y += 24)
      for (let x = box.left + 24; x < box.right - 24; x += 24) {
        const all = [-20, 0, 20].every((way) => document.elementFromPoint(x + way, y + way) === ground)
        if (all) return [x, y] as const
      }
    return null
  })
  if (place === null) throw new Error('The canvas is full')
  return place
}

/** Fingers on a touch screen, through the browser's own input. Each is moved by its index. */
export async function fingersOn(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
  return {
    down: (...points: readonly Point[]) => send('touchStart', points),
    move: (...points: readonly Point[]) => send('touchMove', points),
    up: () => send('touchEnd', []),
    /** Goes from one place to another in a few steps and lifts. */
    async drag(from: Point, to: Point, steps = 6) {
      await send('touchStart', [from])
      for (let step = 1; step <= steps; step += 1) {
        const part = step / steps
        await send('touchMove', [[from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]])
      }
      await send('touchEnd', [])
    },
  }
}

const SYNC = 0
const UPDATE = 2

/** Counts the changes of documents that a page sends from now on, across reloads; presence is none. */
export function countChanges(page: Page): () => number {
  let count = 0
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === SYNC && payload[1] === UPDATE) count += 1
    })
  })
  return () => count
}

/** Waits until both pages show the same for what is asked of them, and returns it. */
export async function agreed<T>(one: Page, other: Page, look: (page: Page) => Promise<T>): Promise<T> {
  let seen = [await look(one), await look(other)] as const
  await until(async () => {
    seen = [await look(one), await look(other)]
    return JSON.stringify(seen[0]) === JSON.stringify(seen[1])
  })
  return seen[0]
}
