import type { Command } from '@coreflect/workshop'
import type { Reply } from '../net/reply.ts'

/** Sends one command over the wire. It never throws: no network is a reply too. */
export type Send = (command: Command) => Promise<Reply<{ readonly version: number }>>
type Answered = Awaited<ReturnType<Send>>

/** What tells one command from another, whatever its id. */
export function sameness(command: Command): string {
  return JSON.stringify(
    Object.entries({ ...command, id: undefined, expects: undefined }).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

export interface OnceOptions {
  readonly send: Send
  /** Resolves when the screen shows this version, or when waiting longer would be rude. */
  readonly shown: (version: number) => Promise<void>
  readonly newId: () => string
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>
  /** Called at each change with what is on its way. */
  readonly onWaiting: (waiting: ReadonlySet<string>) => void
}

/** How long to wait before each further attempt after no answer, in ms: a server that is started anew is back by then. */
const attempts = [0, 400, 1_200, 2_400]

/**
 * Sends commands one after the other, in the order of asking. The same command asked for again before the first has
 * been answered *and its result is on the screen* is the same wish, and is not sent twice: a doubled click must not
 * start two turns. After no answer the command is repeated a few times with the same id, so that the server does it once.
 * `asSent` is asked when its turn has come, and gives it with what it expects by then.
 */
export function createOnce({ send, shown, newId, pause, onWaiting }: OnceOptions) {
  const waiting = new Map<string, Promise<Answered>>()
  let last: Promise<unknown> = Promise.resolve()

  const deliver = async (asSent: () => Command): Promise<Answered> => {
    const named: Command = { ...asSent(), id: newId() }
    let answer = await send(named)
    for (const wait of attempts) {
      if (answer.ok || answer.problem !== 'offline') break
      await pause(wait)
      answer = await send(named)
    }
    if (answer.ok) await shown(answer.value.version)
    return answer
  }

  return (command: Command, asSent: () => Command = () => command): Promise<Answered> => {
    const key = sameness(command)
    const underway = waiting.get(key)
    if (underway !== undefined) return underway
    const answer = last.then(() => deliver(asSent))
    waiting.set(key, answer)
    onWaiting(new Set(waiting.keys()))
    last = answer.then(
      () => settle(key),
      () => settle(key),
    )
    return answer
  }

  function settle(key: string): void {
    waiting.delete(key)
    onWaiting(new Set(waiting.keys()))
  }
}
