import { divide } from '../grouping.ts'
import { heldBefore, metBefore } from '../grouping-history.ts'
import { seatGroup } from '../roles.ts'
import { groupingOf, groupWith, newestGrouping, type Practice, upcomingPractice } from '../rounds.ts'
import type { Group, Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** Prepares groups for the next round, as a draft that only facilitators see [G5]. The same seed gives the same groups. */
export function formGroups(session: Session, command: CommandOf<'form-groups'>, { chance }: Circumstance): Decision {
  if (session.state === 'draft') return refused(session, 'not-now')
  if (session.state === 'revisit') return refused(session, 'already-over')
  const practice = upcomingPractice(session)
  if (practice === undefined) return refused(session, 'not-now')
  if (session.people.length < 2) return refused(session, 'too-few-people')
  return { session: { ...session, draft: draftFor(session, practice, command, chance) } }
}

function draftFor(
  session: Session,
  { practice }: Practice,
  command: CommandOf<'form-groups'>,
  chance: Circumstance['chance'],
): Grouping {
  const { round } = practice
  const how = {
    mode: command.mode ?? practice.mode,
    size: command.size ?? practice.size,
    seed: command.seed ?? chance.seed(),
  }
  const before = session.groupings.filter((grouping) => grouping.round < round).at(-1)
  const people = session.people.map((person) => person.id)
  const divided = divide(people, how, {
    met: metBefore(session, round),
    before: before?.groups.map((group) => group.seats.map((seat) => seat.person)) ?? [],
  })
  const held = heldBefore(session, round)
  const groups = divided.map((members, i): Group => {
    const again = how.mode === 'stay' ? groupWith(before, members[0] ?? '') : undefined
    return {
      id: chance.id(),
      label: again?.label ?? i + 1,
      place: again?.place ?? '',
      board: again?.board ?? '',
      stepFree: again?.stepFree ?? false,
      cap: null,
      seats: seatGroup(members, held),
    }
  })
  return { id: chance.id(), round, ...how, from: null, pins: [], choosing: false, groups, earlier: [] }
}

/** Says where a group meets, in the draft or in the newest published grouping [G8]. */
export function placeGroup(session: Session, command: CommandOf<'place-group'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const placed = (grouping: Grouping): Grouping => ({
    ...grouping,
    groups: grouping.groups.map((group) =>
      group.id === command.group ? { ...group, place: command.place.trim() } : group,
    ),
  })
  const has = (grouping: Grouping | undefined | null) => grouping?.groups.some((group) => group.id === command.group)
  if (session.draft !== null && has(session.draft)) return { session: { ...session, draft: placed(session.draft) } }
  if (!has(newestGrouping(session))) return refused(session, 'no-such-group')
  return { session: { ...session, groupings: session.groupings.map((one) => (has(one) ? placed(one) : one)) } }
}

/** Shows the prepared groups to everyone and gives each a board. Refused while one person would sit alone [G3]. */
export function publishGroups(session: Session, _command: unknown, { chance }: Circumstance): Decision {
  const { draft } = session
  if (draft === null) return refused(session, 'no-draft')
  const seated = draft.groups.filter((group) => group.seats.length > 0)
  if (seated.some((group) => group.seats.length < 2)) return refused(session, 'too-few-people')
  const groups = seated.map((group) => ({ ...group, board: group.board || chance.id() }))
  const known = new Set(session.docs.map((doc) => doc.id))
  const boards = groups
    .filter((group) => !known.has(group.board))
    .map((group) => ({ id: group.board, kind: 'group' as const, owner: group.id }))
  const replaced = groupingOf(session, draft.round)
  const groupings = session.groupings.filter((one) => one.id !== replaced?.id)
  return {
    session: {
      ...session,
      draft: null,
      groupings: [...groupings, { ...draft, groups }],
      docs: [...session.docs, ...boards],
    },
  }
}

/** Puts the draft away; nobody has seen it. */
export function discardGroups(session: Session): Decision {
  return session.draft === null ? refused(session, 'no-draft') : { session: { ...session, draft: null } }
}
