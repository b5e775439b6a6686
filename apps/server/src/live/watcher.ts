import { difference, joined, type Parts } from './parts.ts'

/** Where a watcher's messages go: a WebSocket or a stream of server-sent events. */
export interface Sink {
  send(text: string): void
  /** Bytes given to `send` that have not left yet. */
  buffered(): number
  close(code: number, reason: string): void
}

/** A reader with more unsent bytes than this waits; the next message tells them all they missed. */
const mostBuffered = 512 * 1024

/** One open eye on a session: it knows what it has been told, and is told only what is new. */
export interface Watcher {
  /** Tells the newest view: whole at first, afterwards what changed, and nothing when nothing did. */
  show(parts: Parts, now: number): void
  /** Was something kept back because the reader was too slow? */
  behind(): boolean
  /** Forgets what was told, so that the next view is sent whole. */
  again(): void
  /** The time, for the clock's offset and to keep the line open. */
  tick(now: number): void
  close(code: number, reason: string): void
}

export function createWatcher(sink: Sink): Watcher {
  let told: Parts | null = null
  let n = 0
  let behind = false

  return {
    show(parts, now) {
      behind = sink.buffered() > mostBuffered
      if (behind) return
      if (told === null) {
        n += 1
        sink.send(`{"type":"view","n":${n},"now":${now},"view":${joined(parts)}}`)
      } else {
        const news = difference(told, parts)
        if (news === null) return
        n += 1
        const gone = news.gone.length > 0 ? `,"gone":${JSON.stringify(news.gone)}` : ''
        sink.send(`{"type":"delta","n":${n},"now":${now},"set":${joined(news.set)}${gone}}`)
      }
      told = parts
    },
    behind: () => behind,
    again() {
      told = null
    },
    tick(now) {
      sink.send(`{"type":"tick","now":${now}}`)
    },
    close: (code, reason) => sink.close(code, reason),
  }
}
