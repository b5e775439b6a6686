import { setTimeout as pause } from 'node:timers/promises'
import { Client, type Destination } from './client.ts'
import type { ServerProcess } from './servers/server-process.ts'
import { until } from './until.ts'
import { forEachMark, type MarkListener } from './wire/marks.ts'

const WAIT_MILLISECONDS = 60_000
const AT_ONCE = 800
const QUIET_MILLISECONDS = 1_000
const QUIET_CPU_SECONDS = 0.02

/** Opens a document, waits for its first step 2 and `further`, and gives the time that it took in milliseconds. */
export async function visit(
  number: number,
  to: Destination,
  further: () => boolean = () => true,
  heard: MarkListener = () => {},
  stateVector?: Uint8Array,
): Promise<{ readonly client: Client; readonly took: number }> {
  const start = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const late = setTimeout(() => reject(new Error('A document was not given in time.')), WAIT_MILLISECONDS)
  let joined = false
  const look = () => {
    if (joined && further()) resolve(performance.now() - start)
  }
  const listener = {
    joined: () => {
      joined = true
      look()
    },
    heard: (message: Uint8Array) => {
      forEachMark(message, heard)
      look()
    },
    closed: (code: number) => reject(new Error(`A document was closed with ${code}.`)),
  }
  const client = new Client(number, to, listener, stateVector)
  const took = await promise.finally(() => clearTimeout(late))
  return { client, took }
}

/** Writes updates in order, as clients that come one after the other; resolves when the server has read them all. */
export async function writeAll(to: Destination, updates: readonly Uint8Array[]): Promise<void> {
  for (let at = 0; at < updates.length; at += AT_ONCE) {
    const { client } = await visit(0, to)
    for (const update of updates.slice(at, at + AT_ONCE)) client.write(update)
    await client.answered()
    client.end()
  }
}

/** Waits until the server has nothing to do any more. */
export async function settle(server: ServerProcess): Promise<void> {
  let before = Number.NEGATIVE_INFINITY
  await until(async () => {
    const now = server.cpuSeconds()
    const quiet = now - before < QUIET_CPU_SECONDS
    before = now
    if (!quiet) await pause(QUIET_MILLISECONDS)
    return quiet
  }, WAIT_MILLISECONDS)
}
