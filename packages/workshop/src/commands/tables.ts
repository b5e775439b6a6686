import type { Session } from '../session.ts'
import { tableIn } from '../tables.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** More devices than this stand on no tables; a guard against a flood. */
const mostTables = 200

/** What the door asks for where a device is for a whole group; never comes over the wire. */
export interface SetTable {
  readonly type: 'set-table'
  readonly table: string
}

/** Takes a device in that a whole group will use. One that is in already stays as it is. */
export function setTable(session: Session, { table: id }: SetTable): Decision {
  if (tableIn(session, id) !== undefined) return { session }
  if (session.state === 'draft') return refused(session, 'not-open-yet')
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.tables.length >= mostTables) return refused(session, 'too-many-people')
  return { session: { ...session, tables: [...session.tables, { id, label: null }] } }
}

/** Says which group works at the device, by its number; it then serves the group of this number in every round. */
export function serveGroup(session: Session, { label }: CommandOf<'serve-group'>, { actor }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const tables = session.tables.map((one) => (actor.kind === 'table' && one.id === actor.id ? { ...one, label } : one))
  return { session: { ...session, tables } }
}
