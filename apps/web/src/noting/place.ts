import { type Lens, timeLeft, type View } from '@coreflect/workshop'
import { momentOf } from '../take-part/moment.ts'
import type { Observation } from '../take-part/own-page.ts'

/** Where notes that are taken now belong: a turn of a round, or a scene that is played for everyone. */
export interface NotingPlace {
  readonly lens: Lens | undefined
  readonly round: number
  readonly turn: number
  /** The activity with the scene; empty in a round. */
  readonly activity: string
  /** The planned length of the turn or the scene, in ms. */
  readonly length: number
  /** Where the scene was held, in seconds of its own time. */
  readonly pauses: readonly number[]
  /** Seconds into the turn or the scene at `now`, the server's ms [O1]. */
  readonly momentAt: (now: number) => number
}

/** The place that a view asks to be noted in: the scene that is on, else the turn; null where there is neither. */
export function placeOf(view: View): NotingPlace | null {
  const { now, round, lenses } = view
  if (now?.type === 'demo') {
    const { clock } = now
    return {
      lens: lenses.find(({ id }) => id === now.lens),
      round: 0,
      turn: 0,
      activity: now.id,
      length: clock.length,
      pauses: now.pauses,
      momentAt: (at) => Math.max(0, Math.round((clock.length - timeLeft(clock, at)) / 1000)),
    }
  }
  if (round === null) return null
  return {
    lens: lenses.find(({ id }) => id === round.lens),
    round: round.round,
    turn: round.turn,
    activity: '',
    length: round.turnLength,
    pauses: [],
    momentAt: (at) => momentOf(round, at),
  }
}

/** The notes of one place among all, earliest first. */
export function notesAt<Note extends Pick<Observation, 'round' | 'turn' | 'activity'>>(
  notes: readonly Note[],
  place: Pick<NotingPlace, 'round' | 'turn' | 'activity'>,
): readonly Note[] {
  return notes.filter(
    (note) => note.round === place.round && note.turn === place.turn && note.activity === place.activity,
  )
}

/** The lens that has this kind. */
export function lensOf(view: View, kind: string): Lens | undefined {
  return view.lenses.find(({ kinds }) => kinds.some(({ id }) => id === kind))
}

/** Is a note of this kind a tap to be counted, not words to be read? */
export function isTally(view: View, kind: string): boolean {
  return lensOf(view, kind)?.form === 'tally'
}
