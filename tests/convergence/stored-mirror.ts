import type { UpdateLog } from '@coreflect/sync'
import * as Y from 'yjs'
import type { Random } from './random.ts'

/** A log that is slow and fails at times, and a document of its own that holds what it took. */
export interface ShakyLog {
  readonly log: UpdateLog
  /** Chance that an append fails, and how long one takes at most. */
  readonly weather: { failures: number; delay: number }
  /** The process is killed: nothing that was not stored yet will be. */
  kill(): UpdateLog
  /** Whether all of an update is stored. */
  holds(update: Uint8Array): boolean
  readonly mirror: Y.Doc
}

/** Shakes a log of one document. */
export function shake(inner: UpdateLog, random: Random): ShakyLog {
  const mirror = new Y.Doc()
  const weather = { failures: 0, delay: 0 }
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, random() * weather.delay))

  const openProcess = () => {
    const process = { alive: true }
    const log: UpdateLog = {
      ...inner,
      async append(rows) {
        if (random() < weather.failures) throw new Error('The disk is full.')
        await later()
        if (!process.alive) throw new Error('Killed.')
        const sequences = await inner.append(rows)
        for (const { update } of rows) Y.applyUpdate(mirror, update)
        await later()
        return sequences
      },
      async compact(doc, base, through) {
        await later()
        if (process.alive) await inner.compact(doc, base, through)
      },
    }
    return { log, process }
  }

  let current = openProcess()
  return {
    get log() {
      return current.log
    },
    weather,
    mirror,
    kill() {
      current.process.alive = false
      current = openProcess()
      return current.log
    },
    holds(update) {
      let news = false
      const onNews = () => {
        news = true
      }
      mirror.on('update', onNews)
      Y.applyUpdate(mirror, update)
      mirror.off('update', onNews)
      return !news
    },
  }
}
