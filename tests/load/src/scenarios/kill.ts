import { setTimeout as pause } from 'node:timers/promises'
import { Client } from '../client.ts'
import type { BenchServer } from '../servers/bench-server.ts'
import { visit } from '../visit.ts'
import { Vouching } from '../vouching.ts'
import type { Figures, Scenario, Trial } from './scenario.ts'

const shape = { rooms: 1, size: 6 }
const PAUSE_MILLISECONDS = 20
const SHORTEST_MILLISECONDS = 500
const SPREAD_MILLISECONDS = 1_000
const READ_MILLISECONDS = 2_000

/** Six people write without a rest, the server is killed, started again and asked for everything that it had vouched for. */
export function kill(name: string, title: string, servers: readonly string[], repeats: number): Scenario {
  return { name, title, servers, repeats, run: killed }
}

async function killed({ server, grounds }: Trial): Promise<Figures> {
  const ground = await grounds.copy(server, shape)
  try {
    const vouched = await writeUntilKilled(server, ground.folder, ground.seats[0] ?? { doc: '', tokens: [] })
    const running = await server.start(ground.folder)
    const present = new Set<string>()
    const { doc, tokens } = ground.seats[0] ?? { doc: '', tokens: [] }
    const to = { port: running.port, dialect: server.dialect, doc, token: tokens[0] ?? '' }
    const { client } = await visit(shape.size, to, undefined, (_, sender, number) => present.add(`${sender} ${number}`))
    await pause(READ_MILLISECONDS)
    client.end()
    await running.stop()
    const missing = vouched.filter((update) => !present.has(update)).length
    return { vouched: vouched.length, missing }
  } finally {
    await grounds.remove(ground)
  }
}

/** Gives what the server had vouched for, as sender and number. */
async function writeUntilKilled(
  server: BenchServer,
  folder: string,
  { doc, tokens }: { readonly doc: string; readonly tokens: readonly string[] },
): Promise<string[]> {
  const running = await server.start(folder)
  const vouching = new Vouching(server.vouches, shape.size)
  let joined = 0
  const clients = tokens.map(
    (token, number) =>
      new Client(
        number,
        { port: running.port, dialect: server.dialect, doc, token },
        {
          joined: () => {
            joined += 1
          },
          heard: (message) => vouching.hear(number, message),
        },
      ),
  )
  while (joined < shape.size) await pause(5)
  const end = performance.now() + SHORTEST_MILLISECONDS + Math.random() * SPREAD_MILLISECONDS
  while (performance.now() < end) {
    for (const client of clients) client.type(performance.now())
    await pause(PAUSE_MILLISECONDS)
  }
  await running.kill()
  for (const client of clients) client.end()
  return vouching.vouched()
}
