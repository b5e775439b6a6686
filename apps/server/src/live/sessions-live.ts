import type { SessionRows } from '@coreflect/store'
import {
  type Actor,
  type Decision,
  elapse,
  hearing,
  knows,
  type Refusal,
  refuse,
  type Session,
  type View,
  viewFor,
} from '@coreflect/workshop'
import type { Logger } from 'pino'
import { chance } from '../chance.ts'
import { closeCodeOf } from '../refusals.ts'
import { type Audience, createAudience } from './audience.ts'
import { type Changed, keepSessions } from './kept-sessions.ts'
import { createSessionClock } from './session-clock.ts'
import { createSilences } from './silences.ts'
import type { Sink } from './watcher.ts'
import { createWatcher } from './watcher.ts'

const tickEvery = 20_000

/** What the rest of the server is told about sessions. */
export interface LiveListeners {
  /** After every saved change, before anyone is told of it. */
  changed(session: Session, before: Session): void
  /** When this process meets a session for the first time. */
  met(session: Session): void
  /** When a session was read that another node has changed, before anyone is told of it. */
  moved?(session: Session): void
}

/** An open eye on a session, as its connection holds it. */
export interface Watch {
  /** The client missed something and wants the whole view. */
  again(): void
  /** The client asks for the time. */
  tick(): void
  end(): void
}

/** Sessions as they are decided, saved and shown. */
export interface SessionsLive {
  load(id: string): Promise<Session | null>
  /** Decides a change, saves it and tells everyone who sees a difference. Null: no such session. */
  change(id: string, decideOn: (session: Session) => Decision): Promise<Changed | null>
  /** A person gave a sign of life without watching: their phone is not silent [L4]. */
  heard(id: string, actor: Actor): void
  /** One look. */
  look(id: string, actor: Actor): Promise<{ readonly now: number; readonly view: View } | Refusal>
  /** Looks from now on; the first view is sent before this resolves. */
  watch(id: string, actor: Actor, sink: Sink): Promise<Watch | Refusal>
  /** Reads a session anew that another node has changed; everyone who looks is shown it. */
  refresh(id: string): Promise<void>
  /** The session as it stands in memory at this moment, for what cannot wait; null when it is not there. */
  held(id: string): Session | null
  /** The revision that is gone by here; null when the session is not in memory. */
  revisionOf(id: string): number | null
  /** Ids of the sessions that are in memory. */
  inMemory(): Iterable<string>
  /** Ids of the sessions that somebody looks at here. */
  inUse(): Iterable<string>
  /** The session was deleted: everyone who looks is told so. */
  forget(id: string): void
  /** How many watch, over all sessions. */
  watching(): number
  /** Closes every watch: the server stops. */
  close(): void
}

/** Did a change make another room to listen to? */
const peopleChanged = (session: Session, before: Session) =>
  session.people !== before.people || session.state !== before.state

export function createSessionsLive(ground: {
  readonly rows: SessionRows
  readonly log: Logger
  readonly listeners: LiveListeners
  /** Other nodes change sessions, too. */
  readonly shared?: boolean
  now(): number
}): SessionsLive {
  const { now, log, listeners } = ground
  const kept = keepSessions(ground.rows, {
    shared: ground.shared ?? false,
    met(session) {
      listeners.met(session)
      clock.follow(session)
      silences.follow(session)
    },
    moved(session) {
      if (!ground.shared) return
      listeners.moved?.(session)
      clock.follow(session)
      silences.follow(session)
      audiences.get(session.id)?.follow(session)
    },
  })
  const clock = createSessionClock({
    now,
    elapse: (id) => follow(change(id, (session) => ({ session: elapse(session, now()) }))),
  })
  const silences = createSilences({
    now,
    tell: (id, heard) => follow(change(id, (session) => hearing(session, heard, now(), chance))),
  })
  const audiences = new Map<string, Audience>()
  const ticking = setInterval(() => {
    for (const audience of audiences.values()) audience.tick()
    silences.sweep()
  }, tickEvery)

  function audienceOf(session: Session): Audience {
    const found = audiences.get(session.id)
    if (found !== undefined) return found
    const made = createAudience(session, {
      now,
      turnAway: (watcher) => watcher.close(closeCodeOf('not-allowed'), refuse('not-allowed').sentence),
      failed: (error) => log.error({ err: error }, 'a view could not be made'),
    })
    audiences.set(session.id, made)
    return made
  }

  async function change(id: string, decideOn: (session: Session) => Decision): Promise<Changed | null> {
    const changed = await kept.change(id, decideOn)
    if (changed !== null && changed.before !== null) {
      const { session, before } = changed
      listeners.changed(session, before)
      clock.follow(session)
      if (peopleChanged(session, before)) silences.follow(session)
      audiences.get(id)?.follow(session)
    }
    return changed
  }

  /** What the server does by itself: nobody waits for it, and a failure is for the log. */
  function follow(own: Promise<unknown>): void {
    own.catch((error: unknown) => log.error({ err: error }, 'a session could not follow its time'))
  }

  return {
    load: kept.load,
    change,
    heard: (id, actor) => void (actor.kind === 'person' && silences.sign(id, actor.id)),
    async look(id, actor) {
      const session = await kept.load(id)
      if (session === null) return refuse('not-found')
      if (!knows(session, actor)) return refuse('not-allowed')
      const at = now()
      return { now: at, view: viewFor(session, actor, at) }
    },
    async watch(id, actor, sink) {
      const session = await kept.load(id)
      if (session === null) return refuse('not-found')
      if (!knows(session, actor)) return refuse('not-allowed')
      const audience = audienceOf(session)
      const watcher = createWatcher(sink)
      const leave = audience.add(actor, watcher)
      const quiet = actor.kind === 'person' ? silences.listen(id, actor.id) : () => undefined
      return {
        again: () => audience.again(actor, watcher),
        tick: () => watcher.tick(now()),
        end() {
          leave()
          quiet()
          if (audience.size() === 0 && audiences.get(id) === audience) audiences.delete(id)
        },
      }
    },
    async refresh(id) {
      await kept.refresh(id)
      const session = kept.held(id)
      if (ground.shared || session === null) return
      listeners.moved?.(session)
      clock.follow(session)
      audiences.get(id)?.follow(session)
    },
    held: kept.held,
    revisionOf: kept.revisionOf,
    inMemory: kept.ids,
    inUse: () => audiences.keys(),
    forget(id) {
      kept.forget(id)
      clock.forget(id)
      silences.forget(id)
      const audience = audiences.get(id)
      audiences.delete(id)
      audience?.close(closeCodeOf('not-found'), refuse('not-found').sentence)
    },
    watching: () => [...audiences.values()].reduce((sum, audience) => sum + audience.size(), 0),
    close() {
      clearInterval(ticking)
      clock.stop()
      for (const audience of audiences.values()) audience.close(closeCodeOf('stopping'), refuse('stopping').sentence)
      audiences.clear()
    },
  }
}
