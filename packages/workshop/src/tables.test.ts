import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { Room } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'

const tablet: Actor = { kind: 'table', id: 'tablet' }

/** A room in its first turn with a tablet on the table of group 1. */
function served(): Room {
  const room = new Room().toTurn()
  room.must({ kind: 'door' }, { type: 'set-table', table: 'tablet' } as never)
  room.must(tablet, { type: 'serve-group', label: 1 })
  return room
}

test('[G8] a device on a table serves the group of its number, in this round and in the next', () => {
  const room = served()
  expect(room.see(tablet)).toMatchObject({ me: { kind: 'table', label: 1 }, groups: [{ id: room.group(0), label: 1 }] })
  expect(room.see(tablet).docs.filter(({ kind }) => kind === 'group')).toMatchObject([
    { id: room.board(0), right: 'write' },
  ])
  room.lead({ type: 'form-groups', mode: 'mix-new', seed: 3 })
  room.lead({ type: 'publish-groups' })
  expect(room.see(tablet).groups).toMatchObject([{ id: room.group(0), label: 1 }])
  expect(access(room.session, tablet, room.board(0), room.now)).toBe('write')
  expect(access(room.session, tablet, room.board(1), room.now)).toBe('none')
})

test('[T3] a table sees who holds which role and nobody’s card; [P5] no note and no ask of anyone', () => {
  const room = served()
  const view = room.see(tablet)
  expect(view.round?.roles.map(({ person: holder }) => holder).sort()).toEqual([...room.members(0)].sort())
  const speaker = room.see(person(view.round?.roles[0]?.person ?? ''))
  expect(JSON.stringify(view)).not.toContain(JSON.stringify(speaker.round?.card?.text))
  expect([view.round?.card, view.asks, view.offers, view.shown, view.mine, view.draft]).toEqual([
    null,
    [],
    [],
    [],
    [],
    null,
  ])
  expect(view.people.map(({ id }) => id).sort()).toEqual([...room.members(0)].sort())
  const own = room.session.docs.filter(({ kind }) => kind === 'own')
  expect(own.map(({ id }) => access(room.session, tablet, id, room.now))).toEqual(own.map(() => 'none'))
})

test('[P6] a table speaks for its group: help, more time, the answer to a knock; another group hears nothing', () => {
  const room = served()
  room.must(tablet, { type: 'raise-signal', signal: 'help' })
  expect(room.see(facilitator).signals).toMatchObject([{ kind: 'help', group: room.group(0), name: null }])
  expect(room.see(person(room.member(1, 0))).signals).toEqual([])
  room.as(room.member(0, 1), { type: 'lower-signal', signal: 'help' })
  expect(room.see(tablet).signals).toEqual([])
  room.lead({ type: 'knock', group: room.group(0) })
  const visit = room.see(tablet).visits[0]?.id ?? ''
  room.must(tablet, { type: 'answer-knock', visit, answer: 'come-in' })
  expect(room.see(person(room.member(0, 0))).visits).toMatchObject([{ state: 'in' }])
})

test('a table is no person: it is not counted, has no seat, and may do nothing that is one person’s', () => {
  const room = served()
  expect(room.see(facilitator).arrived).toBe(6)
  expect(room.see(facilitator).waiting).toEqual([])
  for (const command of [
    { type: 'step-out' },
    { type: 'rename', name: 'Table' },
    { type: 'say-pace', pace: 'slower' },
    { type: 'start-turn' },
  ] as const) {
    expect(room.try(tablet, command).refusal?.code).toBe('not-allowed')
  }
  expect(room.try({ kind: 'table', id: 'unknown' }, { type: 'serve-group', label: 2 }).refusal?.code).toBe(
    'not-allowed',
  )
})

test('until somebody has said which group is at it, a table is shown numbers alone and opens no board', () => {
  const room = new Room().toTurn()
  room.must({ kind: 'door' }, { type: 'set-table', table: 'tablet' } as never)
  expect(room.see(tablet).groups.map(({ label, seats }) => [label, seats])).toEqual([
    [1, []],
    [2, []],
  ])
  expect(room.see(tablet).docs.some(({ kind }) => kind === 'group')).toBe(false)
  expect(room.try(tablet, { type: 'raise-signal', signal: 'help' }).refusal?.code).toBe('not-in-group')
})

test('[L1] after the close a table opens nothing any more', () => {
  const room = served()
  room.lead({ type: 'close-session' })
  expect(room.session.docs.map(({ id }) => access(room.session, tablet, id, room.now))).toEqual(
    room.session.docs.map(() => 'none'),
  )
})
