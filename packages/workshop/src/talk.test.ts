import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedOn } from './grouping-history.ts'
import { joinedGroups } from './talk.ts'
import { doingRoom, turnTo } from './testing/doings.ts'
import { facilitator, person, type Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const seated = (room: Rehearsal) =>
  room.session.groupings.at(-1)?.groups.map(({ seats }) => seats.map((s) => s.person)) ?? []
const to = (room: Rehearsal, step: number) => room.must(facilitator, { type: 'talk-step', to: step })

test('a 1-2-4 begins with each alone, then pairs, then two whole pairs joined, each with a board of their own', () => {
  const room = doingRoom(8)
  turnTo(room, 'talk')
  expect(room.session.groupings).toEqual([])
  to(room, 1)
  const pairs = seated(room)
  expect(pairs.map((pair) => pair.length)).toEqual([2, 2, 2, 2])
  to(room, 2)
  const fours = seated(room)
  expect(fours.map((four) => four.length)).toEqual([4, 4])
  for (const pair of pairs) expect(fours.some((four) => pair.every((one) => four.includes(one)))).toBe(true)
  const boards = viewFor(room.session, person('p1'), room.now).docs.filter(({ kind }) => kind === 'group')
  expect(boards.map(({ right }) => right)).toEqual(['write', 'write'])
})

test('back at an earlier step people sit as they did then', () => {
  const room = doingRoom(8)
  turnTo(room, 'talk')
  to(room, 1)
  const pairs = seated(room)
  to(room, 2)
  to(room, 1)
  expect(seated(room)).toEqual(pairs)
})

test('a step can be taken back, and a doubled press changes nothing', () => {
  const room = doingRoom(4)
  turnTo(room, 'talk')
  to(room, 1)
  const { version } = room.session
  to(room, 1)
  expect(room.session.version).toBe(version)
  room.must(facilitator, { type: 'undo', step: room.session.step?.id ?? '' })
  expect(viewFor(room.session, facilitator, room.now).talk?.step).toBe(0)
})

test('voices follow each other by time, held by a pause and lengthened like everything else; everyone has the same time', () => {
  const room = doingRoom(4)
  turnTo(room, 'talk')
  to(room, 1)
  const speaking = () => viewFor(room.session, person('p1'), room.now).talk?.speaking?.person
  const pair = seated(room).find((one) => one.includes('p1')) ?? []
  expect(speaking()).toBe(pair[0])
  room.must(facilitator, { type: 'pause' })
  room.now += 500_000
  expect(speaking()).toBe(pair[0])
  room.must(facilitator, { type: 'resume' })
  room.must(facilitator, { type: 'add-time', seconds: 60 })
  room.now += 149_000
  expect(speaking()).toBe(pair[0])
  room.now += 1_000
  expect(speaking()).toBe(pair[1])
  room.must(facilitator, { type: 'talk-voice', to: 2 })
  expect(speaking()).toBeUndefined()
  expect(viewFor(room.session, facilitator, room.now).talk?.voice).toBe(2)
})

test('[P4] the screen and facilitators are told which voice, never whose', () => {
  const room = doingRoom(4)
  turnTo(room, 'talk')
  to(room, 1)
  for (const viewer of [facilitator, { kind: 'screen' } as const]) {
    expect(viewFor(room.session, viewer, room.now).talk).toMatchObject({ voice: 0, voices: 2, speaking: null })
  }
  expect(JSON.stringify(viewFor(room.session, { kind: 'screen' }, room.now))).not.toMatch(/Name\dx/)
})

test('where people choose, a draft is opened on their phones, and publishing it seats the talk; it can be formed anew', () => {
  const room = doingRoom(8)
  turnTo(room, 'chosen')
  expect(room.session.draft).toMatchObject({ round: -1, choosing: true })
  expect(viewFor(room.session, facilitator, room.now).talk?.round).toBeNull()
  const first = room.session.draft?.groups[0]?.id ?? ''
  room.must(person('p3'), { type: 'choose-group', group: first })
  room.must(facilitator, { type: 'close-choosing' })
  room.must(facilitator, { type: 'form-groups' })
  expect(room.session.draft?.groups.flatMap(({ seats }) => seats)).toHaveLength(8)
  room.must(facilitator, { type: 'publish-groups' })
  expect(viewFor(room.session, person('p3'), room.now).talk?.round).toBe(-1)
  to(room, 1)
  expect(viewFor(room.session, person('p3'), room.now).talk?.speaking).not.toBeNull()
  expect(room.session.groupings).toHaveLength(1)
})

test('[G6] who talked together has met, and no turn is counted for it', () => {
  const room = doingRoom(4)
  turnTo(room, 'talk')
  to(room, 1)
  expect(carriedOn(room.session)).toMatchObject({ met: [{ times: 1 }, { times: 1 }], debts: [] })
  expect(viewFor(room.session, facilitator, room.now).forming?.rounds).toEqual([])
})

test('[L3] a talk goes on after it was stored and read again', () => {
  const room = doingRoom(6)
  turnTo(room, 'talk')
  to(room, 1)
  const before = viewFor(room.session, person('p2'), room.now + 95_000)
  room.session = JSON.parse(JSON.stringify(room.session))
  expect(viewFor(room.session, person('p2'), room.now + 95_000)).toEqual(before)
})

test('groups are joined whole: nobody is lost, doubled or left alone', () => {
  const rooms = fc.record({
    pairs: fc.integer({ min: 1, max: 20 }),
    late: fc.integer({ min: 0, max: 5 }),
    size: fc.integer({ min: 3, max: 6 }),
  })
  fc.assert(
    fc.property(rooms, ({ pairs, late, size }) => {
      const groups = Array.from({ length: pairs }, (_, i) => [`a${i}`, `b${i}`])
      const people = [...groups.flat(), ...Array.from({ length: late }, (_, i) => `late${i}`)]
      const joined = joinedGroups(groups, size, people)
      expect(joined.flat().sort()).toEqual([...people].sort())
      expect(joined.every((group) => group.length >= 2)).toBe(true)
      for (const [a, b] of groups)
        expect(joined.some((group) => group.includes(a ?? '') && group.includes(b ?? ''))).toBe(true)
    }),
  )
})
