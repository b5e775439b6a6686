import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100

/** Beyond this share of the machine somebody else was at work. */
export const OTHERS_AT_MOST = 0.06

interface Process {
  readonly parent: number
  /** Seconds that it and its children who are gone have worked. */
  readonly worked: number
}

function processOf(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const worked = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
    return { parent: Number(fields[1]), worked }
  } catch {
    return null
  }
}

/** Every process that this one has started, itself or through others, and itself. */
export function ownProcesses(): ReadonlyMap<number, Process> {
  const all = new Map<number, Process>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const found = processOf(Number(name))
    if (found !== null) all.set(Number(name), found)
  }
  const isOwn = (pid: number): boolean => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === process.pid) return true
    return false
  }
  return new Map([...all].filter(([pid]) => isOwn(pid)))
}

/** Seconds that all cores worked for processes, or were taken away by the host. */
function busySeconds(): number {
  const [, user = 0, nice = 0, system = 0, , , , , steal = 0] =
    readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/).map(Number) ?? []
  return (user + nice + system + steal) / TICKS
}

const ownSeconds = (): number => [...ownProcesses().values()].reduce((sum, { worked }) => sum + worked, 0)

/** Measures, until the returned function is called, which share of the machine others had. */
export function gaugeOthers(): () => number {
  const [busy, own, start] = [busySeconds(), ownSeconds(), performance.now()]
  return () => {
    const took = (performance.now() - start) / 1_000
    return Math.max(0, busySeconds() - busy - (ownSeconds() - own)) / took / cpus().length
  }
}
