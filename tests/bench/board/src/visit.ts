import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { RECORDER } from './frames.ts'
import { Hand } from './gestures.ts'
import { ownProcesses } from './others.ts'
import { type Subject, WINDOW } from './subject.ts'

/** One page with a board on it, in a browser profile of its own. */
export interface Visit {
  readonly page: Page
  readonly hand: Hand
  /** Milliseconds from going there until the board is seen and the page has time for input. */
  readonly ready: number
  /** All bytes over the wire, and those of scripts, as compressed. */
  readonly bytes: number
  readonly scripts: number
  /** The longest task until then, in milliseconds. */
  readonly longest: number
  heap(): Promise<number>
  close(): Promise<void>
}

export interface Setting {
  readonly notes: number
  readonly strokes: number
  /** How many times slower than this machine. */
  readonly cpu: number
  /** 10 Mbit/s and 40 ms. */
  readonly slowNet: boolean
}

const MEGABIT = 125_000

/** Waits, in the page, until the board is there and two frames have come without delay. */
const waiting = (ready: string): string => `new Promise((resolve) => {
  let calm = 0, last = 0, seen = false
  const step = (now) => {
    if (!seen) seen = (${ready})
    else calm = now - last < 50 ? calm + 1 : 0
    last = now
    if (calm >= 2) resolve(performance.now()); else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
})`

async function countBytes(cdp: CDPSession): Promise<{ all: number; scripts: number }> {
  const sum = { all: 0, scripts: 0 }
  const scripts = new Set<string>()
  await cdp.send('Network.enable')
  cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.all += encodedDataLength
    if (scripts.has(requestId)) sum.scripts += encodedDataLength
  })
  return sum
}

/** Goes to a subject's board. */
export async function visit(browser: Browser, subject: Subject, setting: Setting): Promise<Visit> {
  const address = await subject.address(setting.notes, setting.strokes)
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en' })
  const page = await context.newPage()
  await page.addInitScript(RECORDER)
  await subject.prepare(page)
  const cdp = await context.newCDPSession(page)
  const sum = await countBytes(cdp)
  if (setting.slowNet)
    await cdp.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 40 },
      ...{ downloadThroughput: 10 * MEGABIT, uploadThroughput: 10 * MEGABIT },
    })
  if (setting.cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: setting.cpu })
  await page.goto(address, { waitUntil: 'commit' })
  const ready = (await page.evaluate(waiting(subject.ready(setting.notes + setting.strokes)))) as number
  const longest = (await page.evaluate('Math.max(0, ...benchTasks)')) as number
  await pause(1500)
  return {
    page,
    hand: new Hand(cdp),
    ready,
    longest,
    bytes: sum.all,
    scripts: sum.scripts,
    heap: async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      return (await cdp.send('Runtime.getHeapUsage')).usedSize
    },
    close: () => context.close(),
  }
}

const RESIDENT = /VmRSS:\s+(\d+) kB/
const OWN = /RssAnon:\s+(\d+) kB/

/** Resident memory of a page's process, and what of it is its own and not a file of the browser that others map too, in bytes. */
interface Memory {
  readonly memory: number
  readonly own: number
}

function isRenderer(pid: number): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    // The browser draws parts of its own window in a renderer too.
    return command.includes('--type=renderer') && !command.includes('--top-chrome-webui')
  } catch {
    return false
  }
}

/** That of the largest renderer that the bench has started: other browsers may run on the machine. */
export function rendererMemory(): Memory {
  const found = [...ownProcesses().keys()].filter(isRenderer).map((pid): Memory => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const bytes = (line: RegExp): number => Number(line.exec(status)?.[1] ?? 0) * 1024
    return { memory: bytes(RESIDENT), own: bytes(OWN) }
  })
  return found.reduce((most, one) => (one.memory > most.memory ? one : most), { memory: 0, own: 0 })
}
