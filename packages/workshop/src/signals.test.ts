import { expect, test } from 'vitest'
import { nextChange } from './elapse.ts'
import type { SignalKind } from './room-facts.ts'
import { Room, second } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'

const minute = 60_000
const kinds = (room: Room, viewer: Parameters<Room['see']>[0]) => room.see(viewer).signals.map(({ kind }) => kind)

test('[P6] a group asks for help: facilitators see which group, nobody sees who, other groups see nothing', () => {
  const room = new Room().toTurn()
  const asking = room.member(0, 0)
  room.as(asking, { type: 'raise-signal', signal: 'help' })
  expect(room.see(facilitator).signals).toMatchObject([
    { kind: 'help', group: room.group(0), name: null, coming: null },
  ])
  expect(JSON.stringify(room.session.signals)).not.toContain(`"${asking}"`)
  expect(kinds(room, person(room.member(0, 2)))).toEqual(['help'])
  expect(kinds(room, person(room.member(1, 0)))).toEqual([])
  expect(kinds(room, { kind: 'screen' })).toEqual([])
})

test('two of one group who ask at once stand once in the queue, and the queue is in order of waiting', () => {
  const room = new Room().toTurn()
  room.as(room.member(1, 0), { type: 'raise-signal', signal: 'help' })
  room.now += minute
  room.as(room.member(0, 0), { type: 'raise-signal', signal: 'help' })
  room.as(room.member(0, 1), { type: 'raise-signal', signal: 'help' })
  expect(room.see(facilitator).signals.map(({ group }) => group)).toEqual([room.group(1), room.group(0)])
})

test('“on my way” tells the group who comes', () => {
  const room = new Room().toTurn()
  room.as(room.member(0, 0), { type: 'raise-signal', signal: 'help' })
  const signal = room.see(second).signals[0]?.id ?? ''
  room.must(second, { type: 'come-to-signal', signal })
  expect(room.see(person(room.member(0, 1))).signals[0]?.coming).toBe('Samir')
  room.must(second, { type: 'clear-signal', signal })
  expect(kinds(room, person(room.member(0, 1)))).toEqual([])
})

test('someone without a group asks for help under their name, and for nothing else', () => {
  const room = new Room().toTurn()
  room.join('late', 'Late')
  room.as('late', { type: 'raise-signal', signal: 'help' })
  expect(room.see(facilitator).signals).toMatchObject([{ kind: 'help', group: null, name: 'Late' }])
  expect(room.try(person('late'), { type: 'raise-signal', signal: 'more-time' }).refusal?.code).toBe('not-in-group')
})

test('[T2] more time is one tap to ask and one to grant, for one group or for all', () => {
  const room = new Room().toTurn()
  const ask = (group: number) => room.as(room.member(group, 0), { type: 'raise-signal', signal: 'more-time' })
  ask(0)
  ask(1)
  room.lead({ type: 'add-time', seconds: 60, group: room.group(0) })
  expect(room.see(facilitator).signals.map(({ group }) => group)).toEqual([room.group(1)])
  ask(0)
  room.lead({ type: 'add-time', seconds: 60, group: room.group(0) })
  room.lead({ type: 'add-time', seconds: 60 })
  expect(kinds(room, facilitator)).toEqual([])
})

test('a group is ready for what is on now, and not for what comes next', () => {
  const room = new Room().toTurn()
  room.as(room.member(0, 0), { type: 'raise-signal', signal: 'ready' })
  expect(kinds(room, facilitator)).toEqual(['ready'])
  room.now += 121_000
  expect(kinds(room, facilitator)).toEqual([])
})

test.each<[SignalKind, number]>([
  ['help', 20 * minute],
  ['more-time', 5 * minute],
])('a wish for %s ends by itself, and is kept no longer', (signal, life) => {
  const room = new Room()
  room.lead({ type: 'form-groups', mode: 'count-off', size: 3 })
  room.lead({ type: 'publish-groups' })
  room.lead({ type: 'start-activity', activity: 'round-1' })
  room.lead({ type: 'start-turn' })
  room.lead({ type: 'add-time', seconds: 3600 })
  room.as(room.member(0, 0), { type: 'raise-signal', signal })
  room.session = { ...room.session, lines: [] }
  expect(nextChange(room.session, room.now)).toBe(Math.min(room.now + life, nextChange(room.session, room.now) ?? 0))
  room.now += life - 1
  expect(kinds(room, facilitator)).toEqual([signal])
  room.now += 1
  expect(kinds(room, facilitator)).toEqual([])
  room.lead({ type: 'broadcast', text: 'Good work' })
  expect(room.session.signals).toEqual([])
})

test('the pace is told as numbers: nobody learns who finds it too fast', () => {
  const room = new Room().toTurn()
  room.as('p1', { type: 'say-pace', pace: 'slower' })
  room.as('p2', { type: 'say-pace', pace: 'slower' })
  room.as('p2', { type: 'say-pace', pace: 'faster' })
  expect(room.see(facilitator).pace).toEqual({ slower: 1, faster: 1, mine: null })
  expect(room.see(person('p1')).pace).toEqual({ slower: 0, faster: 0, mine: 'slower' })
  expect(room.see(person('p3')).pace).toEqual({ slower: 0, faster: 0, mine: null })
  const before = JSON.stringify(room.see(person('p3')))
  room.as('p1', { type: 'say-pace', pace: null })
  expect(JSON.stringify(room.see(person('p3')))).toBe(before)
  room.now += 10 * minute
  expect(room.see(facilitator).pace).toEqual({ slower: 0, faster: 0, mine: null })
})

test('words to everyone reach everyone, words to a group that group, and both stay in reach', () => {
  const room = new Room().toTurn()
  room.lead({ type: 'broadcast', text: 'to all' })
  room.lead({ type: 'broadcast', text: 'to one', group: room.group(0) })
  const texts = (viewer: Parameters<Room['see']>[0]) => room.see(viewer).broadcasts.map(({ text }) => text)
  expect(texts(facilitator)).toEqual(['to all', 'to one'])
  expect(texts(person(room.member(0, 0)))).toEqual(['to all', 'to one'])
  expect(texts(person(room.member(1, 0)))).toEqual(['to all'])
  expect(texts({ kind: 'screen' })).toEqual([])
  expect(texts({ kind: 'keepsake', id: 'p1' })).toEqual([])
  room.now += 60 * minute
  expect(texts(person(room.member(0, 0)))).toEqual(['to all', 'to one'])
  room.lead({ type: 'take-back-broadcast', broadcast: room.session.broadcasts[0]?.id ?? '' })
  expect(texts(person(room.member(1, 0)))).toEqual([])
})

test('[L5] people signal and facilitators answer; neither can do what is the other’s', () => {
  const room = new Room().toTurn()
  for (const command of [
    { type: 'broadcast', text: 'x' },
    { type: 'remove-person', person: 'p2', reason: '' },
    { type: 'readmit-person', person: 'p2' },
    { type: 'mark-out', person: 'p2' },
    { type: 'knock', group: room.group(0) },
    { type: 'clear-paces' },
  ] as const) {
    expect(room.try(person('p1'), command).refusal?.code).toBe('not-allowed')
  }
  for (const command of [
    { type: 'raise-signal', signal: 'help' },
    { type: 'say-pace', pace: 'slower' },
    { type: 'step-out' },
    { type: 'open-board', open: true },
    { type: 'answer-knock', visit: 'x', answer: 'come-in' },
  ] as const) {
    expect(room.try(facilitator, command).refusal?.code).toBe('not-allowed')
  }
})

test('[P6] a group says that all of it are here, from its publication until its first turn; the next round begins anew', () => {
  const room = new Room()
  room.lead({ type: 'form-groups', mode: 'count-off', size: 3 })
  room.lead({ type: 'publish-groups' })
  room.as(room.member(0, 0), { type: 'raise-signal', signal: 'gathered' })
  expect(room.see(facilitator).signals).toMatchObject([{ kind: 'gathered', group: room.group(0), name: null }])
  room.lead({ type: 'start-activity', activity: 'round-1' })
  room.as(room.member(1, 2), { type: 'raise-signal', signal: 'gathered' })
  expect(kinds(room, facilitator)).toEqual(['gathered', 'gathered'])
  expect(kinds(room, person(room.member(1, 0)))).toEqual(['gathered'])
  room.lead({ type: 'start-turn' })
  expect(kinds(room, facilitator)).toEqual([])
  const late = room.try(person(room.member(0, 0)), { type: 'raise-signal', signal: 'gathered' })
  expect(late.refusal?.code).toBe('not-now')
})

test('who is on the way is announced for a quarter of an hour and no longer', () => {
  const room = new Room().toTurn()
  room.lead({ type: 'add-time', seconds: 3600 })
  room.as(room.member(0, 0), { type: 'raise-signal', signal: 'help' })
  room.now += 19 * minute
  room.must(second, { type: 'come-to-signal', signal: room.see(second).signals[0]?.id ?? '' })
  room.now += 15 * minute - 1
  expect(room.see(person(room.member(0, 1))).signals).toMatchObject([{ kind: 'help', coming: 'Samir' }])
  room.now += 1
  expect(kinds(room, person(room.member(0, 1)))).toEqual([])
})
