import { writeBoard } from '../boards.ts'
import { gauge } from '../load-gauge.ts'
import type { Shape } from '../servers/bench-server.ts'
import { settle, visit } from '../visit.ts'
import { type Figures, keepers, type Scenario, type Trial } from './scenario.ts'
import { seededGround } from './seeded.ts'

const content = { notes: 100, edits: 2_000, updates: 20 }

/** So often has everybody come and gone at a server that has been running: code that never ran is many times slower. */
const VISITS_BEFORE = 3

/** How everybody comes: with everything they had, or with nothing; to a server that has been running, or was just started. */
export interface Coming {
  readonly withState: boolean
  readonly running: boolean
}

/** Everybody comes at the same moment. */
export function comeBack(name: string, title: string, shape: Shape, coming: Coming): Scenario {
  return { name, title, servers: keepers, run: (trial) => storm(trial, shape, coming) }
}

async function storm(trial: Trial, shape: Shape, { withState, running: warm }: Coming): Promise<Figures> {
  const { server, grounds, profile } = trial
  const ground = await seededGround(trial, shape, content)
  const running = await server.start(ground.folder, profile)
  const { stateVector } = writeBoard(content.notes, content.edits)
  const destinations = ground.seats.flatMap(({ doc, tokens }) =>
    tokens.map((token) => ({ port: running.port, dialect: server.dialect, doc, token })),
  )
  const come = () =>
    Promise.all(
      destinations.map((to, number) => {
        let whole = withState
        const heard = () => {
          whole = true
        }
        return visit(number, to, () => whole, heard, withState ? stateVector : undefined)
      }),
    )
  try {
    for (let before = 0; warm && before < VISITS_BEFORE; before += 1) {
      for (const { client } of await come()) client.end()
      await settle(running)
    }
    const cost = gauge(running)
    const visits = await come()
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
