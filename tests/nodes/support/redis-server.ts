import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from '../../contract/postgres.ts'
import { until } from '../../e2e/support/until.ts'

/** A Redis server for a test run, which keeps nothing. */
export interface RedisServer {
  readonly url: string
  /** SIGKILL: it is gone without a word. */
  kill(): Promise<void>
  /** Starts it again on the same port, as empty as before. */
  start(): Promise<void>
  /** Lets it hang, or go on: it takes connections and says nothing. */
  freeze(frozen: boolean): void
  stop(): Promise<void>
}

/** A throw-away server where the program is installed, else null. */
export async function findRedis(): Promise<RedisServer | null> {
  const program = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((path) => existsSync(path))
  if (program === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'coreflect-redis-'))
  const port = await freePort()
  let server: ChildProcess

  const start = async () => {
    const settings = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      folder,
    ]
    server = spawn(program, settings, { stdio: 'ignore' })
    await until(() => answers(port))
  }
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  process.once('exit', () => server.kill('SIGKILL'))
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    freeze: (frozen) => void server.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    async stop() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Redis' own greeting: PING, +PONG. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    const end = (well: boolean) => {
      socket.destroy()
      resolve(well)
    }
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')))
    socket.once('error', () => end(false))
    socket.setTimeout(1_000, () => end(false))
  })
}
