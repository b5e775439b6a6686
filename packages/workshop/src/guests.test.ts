import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { Room } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'
import { visitFor } from './visits.ts'

const kim: Actor = { kind: 'guest', id: 'kim' }

/** A room in its first turn with a guest who was announced to nobody yet. */
function visited(): Room {
  const room = new Room().toTurn()
  room.must({ kind: 'door' }, { type: 'bring-guest', guest: 'kim', name: 'Kim' } as never)
  return room
}

const boards = (room: Room) => [0, 1].map((at) => access(room.session, kim, room.board(at), room.now))

test('a guest reads a group’s board only once the group was told their name and has said yes [P2]', () => {
  const room = visited()
  expect(boards(room)).toEqual(['none', 'none'])
  room.lead({ type: 'announce-guest', guest: 'kim', group: room.group(0) })
  expect(boards(room)).toEqual(['none', 'none'])
  const [knock] = room.see(person(room.member(0, 1))).visits
  expect(knock).toMatchObject({ facilitator: 'Kim', guest: true, state: 'knocked', board: null })
  expect(room.see(person(room.member(1, 1))).visits).toEqual([])
  room.as(room.member(0, 2), { type: 'answer-knock', visit: knock?.id ?? '', answer: 'come-in' })
  expect(boards(room)).toEqual(['read', 'none'])
  expect(room.see(kim).visits).toMatchObject([{ mine: true, state: 'in', board: room.board(0) }])
  expect(room.see(kim).docs.map(({ kind, right }) => [kind, right])).toEqual(
    expect.arrayContaining([
      ['group', 'read'],
      ['debrief', 'read'],
    ]),
  )
})

test('[P2] the right ends when the group says so, when time is over, when a facilitator calls them back, and with their part', () => {
  const within = () => {
    const room = visited()
    room.lead({ type: 'announce-guest', guest: 'kim', group: room.group(0) })
    const visit = room.see(kim).visits[0]?.id ?? ''
    room.as(room.member(0, 0), { type: 'answer-knock', visit, answer: 'come-in' })
    expect(boards(room)).toEqual(['read', 'none'])
    return { room, visit }
  }
  const said = within()
  said.room.as(said.room.member(0, 1), { type: 'answer-knock', visit: said.visit, answer: 'not-now' })
  expect(boards(said.room)).toEqual(['none', 'none'])
  const timed = within()
  timed.room.now += visitFor
  expect(boards(timed.room)).toEqual(['none', 'none'])
  const called = within()
  called.room.lead({ type: 'end-visit', visit: called.visit })
  expect(boards(called.room)).toEqual(['none', 'none'])
  const ended = within()
  ended.room.lead({ type: 'remove-guest', guest: 'kim' })
  expect(boards(ended.room)).toEqual(['none', 'none'])
  expect(() => ended.room.see(kim)).toThrow(RangeError)
})

test('a guest is no person: no names, no cards, no asks, no seat, and no command is theirs', () => {
  const room = visited()
  const view = room.see(kim)
  expect([view.people, view.groups.flatMap(({ seats }) => seats), view.round?.roles, view.round?.card]).toEqual([
    [],
    [],
    [],
    null,
  ])
  expect(room.see(facilitator)).toMatchObject({ arrived: 6, waiting: [], guests: [{ id: 'kim', name: 'Kim' }] })
  expect(room.see(person(room.member(0, 0))).guests).toEqual([])
  for (const command of [{ type: 'step-out' }, { type: 'raise-signal', signal: 'help' }] as const) {
    expect(room.try(kim, command).refusal?.code).toBe('not-allowed')
  }
  const unknown = room.try(facilitator, { type: 'announce-guest', guest: 'nobody', group: room.group(0) })
  expect(unknown.refusal?.code).toBe('no-such-person')
  room.lead({ type: 'close-session' })
  expect(room.session.docs.map(({ id }) => access(room.session, kim, id, room.now))).toEqual(
    room.session.docs.map(() => 'none'),
  )
})
