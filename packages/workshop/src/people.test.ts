import { expect, test } from 'vitest'
import { silenceAllowed } from './absence.ts'
import { access } from './access.ts'
import { decide } from './decide.ts'
import { nextChange } from './elapse.ts'
import { hearing } from './hearing.ts'
import { Room } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'

const minute = 60_000

function hear(room: Room, type: 'silent' | 'heard', who: string, since = room.now) {
  room.session = hearing(room.session, { type, person: who, since }, room.now, room.chance).session
}
const standing = (room: Room, viewer: string, who: string) =>
  room.see(person(viewer)).people.find(({ id }) => id === who)?.standing
const leadSees = (room: Room, who: string) => room.see(facilitator).people.find(({ id }) => id === who)?.standing

test('[G7] who comes while groups are prepared is seated in the draft, silently and in the smallest group', () => {
  const room = new Room(7)
  room.lead({ type: 'form-groups', mode: 'count-off', size: 3 })
  const before = room.session.draft?.groups.map(({ seats }) => seats.length)
  expect(before).toEqual([4, 3])
  room.join('late', 'Late')
  expect(room.see(facilitator).draft?.groups[1]?.seats.map((seat) => seat.name)).toContain('Late')
  expect(JSON.stringify(room.see(person('p1')))).not.toContain('Late')
  expect(room.see(person('late')).groups).toEqual([])
})

test('[G7] who comes in a turn waits, is suggested for the smallest group, and joins it when the turn is over', () => {
  const room = new Room(7).toTurn()
  room.join('late', 'Late')
  expect(room.see(person('late')).round?.card).toBeNull()
  const { waiting } = room.see(facilitator)
  expect(waiting).toEqual([{ person: 'late', group: room.group(1) }])
  const roles = () => room.see(person(room.member(1, 0))).round?.roles.map((seat) => [seat.name, seat.role.id])
  const before = roles()
  room.lead({ type: 'move-person', person: 'late', group: room.group(1) })
  expect(room.see(facilitator).waiting).toEqual([])
  expect(room.lines(room.member(1, 0))).toEqual(['came Late'])
  expect(room.lines('late')[0]).toMatch(/^placed Name/)
  expect(roles()).toEqual(before)
  expect(standing(room, room.member(1, 0), 'late')).toBe('coming')
  expect(standing(room, 'late', 'late')).toBe('coming')
  expect(access(room.session, person('late'), room.board(1), room.now)).toBe('none')
  room.now += 201_000
  expect(room.see(person('late')).round?.turn).toBe(2)
  expect(room.see(person('late')).round?.card?.role.id).toBe('observer')
  expect(roles()).toContainEqual(['Late', 'observer'])
  expect(standing(room, room.member(1, 0), 'late')).toBeUndefined()
  expect(access(room.session, person('late'), room.board(1), room.now)).toBe('write')
})

test('[G7] several who come late are spread over the groups', () => {
  const room = new Room(6).toTurn()
  for (const name of ['a', 'b', 'c', 'd']) room.join(name, name)
  const groups = room.see(facilitator).waiting.map(({ group }) => group)
  expect(groups.filter((group) => group === room.group(0))).toHaveLength(2)
})

test('[G7] stepping out needs no reason: the seat is kept, the group is told kindly, and back is the same place', () => {
  const room = new Room().toTurn()
  const [one, other] = [room.member(0, 0), room.member(0, 1)]
  const seat = room.see(person(one)).groups
  room.as(one, { type: 'step-out' })
  expect(standing(room, other, one)).toBe('out')
  expect(room.lines(other)).toEqual([
    `out ${room.see(person(one)).me.kind === 'person' ? room.session.people.find(({ id }) => id === one)?.name : ''}`,
  ])
  expect(room.lines(one)).toEqual([])
  expect(leadSees(room, one)).toBe('out')
  expect(room.see(person(room.member(1, 0))).lines).toEqual([])
  room.now += 30 * minute
  room.as(one, { type: 'come-back' })
  expect(standing(room, other, one)).toBeUndefined()
  expect(room.see(person(one)).groups).toEqual(seat)
  expect(room.session.absences).toEqual([])
})

test('[L4] a phone that is silent is no news for ten minutes, and loses no seat after them', () => {
  const room = new Room().toTurn()
  const [one, other] = [room.member(0, 0), room.member(0, 1)]
  const before = [facilitator, person(other)].map((viewer) => JSON.stringify(room.see(viewer)))
  const since = room.now
  hear(room, 'silent', one, since)
  expect(nextChange(room.session, room.now)).toBeLessThanOrEqual(since + silenceAllowed)
  const sent = (viewer: typeof facilitator) => JSON.stringify({ ...room.see(viewer), lines: [] })
  expect([facilitator, person(other)].map(sent)).toEqual(
    before.map((json) => JSON.stringify({ ...JSON.parse(json), lines: [] })),
  )
  room.now = since + silenceAllowed - 1
  expect(leadSees(room, one)).toBeUndefined()
  room.now = since + silenceAllowed
  expect([leadSees(room, one), standing(room, other, one)]).toEqual(['silent', 'silent'])
  expect(room.members(0)).toContain(one)
  expect(access(room.session, person(one), room.board(0), room.now)).toBe('write')
  hear(room, 'heard', one)
  expect([leadSees(room, one), standing(room, other, one)]).toEqual([undefined, undefined])
})

test('[K3] of a silence that is over nothing is kept, and nobody is told since when', () => {
  const room = new Room().toTurn()
  hear(room, 'silent', 'p1', room.now - 2 * silenceAllowed)
  const since = String(room.now - 2 * silenceAllowed)
  for (const viewer of [facilitator, person('p1'), person('p2')])
    expect(JSON.stringify(room.see(viewer))).not.toContain(since)
  hear(room, 'heard', 'p1')
  expect(JSON.stringify(room.session)).not.toContain(since)
})

test('whoever stepped out by their own word stays so while their phone comes and goes', () => {
  const room = new Room().toTurn()
  room.as('p1', { type: 'step-out' })
  hear(room, 'silent', 'p1')
  hear(room, 'heard', 'p1')
  expect(leadSees(room, 'p1')).toBe('out')
})

test('[G7] where fewer than two remain, facilitators are given a merge, and those who stepped out are not counted', () => {
  const room = new Room().toTurn()
  expect(room.see(facilitator).merges).toEqual([])
  room.as(room.member(0, 0), { type: 'step-out' })
  room.as(room.member(0, 1), { type: 'step-out' })
  expect(room.see(facilitator).merges).toEqual([{ from: room.group(0), into: room.group(1) }])
  expect(room.see(person(room.member(0, 2))).merges).toEqual([])
})

test('someone removed has their own page and nothing else of the room, at once', () => {
  const room = new Room().toTurn()
  const leaving = room.member(0, 0)
  const own = room.session.docs.find((doc) => doc.kind === 'own' && doc.owner === leaving)?.id ?? ''
  const debrief = room.session.docs.find((doc) => doc.kind === 'debrief')?.id ?? ''
  const board = room.board(0)
  const [stays] = room.members(0).filter((one) => one !== leaving)
  room.lead({ type: 'remove-person', person: leaving, reason: 'a private reason' })
  const right = (doc: string) => access(room.session, person(leaving), doc, room.now)
  expect([right(own), right(board), right(debrief)]).toEqual(['write', 'none', 'none'])
  const view = room.see(person(leaving))
  expect(view.people.map(({ standing }) => standing)).toEqual(['removed'])
  expect(view.docs.map(({ kind }) => kind)).toEqual(['own'])
  expect([view.agenda, view.groups, view.round, view.now, view.session.code, view.broadcasts]).toEqual([
    [],
    [],
    null,
    null,
    null,
    [],
  ])
  expect(room.try(person(leaving), { type: 'come-back' }).refusal?.code).toBe('not-allowed')
  expect(room.lines(stays ?? '')[0]).toMatch(/^removed Name/)
  room.now += minute
  room.lead({ type: 'start-turn' })
  expect(room.see(person(leaving))).toEqual(view)
})

test('why someone was removed is for facilitators alone', () => {
  const room = new Room().toTurn()
  room.lead({ type: 'remove-person', person: 'p1', reason: 'a private reason' })
  const told = (viewer: Parameters<Room['see']>[0]) => JSON.stringify(room.see(viewer)).includes('a private reason')
  expect(told(facilitator)).toBe(true)
  for (const { id } of room.session.people) expect(told(person(id))).toBe(false)
  for (const viewer of [person('p1'), { kind: 'keepsake', id: 'p1' }, { kind: 'screen' }] as const) {
    expect(told(viewer)).toBe(false)
  }
})

test('someone removed cannot come in again by the same device, and is readmitted with their name and page', () => {
  const room = new Room().toTurn()
  const own = room.session.docs.find((doc) => doc.kind === 'own' && doc.owner === 'p1')
  room.lead({ type: 'remove-person', person: 'p1', reason: '' })
  const join = { type: 'join', person: 'p1', name: 'Other' } as const
  expect(decide(room.session, { kind: 'door' }, join, room.now, room.chance).refusal?.code).toBe('removed')
  room.lead({ type: 'readmit-person', person: 'p1' })
  const view = room.see(person('p1'))
  expect(view.people[0]).toEqual({ id: 'p1', name: 'Name1x' })
  expect(view.docs.some(({ id }) => id === own?.id)).toBe(true)
  expect(view.groups).toEqual([])
  expect(room.see(facilitator).waiting.map((one) => one.person)).toEqual(['p1'])
  expect(room.session.removed).toEqual([])
})

test('who would rather observe says so once, and facilitators and they alone are told', () => {
  const room = new Room().toTurn()
  const [one, other] = [room.member(0, 0), room.member(0, 1)]
  room.as(one, { type: 'observe-today', observe: true })
  expect(room.session.needs.observe).toEqual([one])
  expect(room.see(person(one)).people[0]?.observes).toBe(true)
  expect(room.see(facilitator).people.find(({ id }) => id === one)?.observes).toBe(true)
  expect(JSON.stringify(room.see(person(other)))).not.toContain('observes')
  room.as(one, { type: 'observe-today', observe: false })
  expect(room.session.needs.observe).toEqual([])
})

test('[G2] what facilitators noted about observing is not shown to the person', () => {
  const room = new Room().toTurn()
  room.session = { ...room.session, needs: { ...room.session.needs, observe: ['p1'] } }
  expect(JSON.stringify(room.see(person('p1')))).not.toContain('observes')
})

test('a line about who came stands for ten minutes where no turn ends it before, and is kept no longer', () => {
  const room = new Room()
  room.lead({ type: 'form-groups', mode: 'count-off', size: 3 })
  room.lead({ type: 'publish-groups' })
  const member = room.member(0, 0)
  room.as(member, { type: 'rename', name: 'Ana-Lu' })
  const reader = room.member(0, 1)
  expect(room.lines(reader)).toHaveLength(1)
  room.now += 10 * minute - 1
  expect(room.lines(reader)).toHaveLength(1)
  room.now += 1
  expect(room.lines(reader)).toEqual([])
  room.lead({ type: 'broadcast', text: 'Good work' })
  expect(room.session.lines).toEqual([])
})
