import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { elapse, nextChange } from './elapse.ts'
import { Room, second } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'
import { knockFor, notNowFor, visitFor } from './visits.ts'

const right = (room: Room, actor: Actor = facilitator, group = 0) =>
  access(room.session, actor, room.board(group), room.now)
const knockOf = (room: Room) => room.session.visits[0]?.id ?? ''

function knocked(): Room {
  const room = new Room().toTurn()
  room.lead({ type: 'knock', group: room.group(0) })
  return room
}

function visiting(): Room {
  const room = knocked()
  room.as(room.member(0, 1), { type: 'answer-knock', visit: knockOf(room), answer: 'come-in' })
  return room
}

test('[P6] a knock opens nothing: the group sees who, and until it says come in the board is closed', () => {
  const room = knocked()
  expect(right(room)).toBe('none')
  expect(room.see(facilitator).docs.some(({ kind }) => kind === 'group')).toBe(false)
  expect(room.see(person(room.member(0, 0))).visits).toMatchObject([
    { facilitator: 'Noor', state: 'knocked', mine: false },
  ])
  expect(room.see(person(room.member(1, 0))).visits).toEqual([])
})

test('[P2] while visiting the board can be written, and the group sees who is there and until when', () => {
  const room = visiting()
  expect([right(room), right(room, second), right(room, facilitator, 1)]).toEqual(['write', 'none', 'none'])
  expect(room.see(facilitator).visits[0]?.board).toBe(room.board(0))
  expect(room.see(second).visits[0]?.board).toBeNull()
  expect(room.see(person(room.member(0, 2))).visits).toMatchObject([
    { facilitator: 'Noor', state: 'in', until: room.now + visitFor, board: null },
  ])
})

test('[P2] the right ends with the visit: by leaving, by the group’s word, by its time', () => {
  const left = visiting()
  left.lead({ type: 'end-visit', visit: knockOf(left) })
  expect(right(left)).toBe('none')
  const asked = visiting()
  asked.as(asked.member(0, 2), { type: 'answer-knock', visit: knockOf(asked), answer: 'not-now' })
  expect(right(asked)).toBe('none')
  const over = visiting()
  const end = over.now + visitFor
  over.session = { ...over.session, lines: [] }
  expect(nextChange({ ...over.session, rounds: [] }, over.now)).toBe(end)
  over.now = end - 1
  expect(right(over)).toBe('write')
  over.now = end
  expect(right(over)).toBe('none')
  expect(elapse(over.session, end).visits).toEqual([])
})

test('a “not now” is heeded for two minutes, and needs no reason', () => {
  const room = knocked()
  room.as(room.member(0, 0), { type: 'answer-knock', visit: knockOf(room), answer: 'not-now' })
  expect(room.see(facilitator).visits[0]?.state).toBe('not-now')
  expect(room.try(facilitator, { type: 'knock', group: room.group(0) }).refusal?.code).toBe('asked-not-now')
  room.now += notNowFor
  room.lead({ type: 'knock', group: room.group(0) })
  expect(room.session.visits[0]?.state).toBe('knocked')
})

test('a knock that nobody answers is over after three minutes: silence is no yes', () => {
  const room = knocked()
  room.now += knockFor
  expect(room.see(person(room.member(0, 0))).visits).toEqual([])
  const late = room.try(person(room.member(0, 0)), { type: 'answer-knock', visit: knockOf(room), answer: 'come-in' })
  expect(late.refusal?.code).toBe('not-found')
  expect(right(room)).toBe('none')
})

test('only the group itself can let someone in', () => {
  const room = knocked()
  const answer = { type: 'answer-knock', visit: knockOf(room), answer: 'come-in' } as const
  expect(room.try(person(room.member(1, 0)), answer).refusal?.code).toBe('not-found')
  expect(room.try(facilitator, answer).refusal?.code).toBe('not-allowed')
  expect(room.try(second, { type: 'end-visit', visit: knockOf(room) }).refusal?.code).toBe('not-found')
})

test('a facilitator is with one group at a time', () => {
  const room = visiting()
  room.lead({ type: 'knock', group: room.group(1) })
  expect([right(room), right(room, facilitator, 1)]).toEqual(['none', 'none'])
})

test('a visit ends with its grouping and with the workshop', () => {
  const room = visiting()
  const board = room.board(0)
  room.lead({ type: 'start-activity', activity: 'debrief' })
  room.lead({ type: 'form-groups', seed: 4 })
  room.lead({ type: 'publish-groups' })
  expect(access(room.session, facilitator, board, room.now)).toBe('none')
  expect(room.session.visits).toEqual([])
  const closing = visiting()
  closing.lead({ type: 'close-session' })
  expect(right(closing)).toBe('none')
})

test('a group may open its board: facilitators read it then, and write only while visiting', () => {
  const room = new Room().toTurn()
  room.as(room.member(0, 0), { type: 'open-board', open: true })
  expect([right(room), right(room, second), right(room, { kind: 'screen' })]).toEqual(['read', 'read', 'none'])
  expect(access(room.session, person(room.member(1, 0)), room.board(0), room.now)).toBe('none')
  expect(room.see(person(room.member(0, 2))).boardOpen).toBe(true)
  room.as(room.member(0, 1), { type: 'open-board', open: false })
  expect(right(room)).toBe('none')
})
