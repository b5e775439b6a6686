import type { Limits } from '../limits.ts'
import { createMemoryLog } from '../memory-log.ts'
import type { Problem } from '../problem.ts'
import { createRooms } from '../rooms.ts'
import type { UpdateLog } from '../update-log.ts'
import { createManualClock } from './manual-clock.ts'
import { createMemoryBus, type MemoryBus } from './memory-bus.ts'
import { connectMemoryClient } from './memory-client.ts'

/** Three nodes over one log, one bus and one clock. */
export function town(parts: { log?: UpdateLog; bus?: MemoryBus; limits?: Partial<Limits> } = {}) {
  const { log = createMemoryLog(), bus = createMemoryBus(), limits = {} } = parts
  const clock = createManualClock()
  const node = (name: string) => {
    const problems: Problem[] = []
    const onProblem = (problem: Problem) => problems.push(problem)
    const rooms = createRooms({ log, clock, limits, bus: bus.join(name), onProblem })
    return { rooms, problems, connect: connectMemoryClient.bind(null, rooms) }
  }
  return { clock, log, bus, one: node('one'), two: node('two'), three: node('three') }
}
