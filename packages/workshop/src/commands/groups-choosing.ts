import { moved, unseated } from '../grouping-changes.ts'
import { groupWith } from '../rounds.ts'
import type { Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

const withDraft = (session: Session, draft: Grouping): Decision => ({ session: { ...session, draft } })

/** Lets people choose a group of the draft on their phones. They see labels, places and what is free, never names [G1]. */
export function openChoosing(session: Session): Decision {
  const { draft } = session
  if (draft === null) return refused(session, 'no-draft')
  return draft.choosing ? { session } : withDraft(session, { ...draft, choosing: true })
}

/** Ends the choosing. Whoever has chosen is pinned there, so that the rest can be seated around them. */
export function closeChoosing(session: Session): Decision {
  const { draft } = session
  if (draft?.choosing !== true) return refused(session, 'not-choosing')
  const seated = draft.groups.flatMap((group) => group.seats.map((seat) => seat.person))
  return withDraft(session, { ...draft, choosing: false, pins: [...new Set([...draft.pins, ...seated])] })
}

/** How many may choose a group; null: as many as like to. Whoever sits there already stays. */
export function capGroup(session: Session, { group, cap }: CommandOf<'cap-group'>): Decision {
  const { draft } = session
  if (draft === null) return refused(session, 'no-draft')
  if (!draft.groups.some((one) => one.id === group)) return refused(session, 'no-such-group')
  return withDraft(session, { ...draft, groups: draft.groups.map((one) => (one.id === group ? { ...one, cap } : one)) })
}

/**
 * Takes a place in a group, or gives the own one up. Commands are decided one after the other on the server, so that of two
 * who want the last place one gets it and the other is told that the group is full.
 */
export function chooseGroup(session: Session, command: CommandOf<'choose-group'>, { actor }: Circumstance): Decision {
  const { draft } = session
  const person = actor.kind === 'person' ? actor.id : ''
  if (draft?.choosing !== true) return refused(session, 'not-choosing')
  const footing = { roles: draft.size, begun: false }
  if (command.group === null) {
    return groupWith(draft, person) === undefined ? { session } : withDraft(session, unseated(draft, person, footing))
  }
  const group = draft.groups.find((one) => one.id === command.group)
  if (group === undefined) return refused(session, 'no-such-group')
  if (group.seats.some((seat) => seat.person === person)) return { session }
  if (group.cap !== null && group.seats.length >= group.cap) return refused(session, 'group-full')
  const pins = draft.pins.filter((pin) => pin !== person)
  return withDraft(session, { ...moved(draft, person, group.id, footing), pins })
}
