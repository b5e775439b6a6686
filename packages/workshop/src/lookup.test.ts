import { expect, test } from 'vitest'
import { docIn, docsIn, groupWith, ownPageOf, peopleIn, personIn, plenaryDocs } from './lookup.ts'
import { once } from './once.ts'
import { facilitator, Rehearsal } from './testing/workshop.ts'

function inOffers() {
  const workshop = new Rehearsal(7)
  workshop.toOffers()
  return workshop
}

test('what is looked up is what a search through the session finds', () => {
  const { session } = inOffers()
  for (const person of session.people) {
    expect(personIn(session, person.id)).toBe(person)
    expect(docIn(session, ownPageOf(session, person.id) ?? '')).toMatchObject({ kind: 'own', owner: person.id })
    const group = session.groupings[0]?.groups.find(({ seats }) => seats.some((seat) => seat.person === person.id))
    expect(groupWith(session.groupings[0], person.id)).toBe(group)
  }
  expect([personIn(session, 'nobody'), docIn(session, 'none'), groupWith(undefined, 'p1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(plenaryDocs(session.docs)).toEqual(session.docs.filter(({ kind }) => kind === 'debrief').map(({ id }) => id))
})

test('many are given in the session’s own order, each once, and unknown ids are passed over', () => {
  const { session } = inOffers()
  const [first, second, third] = session.people.map(({ id }) => id)
  expect(
    peopleIn(
      session,
      [third, 'nobody', first, second].flatMap((id) => id ?? []),
    ),
  ).toEqual(session.people.slice(0, 3))
  const ids = session.docs.map(({ id }) => id)
  expect(docsIn(session, [...ids].reverse().concat(ids, 'none'))).toEqual(session.docs)
})

test('a session that changed is looked up anew', () => {
  const workshop = inOffers()
  const before = workshop.session
  const [one, other] = before.groupings[0]?.groups ?? []
  const person = one?.seats[0]?.person ?? ''
  workshop.must(facilitator, { type: 'move-person', person, group: other?.id ?? '' })
  expect(groupWith(before.groupings[0], person)?.id).toBe(one?.id)
  expect(groupWith(workshop.session.groupings[0], person)?.id).toBe(other?.id)
})

test('something is worked out once for each thing, also when nothing comes of it', () => {
  const asked: object[] = []
  const look = once((thing: object) => {
    asked.push(thing)
    return undefined
  })
  const [one, other] = [{}, {}]
  for (const thing of [one, other, one]) expect(look(thing)).toBeUndefined()
  expect(asked).toEqual([one, other])
})
