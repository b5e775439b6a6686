import { findings } from '../grouping-findings.ts'
import { newestGrouping } from '../rounds.ts'
import type { Session } from '../session.ts'
import type { ChoosingView, FormingView } from '../view.ts'

/** What facilitators need to form groups. Never part of anyone else's view [G2]. */
export function formingView(session: Session): FormingView {
  const newest = newestGrouping(session)
  const groups = [...(newest?.groups ?? []), ...(session.draft?.groups ?? [])]
  return {
    needs: session.needs,
    findings: session.draft === null ? [] : findings(session, session.draft),
    published: newest === undefined ? [] : findings(session, newest),
    groups: groups.map(({ id, stepFree, cap }) => ({ group: id, stepFree, cap })),
    rounds: session.groupings.map((grouping) => grouping.round).filter((round) => round > 0),
  }
}

/** The groups that a person may choose on their phone, with what is free in each; null while the window is closed [G1]. */
export function choosingFor(session: Session, person: string): ChoosingView | null {
  const { draft } = session
  if (draft?.choosing !== true || session.state === 'revisit') return null
  return {
    round: draft.round,
    groups: draft.groups.map(({ id, label, place, cap, seats }) => ({
      id,
      label,
      place,
      free: cap === null ? null : Math.max(0, cap - seats.length),
      mine: seats.some((seat) => seat.person === person),
    })),
  }
}
