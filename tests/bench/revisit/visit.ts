import type { Browser } from 'playwright-core'

const MEGABIT = 125_000

/** What one visit took, in ms from going there; `board` only where the board is opened by hand after the picture. */
export interface Looked {
  /** The first thing on the screen that is not empty. */
  readonly paint: number
  /** The whole picture of the board. */
  readonly whole: number
  /** The picture, and two frames without delay after it. */
  readonly interactive: number
  /** From asking for the live board until all of it is drawn; null where the page is the live board. */
  readonly board: number | null
  readonly kilobytes: number
}

/** Waits, in the page, until this is so and two frames have come without delay; gives when it was so, and when it was calm. */
const waiting = (ready: string): string => `new Promise((resolve) => {
  let calm = 0, last = 0, seen = 0
  const step = (now) => {
    if (!seen) seen = (${ready}) ? performance.now() : 0
    else calm = now - last < 50 ? calm + 1 : 0
    last = now
    if (calm >= 2) resolve([seen, performance.now()]); else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
})`

const painted = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`

/** Goes to a page on a processor four times slower, at 10 Mbit/s and 40 ms, with nothing kept from before. */
export async function lookAt(
  browser: Browser,
  address: string,
  ours: { readonly doc: string; readonly items: number } | null,
): Promise<Looked> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  let bytes = 0
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const net = { offline: false, latency: 40, downloadThroughput: 10 * MEGABIT, uploadThroughput: 10 * MEGABIT }
  await cdp.send('Network.emulateNetworkConditions', net)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(address, { waitUntil: 'commit' })
  const picture = `(() => { const one = document.querySelector('img[src*="/boards/"]')
    if (one?.loading === 'lazy') one.scrollIntoView()
    return one?.complete === true && one.naturalWidth > 0 })()`
  const ready = ours === null ? 'globalThis.benchReady === true' : picture
  const [whole, interactive] = (await page.evaluate(waiting(ready))) as [number, number]
  const paint = (await page.evaluate(painted)) as number
  const kilobytes = bytes / 1024
  let board: number | null = null
  if (ours !== null) {
    const open = page
      .getByRole('button', { name: 'Open the board' })
      .or(page.locator('button[aria-expanded="false"]'))
      .first()
    await open.waitFor()
    const begun = (await page.evaluate('performance.now()')) as number
    await open.click()
    const drawn = `(() => { const board = document.querySelector('.board-window')
      return board !== null && Number(board.dataset.items) >= ${ours.items} && !board.hasAttribute('data-drawing') })()`
    const [, calm] = (await page.evaluate(waiting(drawn))) as [number, number]
    board = calm - begun
  }
  await context.close()
  return { paint, whole, interactive, board, kilobytes }
}
