import { type ClipState, clipPosition } from '@coreflect/workshop'

/** What a player has to do to come to where the clip is. `rate` is how fast it plays meanwhile. */
export type Correction = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'rate'; readonly rate: number }

/** Within so many seconds a player is where it should be; beyond `far` it jumps instead of hurrying. */
const close = 0.03
const far = 0.2
/** How much a player may hurry or dawdle before it is heard. */
const most = 0.08

/**
 * How a player at `current` seconds comes to where the clip stands at `now` (the server's time in ms): by playing a little
 * faster or slower where it is near, by a jump where it is not. A jump goes `lead` seconds further, since it takes time itself.
 */
export function correction(clip: ClipState, current: number, now: number, lead: number): Correction {
  const target = clipPosition(clip, now)
  const ahead = current - target
  if (!clip.playing) return Math.abs(ahead) > close ? { kind: 'go', to: target } : { kind: 'rate', rate: 1 }
  if (Math.abs(ahead) > far) return { kind: 'go', to: target + lead }
  if (Math.abs(ahead) <= close) return { kind: 'rate', rate: 1 }
  return { kind: 'rate', rate: 1 - Math.max(-most, Math.min(most, ahead / 2)) }
}

/** The lead of a first jump, and the longest that one may get, in seconds. */
const firstLead = 0.1
const longestLead = 1.5

/**
 * How far ahead a player has to jump, learned from its jumps: a slow phone that always came in late would jump for ever.
 * `landed` is told by how many seconds a jump came in too late, or too early (negative).
 */
export function createLead(): { readonly now: () => number; readonly landed: (late: number) => void } {
  let lead = firstLead
  return {
    now: () => lead,
    landed(late) {
      lead = Math.max(0, Math.min(longestLead, lead + late))
    },
  }
}

/** So many of the newest offsets are looked at. */
const remembered = 12

/**
 * The server's clock minus this device's, from what messages told. A message can only come late, never early: the largest
 * of the newest offsets is the one that was least delayed.
 */
export function createSteadyOffset(): (offset: number) => number {
  const seen: number[] = []
  return (offset) => {
    if (seen.at(-1) !== offset) seen.push(offset)
    if (seen.length > remembered) seen.shift()
    return Math.max(...seen)
  }
}
