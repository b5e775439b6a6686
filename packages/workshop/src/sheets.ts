import type { Unseen } from './board-facts.ts'
import type { Chance } from './chance.ts'
import { once } from './once.ts'
import { newestGrouping } from './rounds.ts'
import type { Doc, Session } from './session.ts'
import { groupAtTable } from './tables.ts'

const byOwner = once((docs: readonly Doc[]) => {
  const sheets = new Map<string, Doc[]>()
  for (const doc of docs)
    if (doc.kind === 'sheet' && doc.owner !== null) sheets.set(doc.owner, [...(sheets.get(doc.owner) ?? []), doc])
  return sheets
})

/** The sheets on which this person, or the device on this table, writes unseen. */
export function sheetsOf(session: Session, owner: string): readonly Doc[] {
  return byOwner(session.docs).get(owner) ?? []
}

/** All sheets of those who write unseen for a board. */
export function sheetsFor(session: Session, board: string): readonly Doc[] {
  return session.docs.filter((doc) => doc.kind === 'sheet' && doc.board === board)
}

/** What is written unseen for this board, if anything is. */
export function unseenFor({ unseen }: Session, board: string): Unseen | undefined {
  return unseen.find((one) => one.board === board)
}

/** Does nobody write on this board now: because it was shut, or because its group writes unseen? */
export function isShut(session: Session, board: string): boolean {
  return session.shutBoards.includes(board) || unseenFor(session, board) !== undefined
}

/** Who works on this board now: the people of its group, and the device on its table. */
function handsAt(session: Session, board: string): readonly string[] {
  const group = newestGrouping(session)?.groups.find((one) => one.board === board)
  if (group === undefined) return []
  const tables = session.tables.filter(({ id }) => groupAtTable(session, id)?.id === group.id)
  return [...group.seats.map(({ person }) => person), ...tables.map(({ id }) => id)]
}

/** The session with a sheet for each who works on a board for which is written unseen, also for those who came since. */
export function withSheets(session: Session, chance: Chance): Session {
  const made = session.unseen
    .filter(({ state }) => state === 'writing')
    .flatMap(({ board }) =>
      handsAt(session, board)
        .filter((owner) => !sheetsOf(session, owner).some((sheet) => sheet.board === board))
        .map((owner): Doc => ({ id: chance.id(), kind: 'sheet', owner, board })),
    )
  return made.length === 0 ? session : { ...session, docs: [...session.docs, ...made] }
}
