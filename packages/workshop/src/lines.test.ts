import { expect, test } from 'vitest'
import { Room } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'

const nameOf = (room: Room, id: string) => room.session.people.find((one) => one.id === id)?.name ?? ''

test('a group is told who goes to another one, and that one who comes', () => {
  const room = new Room(8).toTurn()
  const moved = room.member(0, 0)
  const [stays, welcomes] = [room.member(0, 1), room.member(1, 1)]
  room.lead({ type: 'move-person', person: moved, group: room.group(1) })
  expect(room.lines(stays)).toEqual([`left ${nameOf(room, moved)}`])
  expect(room.lines(welcomes)).toEqual([`came ${nameOf(room, moved)}`])
})

test('a line goes with the phase in which it was said, and after ten minutes at the latest', () => {
  const room = new Room().toTurn()
  const [one, other] = [room.member(0, 0), room.member(0, 1)]
  room.as(one, { type: 'step-out' })
  expect(room.lines(other)).toHaveLength(1)
  room.lead({ type: 'next-phase' })
  expect(room.lines(other)).toEqual([])
  expect(room.session.lines).toEqual([])
})

test('two groups that become one are told so together', () => {
  const room = new Room().toTurn()
  const everyone = [...room.members(0), ...room.members(1)]
  room.lead({ type: 'merge-groups', from: room.group(0), into: room.group(1) })
  for (const one of everyone) expect(room.lines(one)[0]).toMatch(/^merged( Name\dx){6}$/)
})

test('five who are split into three and two are told with whom they go on', () => {
  const room = new Room(5).toTurn()
  const group = room.session.groupings[0]?.groups.findIndex(({ seats }) => seats.length > 3) ?? -1
  if (group === -1) {
    room.lead({ type: 'merge-groups', from: room.group(0), into: room.group(1) })
  }
  room.lead({ type: 'split-group', group: room.group(0) })
  const leaving = room.members(1)
  for (const one of leaving) expect(room.lines(one).some((line) => line.startsWith('split '))).toBe(true)
  for (const one of room.members(0)) expect(room.lines(one).some((line) => line.startsWith('left '))).toBe(true)
})

test('those who swapped their roles are named to their group and to no other', () => {
  const room = new Room().toTurn()
  const [one, other, third] = [room.member(0, 0), room.member(0, 1), room.member(0, 2)]
  room.lead({ type: 'swap-roles', one, other })
  expect(room.lines(third)[0]).toMatch(/^roles /)
  expect(room.lines(room.member(1, 0))).toEqual([])
})

test('a changed name is told to one’s own group', () => {
  const room = new Room().toTurn()
  const [one, other] = [room.member(0, 0), room.member(0, 1)]
  const before = nameOf(room, one)
  room.as(one, { type: 'rename', name: 'Mika' })
  expect(room.lines(other)).toEqual([`renamed ${before} Mika`])
  expect(room.lines(room.member(1, 0))).toEqual([])
})

test('[T2] more time is told to the group that got it, or to everyone, with its minutes', () => {
  const room = new Room().toTurn()
  room.lead({ type: 'add-time', seconds: 120, group: room.group(0) })
  const told = (id: string) => room.see(person(id)).lines.map(({ kind, count }) => [kind, count])
  expect(told(room.member(0, 0))).toEqual([['time', 2]])
  expect(told(room.member(1, 0))).toEqual([])
  room.lead({ type: 'add-time', seconds: 60 })
  expect(told(room.member(1, 0))).toEqual([['time', 1]])
  room.lead({ type: 'add-time', seconds: -60 })
  expect(told(room.member(1, 0))).toEqual([])
})

test('new groups are not told as a change of the old ones', () => {
  const room = new Room().toTurn()
  room.lead({ type: 'start-activity', activity: 'debrief' })
  room.lead({ type: 'form-groups', seed: 5 })
  room.lead({ type: 'publish-groups' })
  expect(room.session.lines).toEqual([])
  expect(room.see(facilitator).lines).toEqual([])
})
