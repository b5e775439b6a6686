import type { Client } from '../client.ts'
import type { Shape } from '../servers/bench-server.ts'
import { settle, visit } from '../visit.ts'
import { type Figures, keepers, type Scenario, type Trial } from './scenario.ts'
import { seededGround } from './seeded.ts'

const AT_ONCE = 50

/** Boards that one person each has open, and nobody works on: what one of them keeps in memory. */
export function memory(name: string, title: string, boards: number, notes: number): Scenario {
  return { name, title, servers: keepers, run: (trial) => hold(trial, { rooms: boards, size: 1 }, notes) }
}

async function hold(trial: Trial, shape: Shape, notes: number): Promise<Figures> {
  const { server, grounds, profile } = trial
  const ground = await seededGround(trial, shape, { notes, edits: 0, updates: 1 })
  const running = await server.start(ground.folder, profile)
  const clients: Client[] = []
  try {
    await running.collect()
    const empty = running.memory().resident
    for (let at = 0; at < ground.seats.length; at += AT_ONCE) {
      const some = ground.seats.slice(at, at + AT_ONCE).map(async ({ doc, tokens }, index) => {
        const to = { port: running.port, dialect: server.dialect, doc, token: tokens[0] ?? '' }
        const { client } = await visit(at + index, to)
        client.move(performance.now())
        return client
      })
      clients.push(...(await Promise.all(some)))
    }
    await settle(running)
    await running.collect()
    const { resident, peak } = running.memory()
    return { empty, resident, peak, perBoard: (resident - empty) / shape.rooms }
  } finally {
    for (const client of clients) client.end()
    await running.stop()
    await grounds.remove(ground)
  }
}
