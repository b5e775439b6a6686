import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'

const MEGABIT = 125_000

/** What one visit took, in ms from going there. */
export interface Looked {
  /** The first thing on the screen that is not empty. */
  readonly paint: number
  /** The whole picture of the board: ours comes with the page, the peer's is its canvas. */
  readonly picture: number
  /** The board itself is drawn, all of it, and three frames without delay have followed: it can be moved and zoomed. */
  readonly interactive: number
  /** The page, its code and its picture. */
  readonly kilobytes: number
  /** The board's own document, over a socket; the peer makes its board in the page. */
  readonly board: number
}

const LONGEST = 60_000

/** What the page notes of itself from its beginning: when each thing was first so, and since when it is calm after the last. */
const watching = (picture: string, ready: string): string => `(() => {
  const noted = { picture: 0, ready: 0, interactive: 0 }
  globalThis.benchNoted = noted
  let calm = 0, last = 0
  const step = (now) => {
    if (!noted.picture && (${picture})) noted.picture = performance.now()
    if (!noted.ready && (${ready})) noted.ready = performance.now()
    else if (noted.ready) calm = now - last < 50 ? calm + 1 : 0
    last = now
    if (calm >= 3) noted.interactive = performance.now(); else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
})()`

/** Goes to a page on a processor four times slower, at 10 Mbit/s and 40 ms, with nothing kept from before. */
export async function lookAt(browser: Browser, address: string, items: number | null): Promise<Looked> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  let bytes = 0
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  let board = 0
  cdp.on('Network.webSocketFrameReceived', ({ response }) => {
    board += (response.payloadData.length * 3) / 4
  })
  const net = { offline: false, latency: 40, downloadThroughput: 10 * MEGABIT, uploadThroughput: 10 * MEGABIT }
  await cdp.send('Network.emulateNetworkConditions', net)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const peer = 'globalThis.benchReady === true'
  const image = `(() => { const one = document.querySelector('img[src*="/boards/"]')
    return one?.complete === true && one.naturalWidth > 0 })()`
  const drawn = `(() => { const board = document.querySelector('.board-window')
    return Number(board?.dataset.items) >= ${items} && !board.hasAttribute('data-drawing') })()`
  await page.addInitScript(items === null ? watching(peer, peer) : watching(image, drawn))
  await page.goto(address, { waitUntil: 'commit' })
  const given = performance.now() + LONGEST
  while (!(await page.evaluate('globalThis.benchNoted?.interactive > 0'))) {
    if (performance.now() > given) throw new Error(`${address} is not to be worked with after ${LONGEST} ms`)
    await pause(250)
  }
  const [paint, noted] = (await page.evaluate(
    `[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, globalThis.benchNoted]`,
  )) as [number, { picture: number; interactive: number }]
  await context.close()
  return {
    paint,
    picture: Math.max(paint, noted.picture),
    interactive: noted.interactive,
    kilobytes: bytes / 1024,
    board: board / 1024,
  }
}
