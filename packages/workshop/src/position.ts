import type { Out, TurnPhase } from './activity.ts'
import { standingOf } from './rounds.ts'
import type { Session, SessionState } from './session.ts'
import type { View } from './view.ts'
import type { RoundView } from './view-parts/round.ts'

/**
 * Where a session stands, as far as a step must know: what a command may expect, so that a press in the last second skips
 * nothing and of two facilitators who press at once one learns that the other was first. `turn` as in a view.
 */
export interface Position {
  readonly state: SessionState
  readonly activity: string | null
  readonly stage: RoundView['stage'] | null
  readonly turn: number | null
  readonly phase: TurnPhase | null
  readonly draft: string | null
  /** The minutes of everything that is still on the agenda: two who change the plan at once would both shorten it. */
  readonly planned: number
}

/** Where the session stands at `now`; with a group, where that group stands in its round. */
export function positionOf(session: Session, now: number, group?: string): Position {
  const place = {
    state: session.state,
    activity: session.current?.activity ?? null,
    draft: session.draft?.id ?? null,
    planned: plannedMinutes(session.agenda),
  }
  const round = session.rounds.at(-1)
  if (round === undefined) return { ...place, stage: null, turn: null, phase: null }
  const { stage, turn, segment, segments } = standingOf(session, round, now, group)
  const turns = segments.reduce((most, one) => (one.kind === 'phase' ? Math.max(most, one.turn + 1) : most), 0)
  return {
    ...place,
    stage,
    turn: Math.min(turn + 1, turns),
    phase: stage === 'turn' && segment.kind === 'phase' ? segment.phase : null,
  }
}

/** The position that a viewer sees; equal to `positionOf` of the session that the view was made of. */
export function positionIn(view: View, group?: string): Position {
  const { round } = view
  const own = round?.lagging.find((one) => one.group === group)
  return {
    state: view.session.state,
    activity: view.now?.id ?? null,
    stage: own?.stage ?? round?.stage ?? null,
    turn: own?.turn ?? round?.turn ?? null,
    phase: own === undefined ? (round?.phase ?? null) : own.phase,
    draft: view.draft?.id ?? null,
    planned: plannedMinutes(view.agenda),
  }
}

function plannedMinutes(
  agenda: readonly { readonly minutes: number; readonly out?: Out | null | undefined }[],
): number {
  return agenda.reduce((sum, { minutes, out }) => sum + (out ? 0 : minutes), 0)
}

/** What a command may expect of a position. */
export type Expected = { readonly [K in keyof Position]?: Position[K] | undefined }

/** Is everything that was expected so? What was not named is not asked. */
export function asExpected(position: Position, expected: Expected): boolean {
  return (Object.keys(expected) as (keyof Expected)[]).every(
    (key) => expected[key] === undefined || expected[key] === position[key],
  )
}
