import { type Footing, merged, moved, rolesSwapped, split, unseated } from '../grouping-changes.ts'
import { metBefore } from '../grouping-history.ts'
import { suggestSplit } from '../grouping-suggestions.ts'
import { groupWith, newestGrouping } from '../rounds.ts'
import type { Doc, Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The grouping that a command means: the draft if the group is in it, else the newest published one. */
function groupingWith(session: Session, group: string): Grouping | undefined {
  const has = (grouping: Grouping | null | undefined) => grouping?.groups.some((one) => one.id === group) ?? false
  if (session.draft !== null && has(session.draft)) return session.draft
  const newest = newestGrouping(session)
  return has(newest) ? newest : undefined
}

function footing(session: Session, grouping: Grouping): Footing {
  return {
    roles: session.agenda.find((one) => one.practice?.round === grouping.round)?.practice?.roles.length ?? 3,
    begun: grouping.id !== session.draft?.id && session.rounds.some((round) => round.round === grouping.round),
  }
}

/** The session with one of its groupings changed, be it the draft or a published one. */
function withGrouping(session: Session, changed: Grouping): Session {
  if (session.draft?.id === changed.id) return { ...session, draft: changed }
  return { ...session, groupings: session.groupings.map((one) => (one.id === changed.id ? changed : one)) }
}

/** Moves someone to another group, of the draft or of the newest published grouping, whichever it is in [G1, G7]. */
export function movePerson(session: Session, command: CommandOf<'move-person'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (!session.people.some((person) => person.id === command.person)) return refused(session, 'no-such-person')
  const grouping = groupingWith(session, command.group)
  if (grouping === undefined) return refused(session, 'no-such-group')
  if (groupWith(grouping, command.person)?.id === command.group) return { session }
  return { session: withGrouping(session, moved(grouping, command.person, command.group, footing(session, grouping))) }
}

/** The groupings that may be meant: the one with the group that is named, else the draft and then the newest published one. */
function meant(session: Session, group: string | undefined): readonly Grouping[] {
  const found = group === undefined ? [session.draft, newestGrouping(session)] : [groupingWith(session, group)]
  return found.filter((grouping) => grouping != null)
}

/** Takes someone's seat: they wait in the plenary. */
export function unseatPerson(session: Session, { person, group }: CommandOf<'unseat-person'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const grouping = meant(session, group).find((one) => groupWith(one, person) !== undefined)
  if (grouping === undefined) return refused(session, 'no-such-person')
  const changed = unseated(grouping, person, footing(session, grouping))
  return { session: withGrouping(session, { ...changed, pins: grouping.pins.filter((pin) => pin !== person) }) }
}

/** Makes one group of two, before or while their round runs [G7]. The clock of the group that takes in goes on. */
export function mergeGroups(session: Session, command: CommandOf<'merge-groups'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const grouping = groupingWith(session, command.into)
  if (grouping === undefined || command.from === command.into) return refused(session, 'no-such-group')
  if (!grouping.groups.some((group) => group.id === command.from)) return refused(session, 'no-such-group')
  const changed = withGrouping(session, merged(grouping, command.from, command.into, footing(session, grouping)))
  const rounds = changed.rounds.map((round) => {
    if (round.round !== grouping.round || grouping.id === session.draft?.id) return round
    const { [command.from]: _, ...own } = round.own
    return { ...round, own }
  })
  return { session: { ...changed, rounds } }
}

/**
 * Makes two groups of one of four or more: five become three and two [G3]. Who leaves is said, or chosen so that no need is
 * broken and those who know each other least stay apart least often. A published group's second half gets a board at once.
 */
export function splitGroup(session: Session, command: CommandOf<'split-group'>, { chance }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const grouping = groupingWith(session, command.group)
  const group = grouping?.groups.find((one) => one.id === command.group)
  if (grouping === undefined || group === undefined) return refused(session, 'no-such-group')
  const people = group.seats.map((seat) => seat.person)
  const known = { needs: session.needs, met: metBefore(session, grouping.round) }
  const leaving = command.people?.filter((person) => people.includes(person)) ?? suggestSplit(people, known)
  if (leaving === null || leaving.length < 2 || people.length - leaving.length < 2) {
    return refused(session, 'too-few-people')
  }
  const made = { id: chance.id(), board: group.board === '' ? '' : chance.id() }
  const changed = withGrouping(session, split(grouping, group.id, leaving, made, footing(session, grouping)))
  const board: readonly Doc[] = made.board === '' ? [] : [{ id: made.board, kind: 'group', owner: made.id }]
  return { session: { ...changed, docs: [...changed.docs, ...board] } }
}

/** Lets two people of one group hold each other's roles from now on. */
export function swapRoles(session: Session, command: CommandOf<'swap-roles'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  for (const grouping of meant(session, command.group)) {
    const changed = rolesSwapped(grouping, command.one, command.other)
    if (changed !== null) return { session: withGrouping(session, changed) }
  }
  return refused(session, 'not-together')
}
