import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSession } from './create-session.ts'
import { carriedOn, debts, metBefore } from './grouping-history.ts'
import type { Session } from './session.ts'
import { facilitator, plainChance, Rehearsal, template } from './testing/workshop.ts'

const pairsOf = ({ groupings }: Session) =>
  groupings.flatMap(({ groups }) =>
    groups.flatMap(({ seats }) =>
      seats.flatMap((one, i) => seats.slice(i + 1).map((other) => [one.person, other.person] as const)),
    ),
  )

/** A session in which `people` were put into groups once. */
function day(people: number, seed: number): Session {
  const room = new Rehearsal(people)
  room.must(facilitator, { type: 'form-groups', mode: 'random', size: 3, seed })
  room.must(facilitator, { type: 'publish-groups' })
  return room.session
}

/** The next session of the programme, with open doors and the same people. */
function nextDay(previous: Session): Rehearsal {
  const room = new Rehearsal(0)
  const noor = { id: 'fac', name: 'Noor' }
  const named = { id: `after ${previous.id}`, code: 'AFTERW', template, locale: 'en' as const, facilitator: noor }
  room.session = createSession({ ...named, previous }, room.now, plainChance(100))
  room.must(facilitator, { type: 'open-lobby' })
  for (const { id, name } of previous.people) room.join(id, name)
  return room
}

test('[G6] whom people met in an earlier session of their programme is known in the next one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 20 }), fc.nat(), (people, seed) => {
      const first = day(people, seed)
      const met = metBefore(nextDay(first).session, 1)
      for (const [one, other] of pairsOf(first)) expect([met(one, other), met(other, one)]).toEqual([1, 1])
      const sum = carriedOn(first).met.reduce((all, { times }) => all + times, 0)
      expect(sum).toBe(pairsOf(first).length)
    }),
    { numRuns: 30 },
  )
})

test('[G6] meeting new people minds the days before: nine people meet nobody again in four days', () => {
  let session = day(9, 1)
  const met = new Set<string>()
  for (const [one, other] of pairsOf(session)) met.add([one, other].sort().join())
  for (let more = 0; more < 3; more += 1) {
    const room = nextDay(session)
    room.must(facilitator, { type: 'form-groups', mode: 'mix-new', size: 3, seed: 4 })
    room.must(facilitator, { type: 'publish-groups' })
    session = room.session
    for (const [one, other] of pairsOf(session)) met.add([one, other].sort().join())
  }
  expect(met.size).toBe(36)
  expect(session.follows).toHaveLength(3)
})

test('[G4] who missed a turn as a speaker comes first on the next day', () => {
  const first = day(4, 2)
  const [owed] = debts(first)
  expect(owed).toMatchObject({ turns: 1 })
  const room = nextDay(first)
  room.must(facilitator, { type: 'form-groups', mode: 'random', size: 3, seed: 9 })
  const seat = room.session.draft?.groups.flatMap(({ seats }) => seats).find(({ person }) => person === owed?.person)
  expect(seat?.role).toBeLessThan(3)
})

test('[G6] what comes to pass after the next session was prepared is taken along when its doors open', () => {
  const before = new Rehearsal(6)
  const early = nextDay(before.session)
  const draft = { ...early.session, state: 'draft' as const }
  before.must(facilitator, { type: 'form-groups', mode: 'random', size: 3, seed: 1 })
  before.must(facilitator, { type: 'publish-groups' })
  early.session = draft
  early.must({ kind: 'door' }, { type: 'carry-on', previous: before.session } as never)
  expect(early.session.carried.met).toHaveLength(6)
  early.must(facilitator, { type: 'open-lobby' })
  const opened = early.session
  early.must({ kind: 'door' }, { type: 'carry-on', previous: day(6, 5) } as never)
  expect(early.session.carried).toEqual(opened.carried)
})
