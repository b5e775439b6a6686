import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { ServerProcess } from './servers/server-process.ts'

/** What the load itself cost: whether it, and not the server, was the slow one. */
export interface LoadCost {
  /** Share of its core that it used. */
  readonly cpu: number
  /** 99th percentile of the event loop's delay, in milliseconds. */
  readonly loopDelay: number
}

/** What a stretch of a run cost, and whether its figures can be believed. */
export interface Cost {
  /** Processor seconds of the server. */
  readonly cpu: number
  /** Share of a core that the server used. */
  readonly cpuShare: number
  /** As `LoadCost` has it. */
  readonly loadCpu: number
  readonly loadDelay: number
  /** Share of the machine that neither used, but somebody else did. */
  readonly others: number
}

/** Beyond this share of its core the load measures itself. */
export const LOAD_AT_MOST = 0.8
/** Beyond this share of the machine somebody else was at work. */
export const OTHERS_AT_MOST = 0.06

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100
const CORES = 2

/** Measures the load from now until the returned function is called. */
export function gaugeLoad(): () => LoadCost {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const cpu = process.cpuUsage()
  const start = performance.now()
  return () => {
    delay.disable()
    const { user, system } = process.cpuUsage(cpu)
    return { cpu: (user + system) / 1_000 / (performance.now() - start), loopDelay: delay.percentile(99) / 1e6 }
  }
}

/** Measures server, load and the rest of the machine from now until the returned function is called. */
export function gauge(server: ServerProcess): () => Cost {
  const endLoad = gaugeLoad()
  const cpu = server.cpuSeconds()
  const busy = busySeconds()
  const start = performance.now()
  return () => {
    const took = (performance.now() - start) / 1_000
    const used = server.cpuSeconds() - cpu
    const load = endLoad()
    const others = (busySeconds() - busy - used) / took - load.cpu
    return {
      cpu: used,
      cpuShare: used / took,
      loadCpu: load.cpu,
      loadDelay: load.loopDelay,
      others: Math.max(0, others) / CORES,
    }
  }
}

/** Seconds that the first two cores worked for processes, or were taken away by the host. */
function busySeconds(): number {
  const lines = readFileSync('/proc/stat', 'utf8').match(/^cpu[01] .*$/gm) ?? []
  const ticks = lines.map((line) => {
    const [, user = 0, nice = 0, system = 0, , , , , steal = 0] = line.split(' ').map(Number)
    return user + nice + system + steal
  })
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS
}
