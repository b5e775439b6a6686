import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import type { Command } from './commands/command.ts'
import { doingRoom, turnTo } from './testing/doings.ts'
import { facilitator, person, type Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']

/** What one person may say privately, in a room where all of it is open. */
const privately = (room: Rehearsal): fc.Arbitrary<Command> => {
  const cards = room.session.plans.plan?.cards.map(({ id }) => id) ?? []
  return fc.oneof(
    fc.constantFrom<Command>({ type: 'say-fits', answer: 'fits' }, { type: 'say-fits', answer: 'needs-word' }),
    fc.record({
      type: fc.constant('hand-in-check' as const),
      activity: fc.constant('check'),
      answers: fc.record({ one: fc.constantFrom([0], [1]), two: fc.constantFrom([0], [0, 2]) }),
    }),
    fc.record({
      type: fc.constant('hand-in-priorities' as const),
      activity: fc.constant('plan'),
      on: fc.constantFrom(...cards).map((card) => ({ [card]: 2 })),
    }),
  )
}

function openRoom(): Rehearsal {
  const room = doingRoom(people.length)
  for (const activity of ['agreement', 'check', 'plan']) turnTo(room, activity)
  room.must(facilitator, { type: 'open-priorities', activity: 'plan' })
  return room
}

test('[P3] whatever one person says privately, no other person and no screen is sent a byte of it', () => {
  const room = openRoom()
  const viewers: readonly Actor[] = [
    { kind: 'screen' },
    ...people.flatMap((id): Actor[] => [person(id), { kind: 'keepsake', id }]),
  ]
  const sent = (who: string) =>
    viewers
      .filter((viewer) => !('id' in viewer) || viewer.id !== who)
      .map((viewer) => JSON.stringify(viewFor(room.session, viewer, room.now)))
  fc.assert(
    fc.property(fc.constantFrom(...people), privately(room), (who, command) => {
      const before = sent(who)
      room.try(person(who), command)
      expect(sent(who)).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

test('[P3] facilitators are told numbers that only grow, and sums of the agreement in steps of five', () => {
  const room = openRoom()
  const sums: string[] = []
  people.forEach((id, i) => {
    room.must(person(id), { type: 'say-fits', answer: i === 2 ? 'needs-word' : 'fits' })
    sums.push(JSON.stringify(viewFor(room.session, facilitator, room.now).agreement?.sums))
  })
  const five = JSON.stringify({ fits: 4, needsWord: 1 })
  expect(sums).toEqual(['null', 'null', 'null', 'null', five, five, five])
})
