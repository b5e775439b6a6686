import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type Config, readConfig } from '../config.ts'
import { type Running, type StartOptions, startServer } from '../start.ts'

/** A server of a test: on a free port, with a real store in a folder of its own, and a clock that the test can move. */
export interface TestServer {
  readonly url: string
  /** The token of the claim link, or an empty text when there is an owner. */
  readonly claim: string
  /** Everything that was logged, every level. */
  readonly logged: string[]
  /** As the command line reads it, on the same folder. */
  readonly config: Config
  expire(): Promise<void>
  /** Moves the server's clock on by so many ms. */
  pass(milliseconds: number): void
  /** Stops it and starts it again on the same folder and port. */
  restart(): Promise<void>
}

/** Starts one; it ends with the test. */
export async function startTestServer(
  settings: NodeJS.ProcessEnv = {},
  options: Omit<StartOptions, 'log'> = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-server-'))
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) })
  let ahead = 0
  const now = () => (options.now ?? Date.now)() + ahead
  const start = (port: number) =>
    startServer(readConfig({ PORT: String(port), HOST: '127.0.0.1', ...settings }, folder), { ...options, log, now })
  let running: Running = await start(0)
  onTestFinished(async () => {
    await running.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    get url() {
      return `http://localhost:${running.port}`
    },
    get claim() {
      return running.claim ?? ''
    },
    logged,
    config: readConfig({ PORT: '0', HOST: '127.0.0.1', ...settings }, folder),
    expire: () => running.expire(),
    pass(milliseconds) {
      ahead += milliseconds
    },
    async restart() {
      const { port } = running
      await running.close()
      running = await start(port)
    },
  }
}
