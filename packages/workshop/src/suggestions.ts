import { peopleHere } from './absence.ts'
import { moved } from './grouping-changes.ts'
import { metBefore } from './grouping-history.ts'
import { type Circle, type Known, type Merge, suggestGroup, suggestMerges } from './grouping-suggestions.ts'
import { newestGrouping } from './rounds.ts'
import type { Grouping, Session } from './session.ts'
import { talkOn } from './talk.ts'

const circlesOf = (grouping: Grouping, here: ReadonlySet<string>): readonly Circle[] =>
  grouping.groups.map(({ id, seats }) => ({
    id,
    people: seats.map(({ person }) => person).filter((person) => here.has(person)),
  }))

const knownOf = (session: Session, round: number): Known => ({
  needs: session.needs,
  met: metBefore(session, round),
})

const hereNow = (session: Session, now: number) => new Set(peopleHere(session, now).map(({ id }) => id))

/** The newest published grouping while its round is still to come or runs; afterwards nobody needs a seat in it. */
function openGrouping(session: Session): Grouping | undefined {
  const grouping = newestGrouping(session)
  // Groups of a talk are needed while it is on.
  if (grouping !== undefined && grouping.round < 0 && talkOn(session) === undefined) return undefined
  const round = session.rounds.find((one) => one.round === grouping?.round)
  return session.state === 'revisit' || (round !== undefined && round.endedAt !== null) ? undefined : grouping
}

/** Someone who waits in the plenary view, and the group where they would sit best [G7]. */
export interface Waiting {
  readonly person: string
  readonly group: string | null
}

/** Who is here at `now` without a seat in the published groups, in order of arrival, each with a suggestion [G7]. */
export function waitingPeople(session: Session, now: number): readonly Waiting[] {
  const grouping = openGrouping(session)
  if (grouping === undefined) return []
  const here = hereNow(session, now)
  const seated = new Set(grouping.groups.flatMap(({ seats }) => seats.map(({ person }) => person)))
  const known = knownOf(session, grouping.round)
  let circles = circlesOf(grouping, here)
  return session.people.flatMap(({ id: person }): Waiting[] => {
    if (seated.has(person) || !here.has(person)) return []
    const group = suggestGroup(person, circles, known)
    // The next one is counted on top, so that three who come late are not all sent to the same table.
    circles = circles.map((one) => (one.id === group ? { ...one, people: [...one.people, person] } : one))
    return [{ person, group }]
  })
}

/** Groups in which fewer than two remain while they are needed, with the group that each would best join [G7]. */
export function mergesToSuggest(session: Session, now: number): readonly Merge[] {
  const grouping = openGrouping(session)
  if (grouping === undefined) return []
  return suggestMerges(circlesOf(grouping, hereNow(session, now)), knownOf(session, grouping.round))
}

/** The session with everyone who has just come seated in the draft, silently, where they would sit best [G7]. */
export function withNewcomersInDraft(session: Session, newcomers: readonly string[], now: number): Session {
  if (session.draft === null || session.draft.choosing) return session
  const roles =
    session.agenda.find(({ practice }) => practice?.round === session.draft?.round)?.practice?.roles.length ?? 3
  const known = knownOf(session, session.draft.round)
  const here = hereNow(session, now)
  const draft = newcomers.reduce((grouping, person) => {
    const group = suggestGroup(person, circlesOf(grouping, here), known)
    return group === null ? grouping : moved(grouping, person, group, { roles, begun: false })
  }, session.draft)
  return { ...session, draft }
}
