import * as Y from 'yjs'
import { OBSERVED, type Observed, observationEntry, observationsOf, ownText } from './own-layout.ts'

export interface Observation {
  readonly id: string
  /** One of the lens's kinds, as an id. */
  readonly kind: string
  readonly text: string
  /** The round of practice; 0 where it was noted while a scene was played for everyone. */
  readonly round: number
  readonly turn: number
  /** The activity with the scene; empty in a round. */
  readonly activity: string
  /** Seconds into the turn, or into the scene. */
  readonly moment: number
  readonly about: Observed
  /** When it was tapped, in ms since 1970, by the clock of the device. */
  readonly at: number
}

export interface Own {
  /** Earliest first. */
  readonly observations: readonly Observation[]
  readonly page: string
  readonly takeaway: string
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '')

const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : 0)

/**
 * One observation as plain data, or null where it is gone or broken beyond reading. What it is about reads as the story
 * where that cannot be read: the reading that lets nothing out.
 */
export const readObservation = (ydoc: Y.Doc, id: string): Observation | null => {
  const entry = observationEntry(ydoc, id)
  if (entry === null) return null
  const text = entry.get('text')
  return {
    id,
    kind: string(entry.get('kind')),
    text: text instanceof Y.Text ? text.toString() : string(text),
    round: Math.trunc(count(entry.get('round'))),
    turn: Math.trunc(count(entry.get('turn'))),
    activity: string(entry.get('activity')),
    moment: count(entry.get('moment')),
    about: OBSERVED.find((name) => name === entry.get('about')) ?? 'story',
    at: count(entry.get('at')),
  }
}

/** A person's own document as plain data. Never throws. */
export const readOwn = (ydoc: Y.Doc): Own => {
  const observations = [...observationsOf(ydoc).keys()].flatMap((id) => readObservation(ydoc, id) ?? [])
  observations.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return {
    observations,
    page: ownText(ydoc, 'page')?.toString() ?? '',
    takeaway: ownText(ydoc, 'takeaway')?.toString() ?? '',
  }
}

/** The same from stored bytes (one merged Yjs update). Throws what Yjs throws where they are no update. */
export const readOwnBytes = (bytes: Uint8Array): Own => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, bytes)
    return readOwn(ydoc)
  } finally {
    ydoc.destroy()
  }
}
