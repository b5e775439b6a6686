import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../contract/postgres.ts'
import { until } from '../../e2e/support/until.ts'

const root = join(import.meta.dirname, '../../..')

/** One server process of several. */
export interface ServerNode {
  readonly url: string
  readonly port: number
  /** The one-time link for the owner, if it printed one. */
  claim(): string
  output(): string
  /** What /readyz says. */
  ready(): Promise<string>
  /** What /metrics says of the bus: 1, 0, or null without one. */
  bus(): Promise<number | null>
  /** SIGKILL. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Starts one as it is started anywhere, with these settings. */
export async function startNode(settings: Readonly<Record<string, string>>): Promise<ServerNode> {
  const folder = mkdtempSync(join(tmpdir(), 'coreflect-node-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let printed = ''
  let child: ChildProcess

  const start = async () => {
    const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, ...settings }
    child = spawn(process.execPath, ['apps/server/src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        printed += data.toString()
      })
    }
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The server ended: ${printed}`)
      return (await fetch(`${url}/readyz`).catch(() => null))?.ok === true
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  process.once('exit', () => child.kill('SIGKILL'))
  await start()
  return {
    url,
    port,
    claim: () => /\/claim#[\w-]+/.exec(printed)?.[0] ?? '',
    output: () => printed,
    ready: async () => (await fetch(`${url}/readyz`)).text(),
    async bus() {
      const text = await (await fetch(`${url}/metrics`)).text()
      const value = /^coreflect_bus_connected (\d)/m.exec(text)?.[1]
      return value === undefined ? null : Number(value)
    },
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
