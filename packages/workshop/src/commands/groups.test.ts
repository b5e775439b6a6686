import { expect, test } from 'vitest'
import { access } from '../access.ts'
import { debts } from '../grouping-history.ts'
import { facilitator, person, Rehearsal } from '../testing/workshop.ts'
import type { View } from '../view.ts'
import { viewFor } from '../view-for.ts'
import type { Command } from './command.ts'

const say = (room: Rehearsal, command: Command) => room.must(facilitator, command)
const look = (room: Rehearsal): View => viewFor(room.session, facilitator, room.now)
const members = (groups: View['groups']) => groups.map((group) => group.seats.map((seat) => seat.person))
const everyone = (room: Rehearsal) => [
  { kind: 'screen' } as const,
  ...room.session.people.flatMap(({ id }) => [person(id), { kind: 'keepsake', id } as const]),
]
const sent = (room: Rehearsal) =>
  everyone(room).map((viewer) => JSON.stringify(viewFor(room.session, viewer, room.now)))

function running(people: number): Rehearsal {
  const room = new Rehearsal(people)
  say(room, { type: 'form-groups', mode: 'count-off' })
  say(room, { type: 'publish-groups' })
  say(room, { type: 'start-activity', activity: 'round-1' })
  say(room, { type: 'start-turn' })
  return room
}

/** Every need there is, in words that stand nowhere else. */
const allNeeds: readonly Command[] = [
  { type: 'keep-pair', one: 'p1', other: 'p2', how: 'apart' },
  { type: 'keep-pair', one: 'p3', other: 'p4', how: 'together' },
  {
    type: 'note-need',
    person: 'p5',
    language: 'Quechuazz',
    only: true,
    tag: 'tagzzword',
    observe: true,
    stepFree: true,
  },
  { type: 'count-step-free', places: 1 },
]

test('[G2] needs, tags and what a grouping does not give change nothing that anyone but a facilitator is sent', () => {
  for (const mode of ['random', 'mix-new', 'balanced', 'self-select', 'by-hand'] as const) {
    const room = new Rehearsal(9)
    say(room, { type: 'form-groups', mode, seed: 1 })
    const before = sent(room).map((json) => json.replace(/"version":\d+/, ''))
    for (const need of allNeeds) say(room, need)
    expect(sent(room).map((json) => json.replace(/"version":\d+/, ''))).toEqual(before)
    expect(look(room).forming?.needs.tags).toEqual([{ person: 'p5', tag: 'tagzzword' }])
    if (mode === 'self-select' || mode === 'by-hand') continue
    say(room, { type: 'form-groups', mode, seed: 1 })
    say(room, { type: 'publish-groups' })
    for (const json of sent(room)) expect(json).not.toMatch(/zz|apart|stepFree|findings|"needs"|"pins"/)
  }
})

test('[G1] people choose their group on their phones; of two who want the last place one gets it', () => {
  const room = new Rehearsal(6)
  say(room, { type: 'form-groups', mode: 'self-select', size: 3, cap: 2 })
  const [one, two] = look(room).draft?.groups ?? []
  expect(viewFor(room.session, person('p1'), room.now).choosing).toBeNull()
  expect(room.try(person('p1'), { type: 'choose-group', group: one?.id ?? '' }).refusal?.code).toBe('not-choosing')
  say(room, { type: 'open-choosing' })
  for (const id of ['p1', 'p2']) room.must(person(id), { type: 'choose-group', group: one?.id ?? '' })
  expect(room.try(person('p3'), { type: 'choose-group', group: one?.id ?? '' }).refusal?.code).toBe('group-full')
  const seen = viewFor(room.session, person('p2'), room.now)
  expect(seen.choosing?.groups.map(({ free, mine }) => [free, mine])).toEqual([
    [0, true],
    [2, false],
  ])
  expect(JSON.stringify(seen)).not.toContain('Name1x')
  room.must(person('p2'), { type: 'choose-group', group: two?.id ?? '' })
  room.must(person('p1'), { type: 'choose-group', group: null })
  room.must(person('p3'), { type: 'choose-group', group: one?.id ?? '' })
  say(room, { type: 'move-person', person: 'p4', group: one?.id ?? '' })
  say(room, { type: 'close-choosing' })
  expect(look(room).draft?.pins).toEqual(['p3', 'p4', 'p2'])
  say(room, { type: 'form-groups', mode: 'random', size: 3 })
  const groups = members(look(room).draft?.groups ?? [])
  expect(groups.map((group) => group.length)).toEqual([3, 3])
  expect(groups[0]).toEqual(expect.arrayContaining(['p3', 'p4']))
  expect(groups[1]).toContain('p2')
})

test('[G5] the rest is formed again around who is pinned, places stay, and the seed gives the same again', () => {
  const room = new Rehearsal(12)
  say(room, { type: 'form-groups', mode: 'random', seed: 1 })
  const first = look(room).draft
  const kept = first?.groups[1]?.seats.map((seat) => seat.person) ?? []
  say(room, { type: 'place-group', group: first?.groups[1]?.id ?? '', place: 'by the window', stepFree: true })
  say(room, { type: 'pin-people', people: kept, on: true })
  say(room, { type: 'form-groups', mode: 'random', seed: 2 })
  const second = look(room).draft
  expect([...(members(second?.groups ?? [])[1] ?? [])].sort()).toEqual([...kept].sort())
  expect(second?.groups[1]?.place).toBe('by the window')
  expect(second?.pins).toEqual(kept)
  say(room, { type: 'form-groups', mode: 'random', seed: 2 })
  expect(members(look(room).draft?.groups ?? [])).toEqual(members(second?.groups ?? []))
  say(room, { type: 'pin-people', people: kept, on: false })
  expect(look(room).draft?.pins).toEqual([])
})

test('[G8] one pattern gives every group its place or its link, the draft’s or the published ones’', () => {
  const room = new Rehearsal(9)
  const places = () => (look(room).draft ?? look(room)).groups.map(({ place }) => place)
  say(room, { type: 'form-groups', mode: 'count-off', size: 3 })
  say(room, { type: 'place-groups', round: 1, pattern: 'https://meet.example.org/trio-{n}' })
  expect(places()).toEqual([1, 2, 3].map((n) => `https://meet.example.org/trio-${n}`))
  say(room, { type: 'publish-groups' })
  say(room, { type: 'place-groups', round: 1, pattern: 'Table' })
  expect(places()).toEqual(['Table 1', 'Table 2', 'Table 3'])
  say(room, { type: 'place-groups', round: 1, pattern: '' })
  expect(places()).toEqual(['', '', ''])
  const none = room.try(facilitator, { type: 'place-groups', round: 7, pattern: 'Table {n}' })
  expect(none.refusal?.code).toBe('no-such-group')
})

test('[G1] the groups of an earlier round can be repeated or mixed', () => {
  const room = running(9)
  const first = members(look(room).groups)
  say(room, { type: 'form-groups', mode: 'stay', from: 1 })
  expect(members(look(room).draft?.groups ?? []).map((row) => [...row].sort())).toEqual(
    first.map((row) => [...row].sort()),
  )
  say(room, { type: 'form-groups', mode: 'jigsaw', from: 1 })
  for (const row of members(look(room).draft?.groups ?? [])) {
    expect(new Set(row.map((id) => first.findIndex((group) => group.includes(id)))).size).toBe(3)
  }
  expect(room.try(facilitator, { type: 'form-groups', mode: 'stay', from: 7 }).refusal?.code).toBe('no-groups')
})

test('[G5] a draft for the next round leaves the groups that run to be corrected', () => {
  const room = running(6)
  say(room, { type: 'form-groups' })
  const [one, two] = look(room).groups
  const who = one?.seats[2]?.person ?? ''
  say(room, { type: 'move-person', person: who, group: two?.id ?? '' })
  expect(members(look(room).groups)[1]).toContain(who)
  expect(look(room).draft?.round).toBe(2)
})

test('[G7] merged groups keep the board they wrote on, and the one who comes in to a pair changes nobody’s role', () => {
  const room = running(6)
  const [one, two] = room.session.groupings[0]?.groups ?? []
  const board = one?.board ?? ''
  const [left] = one?.seats ?? []
  say(room, { type: 'merge-groups', from: one?.id ?? '', into: two?.id ?? '' })
  expect(members(look(room).groups)).toEqual([
    [...(two?.seats ?? []), ...(one?.seats ?? [])].map((seat) => seat.person),
  ])
  expect(access(room.session, person(left?.person ?? ''), board, room.now)).toBe('write')
  expect(access(room.session, person(two?.seats[0]?.person ?? ''), board, room.now)).toBe('none')
  say(room, { type: 'start-turn' })
  const docs = viewFor(room.session, person(left?.person ?? ''), room.now).docs.filter((doc) => doc.kind === 'group')
  expect(docs.map((doc) => doc.group?.label)).toEqual([1, 2])
  expect(viewFor(room.session, person(two?.seats[0]?.person ?? ''), room.now).round?.card?.role.id).toBe('observer')
  expect(look(room).fates.map(({ round, label }) => [round, label])).toEqual([
    [1, 2],
    [1, 1],
  ])
  say(room, { type: 'close-session' })
  expect(access(room.session, person(left?.person ?? ''), board, room.now)).toBe('read')
})

test('[G3] five in a running round are split three and two; the two take turns and can read what they wrote before', () => {
  const room = running(6)
  const [one, two] = room.session.groupings[0]?.groups ?? []
  for (const seat of two?.seats.slice(0, 2) ?? []) {
    say(room, { type: 'move-person', person: seat.person, group: one?.id ?? '' })
  }
  say(room, { type: 'split-group', group: one?.id ?? '' })
  const sizes = look(room).groups.map((group) => group.seats.length)
  expect(sizes).toEqual([3, 1, 2])
  const pair = room.session.groupings[0]?.groups[2]
  expect(pair?.seats.map((seat) => seat.role)).toEqual([0, 1])
  for (const { person: id } of pair?.seats ?? []) {
    expect(access(room.session, person(id), pair?.board ?? '', room.now)).toBe('write')
    expect(access(room.session, person(id), one?.board ?? '', room.now)).toBe('read')
  }
  expect(room.try(facilitator, { type: 'split-group', group: two?.id ?? '' }).refusal?.code).toBe('too-few-people')
})

test('two people of one group swap roles, and two of different groups cannot', () => {
  const room = running(6)
  const [one, two] = room.session.groupings[0]?.groups ?? []
  const [first, second] = one?.seats.map((seat) => seat.person) ?? []
  const role = (id: string | undefined) => viewFor(room.session, person(id ?? ''), room.now).round?.card?.role.id
  expect([role(first), role(second)]).toEqual(['speaker', 'listener'])
  say(room, { type: 'swap-roles', one: first ?? '', other: second ?? '' })
  expect([role(first), role(second)]).toEqual(['listener', 'speaker'])
  say(room, { type: 'form-groups', mode: 'stay' })
  say(room, { type: 'swap-roles', one: first ?? '', other: second ?? '', group: one?.id })
  expect([role(first), role(second)]).toEqual(['speaker', 'listener'])
  const apart = { type: 'swap-roles', one: first ?? '', other: two?.seats[0]?.person ?? '' } as const
  expect(room.try(facilitator, apart).refusal?.code).toBe('not-together')
})

test('[G3] five may also wait: someone without a seat is told of and can be seated again', () => {
  const room = new Rehearsal(5)
  say(room, { type: 'form-groups', mode: 'random', seed: 3 })
  expect(look(room).draft?.groups.map((group) => group.seats.length)).toEqual([3, 2])
  for (const seat of look(room).draft?.groups[1]?.seats ?? []) say(room, { type: 'unseat-person', person: seat.person })
  expect(look(room).draft?.unseated).toHaveLength(2)
  say(room, { type: 'publish-groups' })
  expect(look(room).groups).toHaveLength(1)
})

test('[G2, G4] what groups do not give is told to facilitators, and moves with every correction', () => {
  const room = new Rehearsal(7)
  say(room, { type: 'keep-pair', one: 'p1', other: 'p2', how: 'apart' })
  say(room, { type: 'note-need', person: 'p3', stepFree: true })
  say(room, { type: 'form-groups', mode: 'random', seed: 5 })
  const kinds = () => look(room).forming?.findings.map((finding) => finding.kind)
  expect(kinds()).toEqual(['step-free', 'missed'])
  const groups = look(room).draft?.groups ?? []
  const at = groups.find((group) => group.seats.some((seat) => seat.person === 'p3'))
  say(room, { type: 'place-group', group: at?.id ?? '', place: 'ground floor', stepFree: true })
  expect(kinds()).toEqual(['missed'])
  const withFirst = groups.find((group) => group.seats.some((seat) => seat.person === 'p1'))
  say(room, { type: 'move-person', person: 'p2', group: withFirst?.id ?? '' })
  expect(kinds()).toContain('apart')
  say(room, { type: 'keep-pair', one: 'p2', other: 'p1', how: 'free' })
  expect(kinds()).not.toContain('apart')
})

test('[G4] a missed turn is a debt that is carried, and who observes today has none', () => {
  const room = new Rehearsal(7)
  say(room, { type: 'form-groups', mode: 'random', seed: 5 })
  say(room, { type: 'publish-groups' })
  const missed = room.session.groupings[0]?.groups.flatMap((group) => group.seats).find((seat) => seat.role >= 3)
  expect(debts(room.session)).toEqual([{ person: missed?.person, turns: 1 }])
  say(room, { type: 'note-need', person: missed?.person ?? '', observe: true })
  expect(debts(room.session)).toEqual([])
  room.session = { ...room.session, carried: { met: [], debts: [{ person: 'p1', turns: 2 }] } }
  expect(debts(room.session)).toEqual([{ person: 'p1', turns: 2 }])
})

test('[G6] pairs who met in earlier sessions of the programme are not mixed again', () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const room = new Rehearsal(9)
    const met = [
      ['p1', 'p2'],
      ['p1', 'p3'],
      ['p4', 'p5'],
    ].map(([one = '', other = '']) => ({ one, other, times: 1 }))
    room.session = { ...room.session, carried: { met, debts: [] } }
    say(room, { type: 'form-groups', mode: 'mix-new', seed })
    expect(look(room).forming?.findings).toEqual([])
    for (const row of members(look(room).draft?.groups ?? [])) {
      expect(met.some(({ one, other }) => row.includes(one) && row.includes(other))).toBe(false)
    }
  }
})
