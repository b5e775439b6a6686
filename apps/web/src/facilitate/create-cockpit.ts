import type { Command, View } from '@coreflect/workshop'
import { type Accessor, createContext, createEffect, createRoot, createSignal, useContext } from 'solid-js'
import { api } from '../net/api.ts'
import { createLive, type Live } from '../net/live.ts'
import { randomId } from '../net/random-id.ts'
import type { ProblemCode } from '../net/reply.ts'
import { tendCopies } from '../net/tend-copies.ts'
import { createNow } from '../ui/tick.ts'
import { expecting } from './moving-on.ts'
import { createOnce, sameness } from './send-once.ts'

/** What every part of the cockpit works with. */
export interface Cockpit {
  readonly view: Accessor<View>
  readonly live: Live
  /** The server's time in ms, told anew four times a second. */
  readonly now: Accessor<number>
  /** Sends a command once, however often it is asked for meanwhile. True if it was done. */
  readonly send: (command: Command) => Promise<boolean>
  /** Is this command on its way, or done but not on the screen yet? */
  readonly waiting: (command: Command) => boolean
  /** Why the newest command was refused; null once another was done or the sentence was put away. */
  readonly problem: Accessor<ProblemCode | null>
  readonly putAway: () => void
}

/** After so many ms without the awaited view the connection is thought to hang, and is opened anew. */
const patience = 4_000

/** Resolves when the view has reached a version, or when the connection had to be opened anew for it. */
function whenShown(live: Live, version: number): Promise<void> {
  return new Promise((resolve) => {
    createRoot((dispose) => {
      const done = () => {
        clearTimeout(timer)
        resolve()
        queueMicrotask(dispose)
      }
      const timer = setTimeout(() => {
        live.retry()
        done()
      }, patience)
      createEffect(() => (live.view()?.version ?? -1) >= version && done())
    })
  })
}

/** A command that was asked for and is not on the screen yet. */
interface Underway {
  readonly command: Command
  refused: boolean
}

/** Follows a session as its facilitator and sends what they decide. `view` may be read once `live.view()` is there. */
export function createCockpit(session: string): Cockpit {
  const live = createLive(session)
  tendCopies(session, live)
  const [waiting, setWaiting] = createSignal<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const once = createOnce({
    async send(command) {
      const reply = await api.command(session, command)
      // Whoever answers is there: what a lost line has missed is fetched at once, or the next press would be a late one too.
      if (live.connection() === 'waiting' && (reply.ok || reply.problem !== 'offline')) live.retry()
      return reply
    },
    shown: (version) => whenShown(live, version),
    newId: () => randomId(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onWaiting: setWaiting,
  })
  const view = () => {
    const seen = live.view()
    if (seen === null) throw new Error('The cockpit was drawn before its view')
    return seen
  }
  const underway = new Set<Underway>()
  const send = async (command: Command) => {
    const before = [...underway]
    const all = expecting(command, view(), [])
    const beyond = expecting(
      command,
      view(),
      before.map((one) => one.command),
    )
    const asked: Underway = { command, refused: false }
    underway.add(asked)
    const reply = await once(command, () => (before.some(({ refused }) => refused) ? all : beyond))
    asked.refused = !reply.ok
    underway.delete(asked)
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok && reply.problem === 'busy') live.retry()
    return reply.ok
  }
  return {
    view,
    live,
    now: createNow(live.offset),
    send,
    waiting: (command) => waiting().has(sameness(command)),
    problem,
    putAway: () => setProblem(null),
  }
}

export const CockpitContext = createContext<Cockpit>()

/** The cockpit around this part. Throws outside of one. */
export function useCockpit(): Cockpit {
  const cockpit = useContext(CockpitContext)
  if (cockpit === undefined) throw new Error('This part stands only in a cockpit')
  return cockpit
}
