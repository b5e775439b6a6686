import type { Actor } from '../actor.ts'
import { groupOfBoard } from '../group-boards.ts'
import { decidesOn } from '../keeping.ts'
import { once } from '../once.ts'
import { decideUntil } from '../retention.ts'
import type { Session } from '../session.ts'
import type { KeepingPart, LettingGo } from '../view-parts/keeping.ts'

/** What everyone in the room, and afterwards, is told. */
export function keepingForAll(session: Session): KeepingPart {
  const { resources, dates } = session
  return { resources, dates, decideUntil: decideUntil(session), lettingGo: [], fates: [] }
}

/**
 * Boards of their own groups that somebody can still keep, though they were let go of and open no more: until the day after the
 * close is over.
 */
export function lettingGoOf(session: Session, actor: Actor, now: number): readonly LettingGo[] {
  const until = decideUntil(session)
  if (until === null || until <= now) return []
  return session.docs.flatMap(({ id, kind }) => {
    const group = kind === 'group' && session.fates[id] === 'let-go' ? groupOfBoard(session, id) : null
    return group === null || !decidesOn(session, actor, id)
      ? []
      : [{ board: id, round: group.round, label: group.label }]
  })
}

/**
 * For facilitators: which groups have said what, so that they can remind the others. A group that was merged into another has
 * left its board behind, which goes its own way.
 */
export const fatesOf = once((session: Session): KeepingPart['fates'] =>
  session.groupings.flatMap(({ round, groups, earlier }) => {
    const now = new Set(groups.map(({ board }) => board))
    const before = new Map(earlier.filter(({ board }) => !now.has(board)).map((one) => [one.board, one]))
    return [...groups, ...before.values()].map(({ label, board }) => ({
      round,
      label,
      fate: session.fates[board] ?? null,
    }))
  }),
)
