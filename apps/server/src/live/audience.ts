import { type Actor, knows, nextChange, type Session, viewFor } from '@coreflect/workshop'
import { partsOf } from './parts.ts'
import type { Watcher } from './watcher.ts'

/** At most ten pushes a second for one session: this many ms lie between two. */
const gap = 100
/** A timer of Node holds at most 2^31 - 1 ms; a longer wait looks again on the way. */
const longestWait = 3_600_000

interface Row {
  readonly actor: Actor
  readonly watchers: Set<Watcher>
}

/** Everyone who looks at one session now. */
export interface Audience {
  /** Shows the session to a newcomer at once, and every change from then on. The returned function ends it. */
  add(actor: Actor, watcher: Watcher): () => void
  /**
   * Takes the session as it is now and tells everyone what is new for them, at most ten times a second. What is quiet (its
   * version stays) goes its own way: it neither delays nor hastens what everyone sees, so that nobody can tell from the time
   * of that whether somebody else has answered [C3].
   */
  follow(session: Session): void
  /** Sends one watcher the whole view again. */
  again(actor: Actor, watcher: Watcher): void
  /** Tells everyone the time, and those who were too slow what they missed. */
  tick(): void
  /** Closes every watcher. */
  close(code: number, reason: string): void
  size(): number
}

export interface AudienceGround {
  now(): number
  /** What to do for a viewer who has no place in the session any more. */
  turnAway(watcher: Watcher): void
  failed(error: unknown): void
}

/** The audience of a session that stands as given. */
export function createAudience(first: Session, ground: AudienceGround): Audience {
  let session = first
  const rows = new Map<string, Row>()
  let lastPush = Number.NEGATIVE_INFINITY
  let pushing: NodeJS.Timeout | null = null
  let lastWhisper = Number.NEGATIVE_INFINITY
  let whispering: NodeJS.Timeout | null = null
  let waiting: NodeJS.Timeout | null = null

  function show(row: Row, watchers: Iterable<Watcher>): void {
    const now = ground.now()
    try {
      if (!knows(session, row.actor)) {
        for (const watcher of watchers) ground.turnAway(watcher)
        return
      }
      const parts = partsOf(viewFor(session, row.actor, now))
      for (const watcher of watchers) watcher.show(parts, now)
    } catch (error) {
      ground.failed(error)
    }
  }

  function push(): void {
    pushing = null
    lastPush = performance.now()
    for (const row of [...rows.values()]) show(row, [...row.watchers])
    waitForTime()
  }

  function pushSoon(): void {
    if (pushing !== null) return
    const wait = lastPush + gap - performance.now()
    if (wait <= 0) push()
    else pushing = setTimeout(push, wait)
  }

  function whisper(): void {
    whispering = null
    // What everyone waits for is about to be shown anyway, and not before its time.
    if (pushing !== null) return
    lastWhisper = performance.now()
    for (const row of [...rows.values()]) show(row, [...row.watchers])
    waitForTime()
  }

  function whisperSoon(): void {
    if (whispering !== null) return
    const wait = lastWhisper + gap - performance.now()
    if (wait <= 0) whisper()
    else whispering = setTimeout(whisper, wait)
  }

  /** Arms the timer for the next change that time alone brings: it is never lost, since it follows from the session. */
  function waitForTime(): void {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    const now = ground.now()
    const at = rows.size === 0 ? null : nextChange(session, now)
    if (at === null) return
    waiting = setTimeout(pushSoon, Math.min(longestWait, Math.max(1, at - now + 1)))
  }

  function stop(): void {
    if (pushing !== null) clearTimeout(pushing)
    pushing = null
    if (whispering !== null) clearTimeout(whispering)
    whispering = null
    waitForTime()
  }

  return {
    add(actor, watcher) {
      const key = keyOf(actor)
      const row = rows.get(key) ?? { actor, watchers: new Set<Watcher>() }
      rows.set(key, row)
      row.watchers.add(watcher)
      show(row, [watcher])
      if (waiting === null) waitForTime()
      return () => {
        row.watchers.delete(watcher)
        if (row.watchers.size === 0 && rows.get(key) === row) rows.delete(key)
        if (rows.size === 0) stop()
      }
    },
    follow(changed) {
      const quiet = changed.version === session.version
      session = changed
      if (quiet) whisperSoon()
      else pushSoon()
    },
    again(actor, watcher) {
      watcher.again()
      const row = rows.get(keyOf(actor))
      if (row !== undefined) show(row, [watcher])
    },
    tick() {
      const now = ground.now()
      for (const row of [...rows.values()]) {
        for (const watcher of row.watchers) watcher.tick(now)
        const behind = [...row.watchers].filter((watcher) => watcher.behind())
        if (behind.length > 0) show(row, behind)
      }
    },
    close(code, reason) {
      for (const row of [...rows.values()]) for (const watcher of [...row.watchers]) watcher.close(code, reason)
    },
    size: () => [...rows.values()].reduce((sum, row) => sum + row.watchers.size, 0),
  }
}

function keyOf(actor: Actor): string {
  return 'id' in actor ? `${actor.kind} ${actor.id}` : actor.kind
}
