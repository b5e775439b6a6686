import { expect, test } from 'vitest'
import { storedSession } from './stored-session.ts'
import stored from './testing/session-of-0.1.0.json' with { type: 'json' }
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

/** A session as version 0.1.0 stored it: seven people in the first turn, a group with its own clock, a draft beside it. */
const old = JSON.stringify(stored)

/** A session as it is made now, at the same point. */
function fresh() {
  const room = new Rehearsal(7)
  room.toOffers()
  room.must(facilitator, { type: 'form-groups', seed: 3 })
  return room.session
}

const keys = (thing: object | null | undefined) => Object.keys(thing ?? {}).sort()

test('a session that an older version stored has every field that one made now has', () => {
  const [then, now] = [storedSession(old), fresh()]
  expect(keys(then)).toEqual(expect.arrayContaining(keys(now)))
  expect(keys(then.people[0])).toEqual(expect.arrayContaining(keys(now.people[0])))
  expect(keys(then.rounds[0])).toEqual(expect.arrayContaining(keys(now.rounds[0])))
  expect(keys(then.draft)).toEqual(expect.arrayContaining(keys(now.draft)))
  expect(keys(then.draft?.groups[0])).toEqual(expect.arrayContaining(keys(now.draft?.groups[0])))
  expect(keys(then.groupings[0]?.groups[0])).toEqual(expect.arrayContaining(keys(now.groupings[0]?.groups[0])))
})

test('[L3] a workshop that an older version began goes on, and everyone can look at it', () => {
  const room = new Rehearsal(0)
  room.session = storedSession(old)
  room.now = (room.session.rounds[0]?.room.clock.startedAt ?? 0) + 1_000
  for (const viewer of [facilitator, person('p1'), { kind: 'screen' } as const]) {
    expect(viewFor(room.session, viewer, room.now).round?.turn).toBe(1)
  }
  room.must(facilitator, { type: 'next-phase' })
  expect(viewFor(room.session, person('p7'), room.now).arrived).toBe(7)
})

test('what is stored now is read as it was', () => {
  const session = fresh()
  expect(storedSession(JSON.stringify(session))).toEqual(session)
})
