import type { Circumstance } from './commands/outcome.ts'
import { differencesOf, type GroupChange } from './group-changes.ts'
import type { Line, LineKind } from './room-facts.ts'
import { newestGrouping, runningRound, standingOf } from './rounds.ts'
import type { Group, Session } from './session.ts'
import { stretchOf } from './stretch.ts'

/** No line stays for longer, in ms, whatever it is about. */
const lineFor = 600_000

/** What a line says and to whom, before it has an id and an end. */
interface Said {
  readonly kind: LineKind
  readonly readers: readonly string[] | null
  readonly names: readonly string[]
  readonly count?: number
  readonly group: string | null
}

const people = (group: Group): readonly string[] => group.seats.map(({ person }) => person)

/** A name as it was before or is now: whoever has just left is still known from before. */
function namesIn(before: Session, after: Session, ids: readonly string[]): readonly string[] {
  return ids.map((id) => [...after.people, ...before.people].find((person) => person.id === id)?.name ?? '')
}

/** Lines about one group, for those who sit in it now. */
function aboutGroup(before: Session, after: Session, change: GroupChange): readonly Said[] {
  const { group, came, left, fromGroups } = change
  const all = people(group)
  const stayed = all.filter((person) => !came.includes(person))
  const named = (ids: readonly string[]) => namesIn(before, after, ids)
  const said: Said[] = []
  if (stayed.length === 0 && came.length > 0) {
    said.push({ kind: change.isNew ? 'split' : 'merged', readers: all, names: named(all), group: group.id })
  } else if (came.length > 1 && fromGroups) {
    said.push({ kind: 'merged', readers: all, names: named(all), group: group.id })
  } else if (came.length > 0) {
    said.push({ kind: 'came', readers: stayed, names: named(came), group: group.id })
    said.push({ kind: 'placed', readers: came, names: named(stayed), group: group.id })
  }
  const gone = left.filter((person) => !after.people.some(({ id }) => id === person))
  const elsewhere = left.filter((person) => !gone.includes(person))
  if (gone.length > 0) said.push({ kind: 'removed', readers: stayed, names: named(gone), group: group.id })
  if (elsewhere.length > 0) said.push({ kind: 'left', readers: stayed, names: named(elsewhere), group: group.id })
  if (change.roles.length > 0) {
    said.push({ kind: 'roles', readers: all, names: named(change.roles), group: group.id })
  }
  return said
}

/** Those who share a table with this person now. */
function tableOf(
  session: Session,
  person: string,
): { readonly group: string; readonly others: readonly string[] } | null {
  const group = newestGrouping(session)?.groups.find(({ seats }) => seats.some((seat) => seat.person === person))
  return group === undefined ? null : { group: group.id, others: people(group).filter((one) => one !== person) }
}

/** Lines about one person, for those at their table. */
function aboutPeople(before: Session, after: Session): readonly Said[] {
  const said: Said[] = []
  const tell = (person: string, kind: LineKind, names: readonly string[]) => {
    const table = tableOf(after, person)
    if (table !== null && table.others.length > 0) {
      said.push({ kind, readers: table.others, names, group: table.group })
    }
  }
  if (before.absences !== after.absences) {
    const whyBefore = new Map(before.absences.map(({ person, why }) => [person, why]))
    const whyAfter = new Map(after.absences.map(({ person, why }) => [person, why]))
    for (const { id, name } of after.people) {
      const [was, is] = [whyBefore.get(id), whyAfter.get(id)]
      if (is !== undefined && is !== was) tell(id, is, [name])
      if (is === undefined && was !== undefined) tell(id, 'back', [name])
    }
  }
  if (before.people !== after.people) {
    const was = new Map(before.people.map(({ id, name }) => [id, name]))
    for (const { id, name } of after.people) {
      const old = was.get(id)
      if (old !== undefined && old !== name) tell(id, 'renamed', [old, name])
    }
  }
  return said
}

/** Seconds that a command gave to a group (or, without one, to the room) in the stretch that runs for it. */
export function timeGiven(before: Session, after: Session, group: string | undefined, now: number): number {
  const [was, is] = [runningRound(before), runningRound(after)]
  if (was === undefined || is === undefined || was.round !== is.round) return 0
  const [old, fresh] = [standingOf(before, was, now, group), standingOf(after, is, now, group)]
  if (old.clock.segment !== fresh.clock.segment) return 0
  return fresh.clock.clock.added - old.clock.clock.added
}

function aboutTime(before: Session, after: Session, now: number): readonly Said[] {
  const minutes = (seconds: number) => Math.round(seconds / 6) / 10
  const line = (seconds: number, readers: readonly string[] | null, group: string | null): Said => ({
    kind: 'time',
    readers,
    names: [],
    count: minutes(seconds),
    group,
  })
  const room = timeGiven(before, after, undefined, now)
  const said = room > 0 ? [line(room, null, null)] : []
  const own = runningRound(after)?.own ?? {}
  for (const group of newestGrouping(after)?.groups ?? []) {
    const given = own[group.id] === undefined ? 0 : timeGiven(before, after, group.id, now)
    if (given > 0) said.push(line(given, people(group), group.id))
  }
  return said
}

/** The lines that a change from one state to the next gives, whatever command it came by. */
export function linesBetween(before: Session, after: Session, { now, chance }: Circumstance): readonly Line[] {
  if (after.state === 'revisit') return []
  const said = [
    ...differencesOf(before, after).flatMap((change) => aboutGroup(before, after, change)),
    ...aboutPeople(before, after),
    ...(before.rounds === after.rounds ? [] : aboutTime(before, after, now)),
  ]
  return said
    .filter(({ readers }) => readers === null || readers.length > 0)
    .map(({ count, ...line }) => ({
      ...line,
      id: chance.id(),
      count: count ?? null,
      until: now + lineFor,
      stretch: line.kind === 'came' || line.kind === 'placed' ? null : stretchOf(after, line.group, now),
    }))
}
