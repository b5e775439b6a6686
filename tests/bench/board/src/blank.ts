import { setTimeout as pause } from 'node:timers/promises'
import { launch } from '../../../e2e/support/browser.ts'
import type { Keep } from './results.ts'
import { WINDOW } from './subject.ts'
import { rendererMemory } from './visit.ts'

/** What a page takes that has nothing on it: no page of this browser can take less. */
export async function measureBlank(repeats: number, keep: Keep): Promise<void> {
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const browser = await launch()
    try {
      const page = await (await browser.newContext({ viewport: WINDOW })).newPage()
      await page.goto('about:blank')
      await pause(1500)
      keep('blank', 'chromium', { ...rendererMemory() })
    } finally {
      await browser.close()
    }
  }
}
