import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { launch } from '../../../e2e/support/browser.ts'
import { openGroupRoom } from '../../../e2e/support/group-room.ts'
import { names } from '../../../e2e/support/people.ts'
import { startServer } from '../../../e2e/support/server.ts'
import type { Keep } from './results.ts'

const LETTERS = 40

/** Notes, in the page, when each letter goes in, or when each change of the note has been drawn; on one clock for both. */
const LISTEN = {
  writer: `globalThis.benchAt = []; document.addEventListener('keydown', () => benchAt.push(performance.timeOrigin + performance.now()), true)`,
  reader: `globalThis.benchAt = []; new MutationObserver(() => requestAnimationFrame(() => setTimeout(() =>
    benchAt.push(performance.timeOrigin + performance.now())))).observe(document.querySelector('.board-world'), { subtree: true, childList: true, characterData: true })`,
}

/** From a key in one browser to the letter in the other's window, through the real server. */
export async function measureKeystroke(repeats: number, keep: Keep): Promise<void> {
  const server = await startServer()
  try {
    const room = await openGroupRoom(server, names)
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const browsers = [await launch(), await launch()]
      try {
        const pages = await Promise.all(
          browsers.map(async (browser, index) => {
            const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' })
            const person = room.trio[index === 0 ? 0 : 1]
            const ticket = JSON.stringify({ person: person.id, token: person.token })
            await context.addInitScript(
              ([key = '', value = '']) => localStorage.setItem(key, value),
              [`coreflect.person.${room.session}`, ticket],
            )
            const page = await context.newPage()
            await page.goto(`${server.url}/take-part/${room.session}?at=board`)
            await page.locator('.board-window').waitFor()
            return page
          }),
        )
        const [writer, reader] = pages as [Page, Page]
        await writer.getByRole('button', { name: 'Add note', exact: true }).click()
        await reader.locator('[data-item]').last().waitFor()
        await pause(500)
        await writer.evaluate(LISTEN.writer)
        await reader.evaluate(LISTEN.reader)
        for (let letter = 0; letter < LETTERS; letter += 1) {
          await writer.keyboard.press('a')
          await pause(120)
        }
        await pause(300)
        const [sent, seen] = await Promise.all([writer.evaluate('benchAt'), reader.evaluate('benchAt')])
        const ways = (sent as number[])
          .map((from, index) => {
            const next = (sent as number[])[index + 1] ?? Number.POSITIVE_INFINITY
            return ((seen as number[]).find((to) => to > from && to < next + 60) ?? Number.NaN) - from
          })
          .filter(Number.isFinite)
          .sort((a, b) => a - b)
        const at = (share: number): number => ways[Math.floor(ways.length * share)] ?? Number.NaN
        keep('keystroke', 'coreflect', { p50: at(0.5), p95: at(0.95), letters: ways.length })
      } finally {
        for (const browser of browsers) await browser.close()
      }
    }
  } finally {
    await server.stop()
  }
}
