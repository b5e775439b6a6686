import { type ClipState, clipPosition } from '@coreflect/workshop'

/** What a player has to do to come to where the clip is. `rate` is how fast it plays meanwhile. */
export type Correction = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'rate'; readonly rate: number }

/** Within so many seconds a player is where it should be; beyond `far` it jumps instead of hurrying. */
const close = 0.03
const far = 0.35
/** How much a player may hurry or dawdle before it is heard. */
const most = 0.08

/**
 * How a player at `current` seconds comes to where the clip stands at `now` (the server's time in ms): by playing a little
 * faster or slower where it is near, by a jump where it is not. A jump goes a little further, since it takes time itself.
 */
export function correction(clip: ClipState, current: number, now: number): Correction {
  const target = clipPosition(clip, now)
  const ahead = current - target
  if (!clip.playing) return Math.abs(ahead) > close ? { kind: 'go', to: target } : { kind: 'rate', rate: 1 }
  if (Math.abs(ahead) > far) return { kind: 'go', to: target + 0.1 }
  if (Math.abs(ahead) <= close) return { kind: 'rate', rate: 1 }
  return { kind: 'rate', rate: 1 - Math.max(-most, Math.min(most, ahead / 2)) }
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
