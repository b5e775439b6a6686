import { setTimeout as pause } from 'node:timers/promises'
import { sendCrew, steadyHabits } from '@coreflect/rehearsal'
import type { ServerProcess } from '../servers/server-process.ts'
import { until } from '../until.ts'
import { Arrivals } from './arrivals.ts'
import type { Facilitator } from './facilitator.ts'
import type { Press } from './script.ts'

/** What one press cost, in milliseconds from its sending; `cpu` of the server. */
export interface Pushed {
  readonly name: string
  readonly answered: number
  readonly median: number
  readonly last: number
  readonly cpu: number
}

export interface Room {
  readonly people: number
  /** Milliseconds until everyone was in and saw it, all coming at once. */
  readonly joined: number
  readonly pushes: readonly Pushed[]
  /** Bytes that each phone received over `/live` from its first view to the close, fewest first. */
  readonly received: readonly number[]
  /** Most bytes of memory that the server held. */
  readonly peak: number
}

interface Ground {
  readonly url: string
  readonly server: ServerProcess
  readonly facilitator: Facilitator
  readonly people: number
  /** Do the people write, offer and answer, or only look? */
  readonly atWork: boolean
  readonly script: readonly Press[]
}

const patience = 60_000
/** Facilitators do not press faster, and a push is never held back for the one before it. */
const betweenPresses = 250

/** Leads a whole workshop of so many people and measures each press. */
export async function leadWorkshop(ground: Ground): Promise<Room> {
  const { url, server, facilitator, people, atWork, script } = ground
  const { id, code } = await facilitator.prepare('conf-90')
  const arrivals = new Arrivals(people)
  const opened = await facilitator.say(id, { type: 'open-lobby' })
  const start = performance.now()
  const crew = await sendCrew({
    url,
    code,
    people,
    seed: 1,
    speed: atWork ? 1 : 20,
    habits: steadyHabits,
    deeds: atWork,
    heard: (person, view) => arrivals.show(person, view.version),
  })
  try {
    if (!(await until(() => arrivals.present === people, patience))) throw new Error('Not everyone came in')
    await arrivals.every(opened + people)
    const joined = performance.now() - start
    const pushes: Pushed[] = []
    for (const press of script) {
      await pause(betweenPresses)
      pushes.push(await push(press, id, ground, arrivals))
    }
    const received = crew.people.map((person) => person.received()).sort((a, b) => a - b)
    return { people, joined, pushes, received, peak: server.memory().peak }
  } finally {
    await crew.stop()
  }
}

async function push({ name, command }: Press, id: string, ground: Ground, arrivals: Arrivals): Promise<Pushed> {
  const { facilitator, server } = ground
  arrivals.begin()
  const cpu = server.cpuSeconds()
  const sent = performance.now()
  const version = await facilitator.say(id, command)
  const answered = performance.now() - sent
  const shown = [...(await arrivals.every(version))].sort((a, b) => a - b)
  const at = (share: number) => (shown[Math.min(shown.length - 1, Math.floor(shown.length * share))] ?? 0) - sent
  return { name, answered, median: at(0.5), last: at(1), cpu: (server.cpuSeconds() - cpu) * 1_000 }
}
