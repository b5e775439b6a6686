import type { Pace } from '../pace.ts'
import type { Api } from './api.ts'

/** The door of a session, looked at by everyone who is still outside. */
export interface Door {
  /** Resolves to true once people are let in (`open`) or the session has begun (`begun`); false if it never will. */
  when(wanted: 'open' | 'begun', signal: AbortSignal): Promise<boolean>
}

const closed = new Set(['revisit'])

/** One look a second for all of them, so that a crowd outside is no flood. */
export function watchDoor(api: Api, code: string, pace: Pace): Door {
  let looking: Promise<string | null> | null = null

  /** The state of the session; null when there is none. A server that is away is waited for. */
  async function look(signal: AbortSignal): Promise<string | null> {
    await pace.wait(Math.max(1, pace.speed * 0.3), signal)
    const reply = await api.door(code)
    if (reply.ok) return reply.value.state
    return reply.lost ? 'lost' : null
  }

  function lookTogether(signal: AbortSignal): Promise<string | null> {
    looking ??= look(signal).finally(() => {
      looking = null
    })
    return looking
  }

  return {
    async when(wanted, signal) {
      while (!signal.aborted) {
        const state = await lookTogether(signal)
        if (state === null || closed.has(state)) return false
        const outside = wanted === 'open' ? ['draft', 'lost'] : ['draft', 'lobby', 'lost']
        if (!outside.includes(state)) return true
      }
      return false
    },
  }
}
