import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './until.ts'

const root = join(import.meta.dirname, '../../..')

/** A real server process with its own data folder, which can be killed in the middle and started again. */
export interface RunningServer {
  readonly url: string
  /** The one-time link that the first start printed. */
  readonly claim: string
  readonly dataDir: string
  /** Everything that the process has printed. */
  output(): string
  /** SIGKILL, then the same server on the same data and port. */
  killAndRestart(): Promise<void>
  /** SIGKILL alone. */
  kill(): Promise<void>
  /** Starts it again after it was killed. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return address.port
}

/** Starts the server as `pnpm start` does, on a free port and an empty folder. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coreflect-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let printed = ''
  let child: ChildProcess

  const start = async () => {
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      PUBLIC_URL: url,
      ...settings,
    }
    child = spawn('node', ['apps/server/src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString()
    })
    child.stderr?.on('data', (data: Buffer) => {
      printed += data.toString()
    })
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The server ended: ${printed}`)
      return (await fetch(`${url}/readyz`).catch(() => null))?.ok === true
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  await start()
  await until(() => printed.includes('/claim#'))
  return {
    url,
    claim: `${url}/claim#${/\/claim#([\w-]+)/.exec(printed)?.[1] ?? ''}`,
    dataDir,
    output: () => printed,
    killAndRestart: async () => {
      await end('SIGKILL')
      await start()
    },
    kill: () => end('SIGKILL'),
    restart: start,
    stop: async () => {
      await end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
