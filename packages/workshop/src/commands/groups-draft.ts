import { groupWith } from '../rounds.ts'
import type { Group, Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** An empty group with the next label. */
function emptyGroup(grouping: Grouping, id: string): Group {
  const label = Math.max(0, ...grouping.groups.map((group) => group.label)) + 1
  const cap = grouping.mode === 'self-select' ? grouping.size : null
  return { id, label, place: '', board: '', stepFree: false, cap, seats: [] }
}

/** One more group in the draft, in which nobody sits yet; left empty it is left out when the groups are published. */
export function addGroup(session: Session, _command: unknown, { chance }: Circumstance): Decision {
  const { draft } = session
  if (draft === null) return refused(session, 'no-draft')
  return { session: { ...session, draft: { ...draft, groups: [...draft.groups, emptyGroup(draft, chance.id())] } } }
}

/** Who is pinned keeps their group when the rest is formed again [G5]. Only people with a seat in the draft can be pinned. */
export function pinPeople(session: Session, { people, on }: CommandOf<'pin-people'>): Decision {
  const { draft } = session
  if (draft === null) return refused(session, 'no-draft')
  const others = draft.pins.filter((person) => !people.includes(person))
  const seated = on ? people.filter((person) => groupWith(draft, person) !== undefined) : []
  return { session: { ...session, draft: { ...draft, pins: [...others, ...new Set(seated)] } } }
}
