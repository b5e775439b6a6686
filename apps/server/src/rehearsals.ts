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

/** The simulated people that this process plays. They end with it, and come back with it. */
export interface Rehearsals {
  /** Sends people to a rehearsal, or as many as are asked for now in place of those that are there. */
  start(session: Session, people: number): Promise<Refusal | null>
  /** How many were sent and how many of them are in the room. */
  status(session: string): { readonly sent: number; readonly present: number }
  /** Sends them home. */
  stop(session: string): Promise<void>
  /** Sends those again whom a stopped server played: each rehearsal's once, whichever of several nodes asks first. */
  comeBack(): Promise<void>
  /** The server stops: they are gone for now, and come back with it. */
  close(): Promise<void>
}

export interface RehearsalGround {
  /** Where this process is reached. */
  url(): string
  readonly log: Logger
  /** The ids of rehearsals whose people are to come back. */
  kept(): Promise<readonly string[]>
  load(session: string): Promise<Session | null>
  /** Keeps how many people a rehearsal has; 0: none. */
  keep(session: string, people: number): Promise<unknown>
  /** As `Store.alone`: the people of one rehearsal are played by one node. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>
}

export function createRehearsals(ground: RehearsalGround): Rehearsals {
  const { log } = ground
  const crews = new Map<string, { readonly crew: Crew; readonly over: Promise<void> }>()
  const starting = new Set<string>()
  let coming: Promise<void> = Promise.resolve()
  let closing = false

  async function end(session: string): Promise<void> {
    const playing = crews.get(session)
    crews.delete(session)
    await playing?.crew.stop()
    await playing?.over
  }

  /** Until all are gone. Those who went by themselves do not come back. */
  async function untilGone(session: string, crew: Crew): Promise<void> {
    const late = setTimeout(() => void crew.stop(), longest)
    await crew.ended
    clearTimeout(late)
    if (crews.get(session)?.crew !== crew) return
    crews.delete(session)
    await ground.keep(session, 0)
  }

  /** Says whether they were sent: another node may play the people of this rehearsal. */
  async function send({ id, code, rehearsal }: Session, people: number): Promise<boolean> {
    await end(id)
    const sent = Promise.withResolvers<boolean>()
    const play = async () => {
      await ground.keep(id, people)
      const crew = await sendCrew({
        url: ground.url(),
        code,
        people,
        seed,
        speed: rehearsal?.speed ?? 1,
        failed: (error) => log.warn({ err: error }, 'a simulated person stumbled'),
      })
      if (closing) return crew.stop()
      crews.set(id, { crew, over })
      sent.resolve(true)
      await untilGone(id, crew)
    }
    const over = ground
      .alone(`rehearsal ${id}`, play)
      .then(() => sent.resolve(false))
      .catch((error: unknown) => {
        log.error({ err: error }, 'simulated people could not be played')
        sent.reject(error)
      })
    return sent.promise
  }

  async function start(session: Session, people: number): Promise<Refusal | null> {
    if (session.rehearsal === undefined || session.state === 'revisit') return refuse('not-now')
    const others = new Set([...crews.keys(), ...starting])
    others.delete(session.id)
    if (others.size >= mostCrews) return refuse('too-many-rehearsals')
    if (starting.has(session.id)) return refuse('busy')
    starting.add(session.id)
    try {
      return (await send(session, people)) ? null : refuse('busy')
    } finally {
      starting.delete(session.id)
    }
  }

  async function sendAgain(): Promise<void> {
    for (const id of await ground.kept()) {
      const session = closing ? null : await ground.load(id)
      const people = session?.rehearsal?.simulated ?? 0
      if (session === null || people === 0) continue
      // What went wrong with one of them was logged; the others come back all the same.
      const refusal = await start(session, people).catch(() => null)
      if (refusal?.code === 'not-now') await ground.keep(id, 0)
    }
  }

  return {
    start,
    status(session) {
      const crew = crews.get(session)?.crew
      return { sent: crew?.people.length ?? 0, present: crew?.present() ?? 0 }
    },
    async stop(session) {
      await end(session)
      await ground.keep(session, 0)
    },
    comeBack() {
      coming = sendAgain()
      return coming
    },
    async close() {
      closing = true
      await coming.catch(() => {})
      await Promise.all([...crews.keys()].map(end))
    },
  }
}
