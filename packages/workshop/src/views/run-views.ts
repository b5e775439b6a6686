import type { Actor } from '../actor.ts'
import { findActivity } from '../agenda.ts'
import type { Session } from '../session.ts'
import type { RunPart, StepView } from '../view-parts/run.ts'

/** Nothing of how a session is run: for everyone who does not run it. */
export const notRun: RunPart = { team: [], guests: [], step: null, wall: null }

function stepView(session: Session, viewer: string): StepView | null {
  const { step, undo } = session
  if (step === null) return null
  const { activity, group, by, ...told } = step
  const groups = session.groupings.flatMap((grouping) => grouping.groups)
  return {
    ...told,
    by: by.name,
    mine: by.id === viewer,
    title: activity === null ? null : (findActivity(session, activity)?.title ?? null),
    group: groups.find(({ id }) => id === group)?.label ?? null,
    undoUntil: undo?.until ?? null,
  }
}

/** Who leads, what was done last and by whom, and what the projector shows; for facilitators. */
export function runForFacilitator(session: Session, { id: viewer }: Extract<Actor, { kind: 'facilitator' }>): RunPart {
  const team = session.facilitators.map(({ id, name }) => ({ id, name, lead: id === session.lead }))
  return { team, guests: session.guests, step: stepView(session, viewer), wall: session.wall }
}
