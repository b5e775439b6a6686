import { once } from './once.ts'
import type { Doc, Group, Grouping, Person, Session } from './session.ts'

const placesOf = once(
  (things: readonly { readonly id: string }[]) => new Map(things.map(({ id }, place) => [id, place])),
)

/** The person with this id, if they are in the room. */
export function personIn(session: Session, id: string): Person | undefined {
  const place = placesOf(session.people).get(id)
  return place === undefined ? undefined : session.people[place]
}

/** The people with these ids who are in the room, in order of arrival. */
export function peopleIn(session: Session, ids: Iterable<string>): readonly Person[] {
  const places = placesOf(session.people)
  return [...ids]
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => session.people[place] ?? [])
}

/** The document with this id. */
export function docIn(session: Session, id: string): Doc | undefined {
  const place = placesOf(session.docs).get(id)
  return place === undefined ? undefined : session.docs[place]
}

/** The documents with these ids, in the session's order. */
export function docsIn(session: Session, ids: Iterable<string>): readonly Doc[] {
  const places = placesOf(session.docs)
  return [...new Set(ids)]
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => session.docs[place] ?? [])
}

const pagesOf = once(
  (docs: readonly Doc[]) =>
    new Map(docs.flatMap(({ id, kind, owner }) => (kind === 'own' ? [[owner, id] as const] : []))),
)

/** The id of a person's own page. */
export function ownPageOf(session: Session, person: string): string | undefined {
  return pagesOf(session.docs).get(person)
}

/** The ids of what belongs to the whole room. */
export const plenaryDocs = once((docs: readonly Doc[]) =>
  docs.filter(({ kind }) => kind !== 'own' && kind !== 'group' && kind !== 'sheet').map(({ id }) => id),
)

const seatsOf = once((grouping: Grouping) => {
  const groups = new Map<string, Group>()
  for (const group of grouping.groups)
    for (const { person } of group.seats) if (!groups.has(person)) groups.set(person, group)
  return groups
})

/** The group in which a person sits in a grouping. */
export function groupWith(grouping: Grouping | undefined, person: string): Group | undefined {
  return grouping === undefined ? undefined : seatsOf(grouping).get(person)
}
