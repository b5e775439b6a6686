import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** A draft that was published and is one again keeps the boards of its groups, with everything that was written there [L2]. */
function withBoards(draft: Session['draft'], published: Session['groupings']): Session['draft'] {
  if (draft === null) return null
  const boards = new Map(published.flatMap(({ groups }) => groups.map(({ id, board }) => [id, board])))
  return { ...draft, groups: draft.groups.map((group) => ({ ...group, board: boards.get(group.id) ?? group.board })) }
}

/** Takes the newest step back [L2]: what it changed is as it was before, and clocks stand as if they had never stopped. */
export function undo(session: Session, command: CommandOf<'undo'>, { now }: Circumstance): Decision {
  const { step } = session
  if (step === null || session.undo === null) return refused(session, 'nothing-to-undo')
  if (step.id !== command.step) return refused(session, 'moved-on')
  if (now >= session.undo.until) return refused(session, 'too-late')
  const { before } = session.undo
  const draft = before.draft === undefined ? session.draft : withBoards(before.draft, session.groupings)
  return { session: { ...session, ...before, draft, undo: null } }
}
