import { type Crew, sendCrew } from '@coreflect/rehearsal'
import { type Refusal, refuse, type Session } from '@coreflect/workshop'
import type { Logger } from 'pino'

/** So many simulated people may one rehearsal have here; more come by the command line, from another process. */
export const mostSimulated = 60
/** So many rehearsals may have simulated people of this server at once. */
const mostCrews = 3
/** However alive a rehearsal looks, its people go home after so many ms. */
const longest = 6 * 3_600_000
/** The same people each time, so that those of a stopped server come back as themselves. */
const seed = 1

/** The simulated people that this process plays. They end with it: after a restart they can be sent again. */
export interface Rehearsals {
  /** Sends people to a rehearsal, or as many as are asked for now in place of those that are there. */
  start(session: Session, people: number): Promise<Refusal | null>
  /** How many were sent and how many of them are in the room. */
  status(session: string): { readonly sent: number; readonly present: number }
  /** Sends them home. */
  stop(session: string): Promise<void>
  close(): Promise<void>
}

export function createRehearsals(ground: { url(): string; readonly log: Logger }): Rehearsals {
  const crews = new Map<string, Crew>()
  const starting = new Set<string>()

  async function stop(session: string): Promise<void> {
    const crew = crews.get(session)
    crews.delete(session)
    await crew?.stop()
  }

  async function send({ id, code, rehearsal }: Session, people: number): Promise<void> {
    await stop(id)
    const crew = await sendCrew({
      url: ground.url(),
      code,
      people,
      seed,
      speed: rehearsal?.speed ?? 1,
      failed: (error) => ground.log.warn({ err: error }, 'a simulated person stumbled'),
    })
    crews.set(id, crew)
    const late = setTimeout(() => void crew.stop(), longest)
    void crew.ended.then(() => {
      clearTimeout(late)
      if (crews.get(id) === crew) crews.delete(id)
    })
  }

  return {
    async start(session, people) {
      if (session.rehearsal === undefined || session.state === 'revisit') return refuse('not-now')
      const others = new Set([...crews.keys(), ...starting])
      others.delete(session.id)
      if (others.size >= mostCrews) return refuse('too-many-rehearsals')
      if (starting.has(session.id)) return refuse('busy')
      starting.add(session.id)
      try {
        await send(session, people)
        return null
      } finally {
        starting.delete(session.id)
      }
    },
    status(session) {
      const crew = crews.get(session)
      return { sent: crew?.people.length ?? 0, present: crew?.present() ?? 0 }
    },
    stop,
    async close() {
      await Promise.all([...crews.keys()].map(stop))
    },
  }
}
