import { peopleHere } from '../absence.ts'
import type { GroupingMode, PracticePlan } from '../activity.ts'
import { divide } from '../grouping.ts'
import { metBefore, roleHistory } from '../grouping-history.ts'
import { groupingOf, newestGrouping, upcomingPractice } from '../rounds.ts'
import type { Group, Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The groups of which round a way of forming repeats or mixes: the one that is named, else the newest before. */
function earlierGrouping(session: Session, round: number, from: number | undefined): Grouping | undefined {
  const before = session.groupings.filter((grouping) => grouping.round > 0 && grouping.round !== round)
  return from === undefined
    ? before.filter((grouping) => grouping.round < round).at(-1)
    : before.find((grouping) => grouping.round === from)
}

/** In groups larger than this nobody has a turn for long; a jigsaw of more groups than this has not one from each. */
const largestGroup = 6

/** Where a jigsaw's size is not said and there are few groups, each new one has one of each. */
function sizeOf(command: CommandOf<'form-groups'>, mode: GroupingMode, plan: number, earlier: number): number {
  if (command.size !== undefined) return command.size
  return mode === 'jigsaw' && earlier >= 2 && earlier <= largestGroup ? Math.max(3, earlier) : plan
}

/** What groups are formed for: a round of practice, or a talk whose groups are being prepared. */
type Wanted = Pick<PracticePlan, 'round' | 'mode' | 'size'> & { readonly roles: { readonly length: number } }

/** The groups of a talk that are being prepared: they are formed anew before those of any round. */
function draftBeside({ draft }: Session): Wanted | undefined {
  if (draft === null || draft.round > 0) return undefined
  return { round: draft.round, mode: 'mix-new', size: draft.size, roles: { length: draft.size } }
}

/**
 * Prepares groups for the next round, as a draft that only facilitators see [G5]. The same seed, people, needs and pins give
 * the same groups. Who is pinned in the draft stays, and so do the places that were named.
 */
export function formGroups(session: Session, command: CommandOf<'form-groups'>, circumstance: Circumstance): Decision {
  if (session.state === 'draft') return refused(session, 'not-now')
  if (session.state === 'revisit') return refused(session, 'already-over')
  const plan = draftBeside(session) ?? upcomingPractice(session)?.practice
  if (plan === undefined) return refused(session, 'not-now')
  const people = peopleHere(session, circumstance.now).map((person) => person.id)
  if (people.length < 2) return refused(session, 'too-few-people')
  const { round } = plan
  const earlier = earlierGrouping(session, round, command.from)
  if (command.from !== undefined && earlier === undefined) return refused(session, 'no-groups')
  const draft = draftFor(session, plan, { command, people, earlier, chance: circumstance.chance })
  return { session: { ...session, draft } }
}

interface Wish {
  readonly command: CommandOf<'form-groups'>
  readonly people: readonly string[]
  readonly earlier: Grouping | undefined
  readonly chance: Circumstance['chance']
}

function draftFor(session: Session, practice: Wanted, { command, people, earlier, chance }: Wish): Grouping {
  const { round } = practice
  const mode = command.mode ?? practice.mode
  const size = sizeOf(command, mode, practice.size, earlier?.groups.length ?? 0)
  const how = { mode, size, seed: command.seed ?? chance.seed() }
  const kept = session.draft?.round === round ? session.draft : null
  const pins = kept?.pins.filter((person) => people.includes(person)) ?? []
  const { groups: divided } = divide(people, how, {
    needs: session.needs,
    met: metBefore(session, round),
    history: roleHistory(session, round),
    roles: practice.roles.length,
    earlier: earlier?.groups.map((group) => group.seats.map((seat) => seat.person)) ?? [],
    pinned: pins.length === 0 ? [] : pinnedIn(kept, pins),
    ahead: session.agenda.some((one) => (one.practice?.round ?? 0) > round),
  })
  const again = mode === 'stay' ? earlier : undefined
  const groups = divided.map((seats, i): Group => {
    const label = again?.groups[i]?.label ?? i + 1
    const same = again?.groups[i] ?? kept?.groups.find((group) => group.label === label)
    return {
      id: chance.id(),
      label,
      place: same?.place ?? '',
      board: again?.groups[i]?.board ?? '',
      stepFree: same?.stepFree ?? false,
      cap: mode === 'self-select' ? (command.cap ?? size) : null,
      seats,
    }
  })
  const from = mode === 'stay' || mode === 'jigsaw' ? (earlier?.round ?? null) : null
  return { id: chance.id(), round, ...how, from, pins, choosing: false, groups, earlier: [] }
}

/** Who is pinned where, in the order of the labels. */
function pinnedIn(kept: Grouping | null, pins: readonly string[]): readonly (readonly string[])[] {
  const labels = kept?.groups.map((group) => group.label) ?? []
  const pinned = Array.from({ length: Math.max(0, ...labels) }, (_, i) => {
    const group = kept?.groups.find((one) => one.label === i + 1)
    return group?.seats.map((seat) => seat.person).filter((person) => pins.includes(person)) ?? []
  })
  return pinned.slice(0, pinned.findLastIndex((some) => some.length > 0) + 1)
}

/** Says where a group meets, in the draft or in the newest published grouping [G8]. */
export function placeGroup(session: Session, command: CommandOf<'place-group'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const placed = (grouping: Grouping): Grouping => ({
    ...grouping,
    groups: grouping.groups.map((group) =>
      group.id === command.group
        ? { ...group, place: command.place.trim(), stepFree: command.stepFree ?? group.stepFree }
        : group,
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
      groupings: [...groupings, { ...draft, groups, pins: [], choosing: false }],
      docs: [...session.docs, ...boards],
    },
  }
}

/** Puts the draft away; nobody has seen it. */
export function discardGroups(session: Session): Decision {
  return session.draft === null ? refused(session, 'no-draft') : { session: { ...session, draft: null } }
}
