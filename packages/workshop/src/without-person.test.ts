import { expect, test } from 'vitest'
import { Rehearsal } from './testing/workshop.ts'
import { cardsBy, withoutPerson } from './without-person.ts'

test('[K2, C3] of a person who is deleted neither id nor name is anywhere, and an offer about them does not pass', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const [speaker, listener, observer] = (room.session.groupings[0]?.groups[0]?.seats ?? []).map(({ person }) => person)
  const note = { round: 1, turn: 1, kind: 'noticed', about: 'listening', moment: 3, text: 'a note' } as const
  room.must({ kind: 'person', id: observer ?? '' }, { type: 'offer', observation: { ...note, id: 'n' } })
  expect(room.session.offers).toHaveLength(1)
  for (const person of [speaker, listener, observer]) {
    const name = room.session.people.find(({ id }) => id === person)?.name ?? 'nobody'
    const left = withoutPerson(room.session, person ?? '')
    expect(JSON.stringify(left)).not.toContain(`"${person}"`)
    expect(JSON.stringify(left)).not.toContain(`"${name}"`)
    expect(left.people).toHaveLength(5)
  }
  expect(withoutPerson(room.session, listener ?? '').offers).toEqual([])
  expect(cardsBy(room.session, observer ?? '')).toEqual([])
})
