import type { Actor } from './actor.ts'
import type { TableDevice } from './room-facts.ts'
import { newestGrouping } from './rounds.ts'
import type { Group, Session } from './session.ts'
import { presentGroup } from './visits.ts'

/** A table device of this session. */
export function tableIn({ tables }: Session, id: string): TableDevice | undefined {
  return tables.find((one) => one.id === id)
}

/** The group that works at a table device now: the one of its number in the newest grouping, round after round. */
export function groupAtTable(session: Session, id: string): Group | undefined {
  const label = tableIn(session, id)?.label
  return newestGrouping(session)?.groups.find((group) => group.label === label)
}

/** The group for which somebody speaks: their own, or the one that works at the table device. */
export function actingGroup(session: Session, actor: Actor): Group | undefined {
  if (actor.kind === 'person') return presentGroup(session, actor.id)
  return actor.kind === 'table' ? groupAtTable(session, actor.id) : undefined
}
