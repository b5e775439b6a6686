import type { View } from '@coreflect/workshop'
import { castOf, type Habits, usualHabits } from './characters.ts'
import { paceOf } from './pace.ts'
import { type SimulatedPerson, sendPerson } from './person.ts'
import { createApi } from './wire/api.ts'
import { watchDoor } from './wire/door.ts'

export interface CrewPlan {
  /** The server, as `http://host:port`. */
  readonly url: string
  /** The code of a rehearsal. No other session lets simulated people in. */
  readonly code: string
  readonly people: number
  /** The same seed gives the same people, who do the same. */
  readonly seed: number
  /** How many of their seconds pass in one of the clock's. */
  readonly speed: number
  readonly habits?: Habits
  /** With false they come and look, and do nothing: for measuring. */
  readonly deeds?: boolean
  /** Told of each view that came to one of them, as soon as it came. */
  readonly heard?: (index: number, view: View) => void
  /** Told of what went wrong with one of them; the others go on. */
  readonly failed?: (error: unknown) => void
}

/** Simulated people on their way through one rehearsal. They go by themselves when it is over. */
export interface Crew {
  readonly people: readonly SimulatedPerson[]
  /** How many are in the room now, with a phone that is locked or not. */
  present(): number
  /** Sends everyone home; resolves once nothing of them is open. */
  stop(): Promise<void>
  /** Resolves once everyone is gone. */
  readonly ended: Promise<void>
}

/** Where nothing happens for so many ms, nobody leads this rehearsal any more: its people go home. */
const patience = 30 * 60_000

/** Sends simulated people to a rehearsal, through the public API alone: HTTP, `/live` and `/sync`. */
export async function sendCrew(plan: CrewPlan): Promise<Crew> {
  const { url, code, people, seed, speed, habits = usualHabits, deeds = true, heard, failed = () => {} } = plan
  const pace = paceOf(speed)
  const api = createApi(url)
  const commands = await api.commands()
  let heardAt = Date.now()
  const ground = {
    url,
    code,
    seed,
    pace,
    api,
    door: watchDoor(api, code, pace),
    commands,
    deeds,
    heard(index: number, view: View) {
      heardAt = Date.now()
      heard?.(index, view)
    },
    failed,
  }
  const all = castOf(people, seed, habits).map((character) => sendPerson(character, ground))
  const leave = () => {
    for (const person of all) person.leave()
  }
  const idle = setInterval(() => {
    if (Date.now() - heardAt > patience) leave()
  }, 60_000)
  const ended = Promise.all(all.map((person) => person.gone)).then(() => clearInterval(idle))
  return {
    people: all,
    present: () => all.filter((person) => person.standing() === 'in' || person.standing() === 'locked').length,
    async stop() {
      leave()
      await ended
    },
    ended,
  }
}
