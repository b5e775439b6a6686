import type { PracticePlan, TurnPhase } from './activity.ts'
import { turnPhases } from './activity.ts'
import { type Clock, elapsed, startClock } from './clock.ts'

/** One stretch of a round: the brief, one phase of a turn, or the time to decide what to offer. Seconds. */
export type Segment =
  | { readonly kind: 'brief'; readonly seconds: number }
  | { readonly kind: 'phase'; readonly turn: number; readonly phase: TurnPhase; readonly seconds: number }
  | { readonly kind: 'offer'; readonly seconds: number }

/** Where a round stands: the segment that was entered last by a command, and the time since. */
export interface RoundClock {
  readonly segment: number
  readonly clock: Clock
}

/** The segments of a round in order: brief, the phases of each turn (empty ones left out), offers [T1]. */
export function segmentsOf(plan: PracticePlan): readonly Segment[] {
  const turns = plan.roles.flatMap((_, turn) =>
    turnPhases
      .map((phase) => ({ kind: 'phase' as const, turn, phase, seconds: plan.phases[phase] }))
      .filter((segment) => segment.seconds > 0),
  )
  return [{ kind: 'brief', seconds: plan.brief }, ...turns, { kind: 'offer', seconds: plan.offer }]
}

/**
 * The round clock as it stands at `now`, re-anchored to the segment that time has reached.
 * The brief waits to be ended (people are still finding each other); phases follow each other by themselves;
 * the last segment has no end of its own [L2].
 */
export function settle(segments: readonly Segment[], round: RoundClock, now: number): RoundClock {
  let { segment, clock } = round
  for (;;) {
    const current = segments[segment]
    if (current === undefined) throw new RangeError(`A round has no segment ${segment}`)
    if (current.kind !== 'phase') return { segment, clock }
    const length = Math.max(0, (current.seconds + clock.added) * 1000)
    if (elapsed(clock, now) < length) return { segment, clock }
    segment += 1
    clock = { ...clock, startedAt: clock.startedAt + length, added: 0 }
  }
}

/** The round clock after the given segment was entered at `now`; a held clock stays held. */
export function enter(round: RoundClock, segment: number, now: number): RoundClock {
  const held = round.clock.pausedAt !== null
  return { segment, clock: { ...startClock(now), pausedAt: held ? now : null } }
}

/** Index of the first segment of the turn after the one that stands at `segment`, or of the offers after the last turn. */
export function nextTurn(segments: readonly Segment[], segment: number): number {
  const current = segments[segment]
  const turn = current?.kind === 'phase' ? current.turn : -1
  const next = segments.findIndex(
    (s, i) => i > segment && (s.kind === 'offer' || (s.kind === 'phase' && s.turn > turn)),
  )
  return next === -1 ? segments.length - 1 : next
}

/** When time alone will move the round on to another segment; null while held, in the brief and in the offers. */
export function nextBoundary(segments: readonly Segment[], round: RoundClock, now: number): number | null {
  const { segment, clock } = settle(segments, round, now)
  const current = segments[segment]
  if (clock.pausedAt !== null || current?.kind !== 'phase') return null
  return clock.startedAt + clock.pausedFor + Math.max(0, current.seconds + clock.added) * 1000
}
