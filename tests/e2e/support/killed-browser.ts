import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { browserArguments } from './browser.ts'

/** A browser with a profile on disk, all of whose processes can be ended in one moment, as by an empty battery. */
export interface MortalBrowser {
  readonly context: BrowserContext
  kill(): Promise<void>
}

/** A profile's folder and how to take it away. */
export async function makeProfile(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-profile-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts a browser on a profile. */
export async function launchMortal(folder: string): Promise<MortalBrowser> {
  const program = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const settings = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--lang=en']
  const child = spawn(program, [...browserArguments, ...settings, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`The browser ended: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('The browser has no profile')
  context.setDefaultTimeout(20_000)
  return {
    context,
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        process.kill(-child.pid, 'SIGKILL')
        await gone
      }
      await browser.close().catch(() => {})
    },
  }
}
