import { timeLeft, type View } from '@coreflect/workshop'

/** A planned hold of a scene, in seconds of its own time: held already, due now, or still to come. */
export interface PausePoint {
  readonly at: number
  readonly state: 'held' | 'due' | 'ahead'
}

/** A hold this much before its point counts as the planned one, in seconds. */
const early = 20

/** Where the scene that is on is meant to be held, and how that stands; empty where nothing was planned. */
export function pausePoints({ agenda, now }: Pick<View, 'agenda' | 'now'>, at: number): readonly PausePoint[] {
  const planned = agenda.find(({ id }) => id === now?.id)?.pauseAt ?? []
  if (now === null) return []
  const elapsed = (now.clock.length - timeLeft(now.clock, at)) / 1000
  return planned.map((point, i) => {
    const next = planned[i + 1] ?? Number.POSITIVE_INFINITY
    if (now.pauses.some((hold) => hold >= point - early && hold < next - early)) return { at: point, state: 'held' }
    return { at: point, state: elapsed >= point ? 'due' : 'ahead' }
  })
}
