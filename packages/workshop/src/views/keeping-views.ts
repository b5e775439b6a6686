import { once } from '../once.ts'
import { decideUntil } from '../retention.ts'
import type { Session } from '../session.ts'
import type { KeepingPart } from '../view-parts/keeping.ts'

/** What everyone in the room, and afterwards, is told. */
export function keepingForAll(session: Session): KeepingPart {
  const { resources, dates } = session
  return { resources, dates, decideUntil: decideUntil(session), fates: [] }
}

/** For facilitators: which groups have said what, so that they can remind the others. */
export const fatesOf = once((session: Session): KeepingPart['fates'] =>
  session.groupings.flatMap(({ round, groups }) =>
    groups.map(({ label, board }) => ({ round, label, fate: session.fates[board] ?? null })),
  ),
)
