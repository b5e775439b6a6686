import { writeBoard } from '../boards.ts'
import { gauge } from '../load-gauge.ts'
import type { Shape } from '../servers/bench-server.ts'
import { visit } from '../visit.ts'
import { type Figures, keepers, type Scenario, type Trial } from './scenario.ts'
import { seededGround } from './seeded.ts'

const content = { notes: 100, edits: 2_000, updates: 20 }

/** Everybody comes at the same moment to a server that was just started, with nothing or with everything they had. */
export function comeBack(name: string, title: string, shape: Shape, withState: boolean): Scenario {
  return { name, title, servers: keepers, run: (trial) => storm(trial, shape, withState) }
}

async function storm(trial: Trial, shape: Shape, withState: boolean): Promise<Figures> {
  const { server, grounds, profile } = trial
  const ground = await seededGround(trial, shape, content)
  const running = await server.start(ground.folder, profile)
  const { stateVector } = writeBoard(content.notes, content.edits)
  const destinations = ground.seats.flatMap(({ doc, tokens }) =>
    tokens.map((token) => ({ port: running.port, dialect: server.dialect, doc, token })),
  )
  try {
    const cost = gauge(running)
    const visits = await Promise.all(
      destinations.map((to, number) => {
        let whole = withState
        const heard = () => {
          whole = true
        }
        return visit(number, to, () => whole, heard, withState ? stateVector : undefined)
      }),
    )
    const spent = cost()
    const took = visits.map((one) => one.took).sort((one, other) => one - other)
    const bytes = visits.reduce((sum, { client }) => sum + client.received, 0)
    for (const { client } of visits) client.end()
    return {
      p50: took[Math.floor(took.length / 2)] ?? Number.NaN,
      last: took.at(-1) ?? Number.NaN,
      bytesPerClient: bytes / visits.length,
      peak: running.memory().peak,
      ...spent,
    }
  } finally {
    await running.stop()
    await grounds.remove(ground)
  }
}
