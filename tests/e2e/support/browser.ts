import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Recording, record } from './recording.ts'

const output = join(import.meta.dirname, '../output')
mkdirSync(output, { recursive: true })

/** The minified source is less than half of what the package hands out as `source`, and every page has to read it. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Parts of Chromium that no test needs. The first line costs most: two pages of the browser's own beside every tab, for
 * its address bar, which took more of the processor than our page. The rest is Playwright's list: of two lists a browser
 * takes the last one alone.
 */
const disabledFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'AimEnabled'],
  ...['NetworkTimeServiceQuerying', 'PreconnectToSearch'],
]

/** What every browser here is started with. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/** The machine's own Chromium; `CHROMIUM` names another one. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: [...browserArguments] })
}

/** A browser of one person, with everything that reaches it recorded. */
export interface Seat {
  readonly page: Page
  readonly context: BrowserContext
  readonly recording: Recording
}

const kinds = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 } },
  projector: { viewport: { width: 1920, height: 1080 } },
} as const

/** Opens a browser profile of its own, as a person at such a device has it. */
export async function seat(browser: Browser, kind: keyof typeof kinds, locale = 'en'): Promise<Seat> {
  const context = await browser.newContext({ ...kinds[kind], locale, reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  return { page, context, recording: record(page) }
}

const shown = new Set(['prepare', 'prepare-phone', 'paper', 'words', 'cockpit', 'phone-turn', 'screen', 'board'])

/**
 * A picture of the page as it stands, in `tests/e2e/output` (not kept in the repository), if there is `PICTURES` in the
 * environment; of a test that failed there is one always. With `PICTURES=docs`, those that the documents show are renewed
 * too, in `docs/pictures`. It waits in any case until the page has come to rest.
 */
export async function picture(page: Page, name: string): Promise<void> {
  await settled(page)
  if (process.env.PICTURES === undefined && !name.includes('failed')) return
  await page.screenshot({ path: join(output, `${name}.png`) })
  if (process.env.PICTURES !== 'docs' || !shown.has(name)) return
  const kept = join(import.meta.dirname, '../../../docs/pictures')
  mkdirSync(kept, { recursive: true })
  await page.screenshot({ path: join(kept, `${name}.png`) })
}

/** Waits until nothing moves or is on its way, so that colours are what they will stay. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => {
    // One that goes on for ever, or stands still, never ends.
    const ends = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    const ending = document.getAnimations().filter(ends)
    return Promise.allSettled(ending.map((animation) => animation.finished))
  })
  // A dialog gives the page behind it back a moment after it is gone itself.
  await page.waitForFunction(
    () => document.querySelector('#app[aria-hidden]') === null || document.querySelector('[role$=dialog], [role=menu]'),
  )
}

/** No rule of axe is broken and nothing scrolls sideways. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const broken = await page.evaluate(async () => {
    const { axe: rules } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await rules.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
  expect([where, ...broken]).toEqual([where])
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect([where, 'scrolls sideways', (content ?? 0) > (width ?? 0)]).toEqual([where, 'scrolls sideways', false])
}
