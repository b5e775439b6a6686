import { gauge } from '../load-gauge.ts'
import type { Shape } from '../servers/bench-server.ts'
import { type Rates, Swarm } from '../swarm.ts'
import { until } from '../until.ts'
import { type Figures, keepers, type Scenario, type Trial } from './scenario.ts'

/** Long enough for code to be compiled and for what happens every few thousand updates to have happened once. */
const WARM_UP_SECONDS = 12
const DRAIN_MILLISECONDS = 20_000

/** Everybody works for a while: what arrives, when, and what it costs. `others`: servers besides the usual ones. */
export function live(
  name: string,
  title: string,
  shape: Shape,
  rates: Rates,
  others: readonly string[] = [],
): Scenario {
  return { name, title, servers: [...keepers, ...others, 'relay'], run: (trial) => work(trial, shape, rates) }
}

async function work({ server, grounds, seconds, profile }: Trial, shape: Shape, rates: Rates): Promise<Figures> {
  const ground = await grounds.copy(server, shape)
  const running = await server.start(ground.folder, profile)
  const swarm = new Swarm(server, running.port, ground.seats)
  try {
    await swarm.joined()
    await swarm.work(rates, WARM_UP_SECONDS)
    const counter = swarm.count()
    const cost = gauge(running)
    const bytes = swarm.received
    const sent = await swarm.work(rates, seconds)
    const worked = performance.now()
    const expected = sent * (shape.size - 1)
    await until(() => counter.updates >= expected, DRAIN_MILLISECONDS)
    const spent = cost()
    const behind = (performance.now() - worked) / 1_000
    const { all, updates, cursors } = counter.delays()
    return {
      p50: all.p50,
      p95: all.p95,
      p99: all.p99,
      updateP50: updates.p50,
      updateP95: updates.p95,
      updateP99: updates.p99,
      cursorP50: cursors.p50,
      cursorP99: cursors.p99,
      deliveries: all.count,
      undelivered: expected - updates.count,
      behind,
      cpuPerMillion: (spent.cpu / all.count) * 1e6,
      resident: running.memory().resident,
      bytesPerClient: (swarm.received - bytes) / swarm.clients.length / seconds,
      lost: swarm.lost,
      ...spent,
    }
  } finally {
    swarm.end()
    await running.stop()
    await grounds.remove(ground)
  }
}
