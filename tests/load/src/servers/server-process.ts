import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../until.ts'

/** What a server is started with. */
export interface Launch {
  /** The file that Node runs. */
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  /** Whether it may be asked for its first work. */
  ready(port: number, output: string): boolean | Promise<boolean>
  /** A folder for a CPU profile, written when the server stops. */
  readonly profile?: string | undefined
}

/** A server in a process and on a core of its own. */
export interface ServerProcess {
  readonly port: number
  /** Everything that it printed. */
  output(): string
  /** Processor seconds it has used so far, in all its threads. */
  cpuSeconds(): number
  /** Bytes of memory it holds now, and held at most. */
  memory(): { readonly resident: number; readonly peak: number }
  /** Lets it throw away what nobody needs. */
  collect(): Promise<void>
  /** SIGTERM, and waits for its end; SIGKILL if it does not come. */
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
}

/** The core of the servers; the load runs on the other one. */
const SERVER_CORE = '0'
const READY_MILLISECONDS = 20_000
const STOP_MILLISECONDS = 15_000
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100
const collector = new URL('../peers/collect-on-signal.ts', import.meta.url).pathname

/** Starts a server and waits until it is ready. Throws with its output when it is not. */
export async function startProcess({ file, env, ready, profile }: Launch): Promise<ServerProcess> {
  const port = await freePort()
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const child = spawn(
    'taskset',
    ['-c', SERVER_CORE, process.execPath, '--expose-gc', '--import', collector, ...profiling, file],
    { env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const exited = once(child, 'exit')
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      printed = (printed + data.toString()).slice(-100_000)
    })
  }
  const answers = await until(() => child.exitCode !== null || ready(port, printed), READY_MILLISECONDS)
  if (!answers || child.exitCode !== null) {
    child.kill('SIGKILL')
    throw new Error(`${file} did not start: ${printed}`)
  }
  return {
    port,
    output: () => printed,
    cpuSeconds: () => cpuSeconds(child),
    memory: () => ({ resident: status(child, 'VmRSS'), peak: status(child, 'VmHWM') }),
    async collect() {
      for (let time = 0; time < 2; time += 1) {
        child.kill('SIGWINCH')
        await pause(1_500)
      }
    },
    async stop() {
      if (!isRunning(child)) return
      child.kill('SIGTERM')
      await Promise.race([exited, pause(STOP_MILLISECONDS, undefined, { ref: false })])
      if (isRunning(child)) child.kill('SIGKILL')
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

function cpuSeconds(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

function status(child: ChildProcess, name: string): number {
  const line = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+) kB`))
  return Number(line?.[1] ?? Number.NaN) * 1024
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return address.port
}
