import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facilitator, person, Rehearsal } from '../testing/workshop.ts'
import { viewFor } from '../view-for.ts'
import type { Command } from './command.ts'

const ids = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'nobody')
const group = fc.nat(30)
type Step = (room: Rehearsal) => Command
const groupId = (room: Rehearsal, i: number) => {
  const all = [...(room.session.draft?.groups ?? []), ...(room.session.groupings.at(-1)?.groups ?? [])]
  return all[i % Math.max(1, all.length)]?.id ?? 'none'
}
const modes = fc.constantFrom('random', 'count-off', 'mix-new', 'stay', 'jigsaw', 'balanced', 'self-select', 'by-hand')
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(modes, fc.nat(99)).map(
    ([mode, seed]): Step =>
      () => ({ type: 'form-groups', mode, seed }),
  ),
  fc.tuple(ids, group).map(
    ([who, i]): Step =>
      (room) => ({ type: 'move-person', person: who, group: groupId(room, i) }),
  ),
  fc.tuple(group, group).map(
    ([i, j]): Step =>
      (room) => ({ type: 'merge-groups', from: groupId(room, i), into: groupId(room, j) }),
  ),
  group.map(
    (i): Step =>
      (room) => ({ type: 'split-group', group: groupId(room, i) }),
  ),
  fc.tuple(ids, ids).map(
    ([one, other]): Step =>
      () => ({ type: 'swap-roles', one, other }),
  ),
  fc.tuple(ids, ids).map(
    ([one, other]): Step =>
      () => ({ type: 'keep-pair', one, other, how: 'apart' }),
  ),
  fc.tuple(ids, fc.boolean()).map(
    ([who, on]): Step =>
      () => ({ type: 'pin-people', people: [who], on }),
  ),
  ids.map(
    (who): Step =>
      () => ({ type: 'unseat-person', person: who }),
  ),
  fc.constantFrom<Step>(
    () => ({ type: 'publish-groups' }),
    () => ({ type: 'add-group' }),
    () => ({ type: 'open-choosing' }),
    () => ({ type: 'close-choosing' }),
    () => ({ type: 'start-activity', activity: 'round-1' }),
    () => ({ type: 'start-turn' }),
  ),
)

test('[G3] whatever is formed, corrected and published in whatever order, nobody sits twice and no two share a role’s seat', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (script) => {
      const room = new Rehearsal(7)
      for (const step of script) {
        room.try(facilitator, step(room))
        for (const grouping of [
          ...room.session.groupings,
          ...(room.session.draft === null ? [] : [room.session.draft]),
        ]) {
          const seated = grouping.groups.flatMap(({ seats }) => seats.map((seat) => seat.person))
          expect(new Set(seated).size).toBe(seated.length)
          for (const { seats } of grouping.groups)
            expect(new Set(seats.map((seat) => seat.role)).size).toBe(seats.length)
          expect(grouping.pins.every((pin) => seated.includes(pin))).toBe(true)
        }
        for (const viewer of [facilitator, person('p1'), { kind: 'screen' } as const])
          viewFor(room.session, viewer, room.now)
      }
    }),
    { numRuns: 120 },
  )
})
