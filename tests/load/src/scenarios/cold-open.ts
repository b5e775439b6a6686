import { visit } from '../visit.ts'
import { type Figures, keepers, type Scenario, type Trial } from './scenario.ts'
import { seededGround } from './seeded.ts'

/** The first person to open a board with a long past, after the server was started anew. */
export function coldOpen(name: string, title: string, edits: number): Scenario {
  return { name, title, servers: keepers, run: (trial) => open(trial, edits) }
}

async function open(trial: Trial, edits: number): Promise<Figures> {
  const { server, grounds, profile } = trial
  const ground = await seededGround(
    trial,
    { rooms: 2, size: 2 },
    { notes: 100, edits, updates: Number.POSITIVE_INFINITY },
    (room) => room === 0,
  )
  const running = await server.start(ground.folder, profile)
  const [long, other] = ground.seats.map(({ doc, tokens }) => ({
    port: running.port,
    dialect: server.dialect,
    doc,
    token: tokens[0] ?? '',
  }))
  if (long === undefined || other === undefined) throw new Error('There are two rooms.')
  try {
    // What every first visit to a server costs is no part of it.
    const before = await visit(0, other)
    const cpu = running.cpuSeconds()
    let whole = false
    const { client, took } = await visit(
      1,
      long,
      () => whole,
      () => {
        whole = true
      },
    )
    const used = running.cpuSeconds() - cpu
    const bytes = client.received
    before.client.end()
    client.end()
    return { took, cpu: used, bytes, peak: running.memory().peak }
  } finally {
    await running.stop()
    await grounds.remove(ground)
  }
}
