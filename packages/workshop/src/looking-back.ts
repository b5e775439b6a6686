import type { Actor } from './actor.ts'
import type { Session } from './session.ts'
import { tableIn } from './tables.ts'
import type { Words } from './words.ts'

/** What an activity asked, to be read again. */
export interface EarlierPrompt {
  readonly activity: string
  readonly prompt: Words
}

/**
 * The prompts of all that was begun, in the order of the agenda: whoever is in the room may look back on their own while it
 * goes on [L6]. What is still ahead stays a surprise. Null for whoever is not in the room.
 */
export function earlierPrompts(session: Session, viewer: Actor): readonly EarlierPrompt[] | null {
  const inRoom =
    viewer.kind === 'facilitator' ||
    (viewer.kind === 'table' && tableIn(session, viewer.id) !== undefined) ||
    (viewer.kind === 'person' && session.people.some((person) => person.id === viewer.id))
  if (!inRoom) return null
  return session.agenda
    .filter(({ id }) => session.actual[id] !== undefined)
    .map(({ id, prompt }) => ({ activity: id, prompt }))
}
