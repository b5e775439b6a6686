import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import type { ObservationAbout } from './observation.ts'
import { Room } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'

const text = 'she waited until the breath was over'
const note = (about: ObservationAbout = 'listening', turn = 1, id = 'n1') => ({
  ...{ id, round: 1, turn, kind: 'heard', about, moment: 12, text },
})
const show = (to: 'person' | 'group', observation = note()) => ({ type: 'show', observation, to }) as const

/** In the first turn, in the part with this name. */
function roomIn(phase: 'talk' | 'self' | 'partner' | 'observer'): Room {
  const room = new Room().toTurn()
  room.now += { talk: 1, self: 121_000, partner: 151_000, observer: 181_000 }[phase]
  return room
}

const readers = (room: Room) =>
  room.session.people.map(({ id }) => id).filter((id) => JSON.stringify(room.see(person(id))).includes(text))

test('[C1] a note is shown to the person, then to the group, and reaches nobody else', () => {
  const room = roomIn('observer')
  const [speaker, listener, observer] = room.members(0) as [string, string, string]
  room.as(observer, show('person'))
  expect(readers(room).sort()).toEqual([listener, observer].sort())
  expect(room.see(person(listener)).shown).toMatchObject([{ text, moment: 12, to: 'person', by: expect.any(String) }])
  room.as(observer, show('group'))
  expect(readers(room).sort()).toEqual([speaker, listener, observer].sort())
  for (const viewer of [facilitator, { kind: 'screen' }] as Actor[]) {
    expect(JSON.stringify(room.see(viewer))).not.toContain(text)
  }
})

test('[C1] the group comes after the person', () => {
  const room = roomIn('observer')
  const observer = room.member(0, 2)
  expect(room.try(person(observer), show('group')).refusal?.code).toBe('person-first')
  room.as(observer, show('person', note('listening')))
  // What was said to be about both is shown to both before it is shown to all.
  expect(room.try(person(observer), show('group', note('between'))).refusal?.code).toBe('person-first')
})

test('[T1] those who talked look back first: nothing is shown before the observer’s part', () => {
  for (const phase of ['talk', 'self', 'partner'] as const) {
    const room = roomIn(phase)
    expect([phase, room.try(person(room.member(0, 2)), show('person')).refusal?.code]).toEqual([phase, 'observer-last'])
  }
  const later = roomIn('talk')
  later.lead({ type: 'start-turn' })
  expect(later.try(person(later.member(0, 2)), show('person')).refusal).toBeUndefined()
  expect(later.try(person(later.member(0, 0)), show('person', note('listening', 2))).refusal?.code).toBe(
    'observer-last',
  )
})

test('[C1] a note shown again stands in its new words; hidden, it is in no view and not in the session', () => {
  const room = roomIn('observer')
  const [, listener, observer] = room.members(0) as [string, string, string]
  room.as(observer, show('person', { ...note(), text: 'other words' }))
  room.as(observer, show('person'))
  expect(room.see(person(listener)).shown.map((one) => one.text)).toEqual([text])
  room.as(observer, { type: 'hide', observation: 'n1' })
  expect(JSON.stringify(room.session)).not.toContain(text)
  room.as(observer, { type: 'hide', observation: 'n1' })
})

test('[P6] that something was shown changes not a byte for anyone who is not shown it', () => {
  const room = roomIn('observer')
  const [speaker, , observer] = room.members(0) as [string, string, string]
  const others: Actor[] = [facilitator, { kind: 'screen' }, person(speaker), ...room.members(1).map(person)]
  const before = others.map((viewer) => JSON.stringify(room.see(viewer)))
  room.as(observer, show('person'))
  expect(others.map((viewer) => JSON.stringify(room.see(viewer)))).toEqual(before)
})

test('[C3] what was shown is gone from the session with the window of its round', () => {
  const room = roomIn('observer')
  room.as(room.member(0, 2), show('person'))
  room.lead({ type: 'end-activity' })
  room.lead({ type: 'close-offers', round: 1 })
  expect(JSON.stringify(room.session)).not.toContain(text)
  expect(room.try(person(room.member(0, 2)), show('person')).refusal?.code).toBe('observer-last')
})

test('[G7] who takes a seat when the turn is over is not shown what belongs to this one', () => {
  const room = new Room(7).toTurn()
  const late = room.session.people.find(({ id }) => ![...room.members(0), ...room.members(1)].includes(id))
  room.now += 181_000
  if (late !== undefined) room.lead({ type: 'move-person', person: late.id, group: room.group(0) })
  room.as(room.member(0, 2), show('person'))
  room.as(room.member(0, 2), show('group'))
  if (late !== undefined) expect(readers(room)).not.toContain(late.id)
})

const line = 'We were silent more than we talked'
/** Two groups that decide what to bring back. */
function deciding(): Room {
  const room = new Room().toTurn()
  room.lead({ type: 'end-activity' })
  return room
}

test('[C7] a group’s line is the same for everyone in it, whoever pressed, and asks everyone else', () => {
  const room = deciding()
  const [a, b, c] = room.members(0) as [string, string, string]
  room.as(a, { type: 'bring-back', round: 1, text: line })
  for (const id of [a, b, c]) {
    expect(room.see(person(id)).broughtBack).toEqual([{ round: 1, state: 'handed-over', text: line }])
    expect(room.see(person(id)).offers).toEqual([])
  }
  expect([a, b, c].map((id) => room.see(person(id)).asks.length)).toEqual([0, 1, 1])
  for (const viewer of [facilitator, { kind: 'screen' }, ...room.members(1).map(person)] as Actor[]) {
    expect(JSON.stringify(room.see(viewer))).not.toContain(line)
  }
})

test('[C2, C7] the line goes to the room by a yes from all of the group, without a name', () => {
  const said = (answers: readonly ('as-it-is' | 'without-me' | 'not-this' | null)[]) => {
    const room = deciding()
    const [a, ...others] = room.members(0) as [string, string, string]
    const name = room.session.people.find(({ id }) => id === others[0])?.name ?? ''
    room.as(a, { type: 'bring-back', round: 1, text: `${name} and the silence` })
    others.forEach((id, i) => {
      const [ask] = room.see(person(id)).asks
      const answer = answers[i]
      if (answer) room.as(id, { type: 'answer', ask: ask?.id ?? '', answer })
    })
    room.lead({ type: 'close-offers', round: 1 })
    return { cards: room.session.cards.map((card) => card.text), view: room.see(person(a)).broughtBack }
  }
  expect(said(['as-it-is', 'as-it-is']).view).toEqual([{ round: 1, state: 'on-board', text: null }])
  expect(said(['without-me', 'as-it-is']).cards).toEqual(['One of us and the silence'])
  expect(said(['not-this', 'as-it-is'])).toEqual(said([null, 'as-it-is']))
  expect(said([null, 'as-it-is'])).toEqual({ cards: [], view: [{ round: 1, state: 'stayed', text: null }] })
})

test('[C7] a group can pass, and a later word takes the place of an earlier one', () => {
  const room = deciding()
  const [a, b] = room.members(0) as [string, string]
  room.as(a, { type: 'bring-back', round: 1, text: line })
  room.as(b, { type: 'pass', round: 1 })
  expect(room.see(person(a)).broughtBack).toEqual([{ round: 1, state: 'passed', text: null }])
  expect(room.session.offers).toEqual([])
  expect(JSON.stringify(room.session)).not.toContain(line)
  room.as(b, { type: 'bring-back', round: 1, text: 'another line' })
  room.as(a, { type: 'bring-back', round: 1, text: line })
  expect(room.session.offers.map(({ observation }) => observation.text)).toEqual([line])
})

test('[C4, C7] facilitators cannot tell a pass from a line before the window closes, and get counts after it', () => {
  const seen = (brings: boolean) => {
    const room = deciding()
    const [a] = room.members(0) as [string]
    room.as(a, brings ? { type: 'bring-back', round: 1, text: line } : { type: 'pass', round: 1 })
    return room
  }
  expect(JSON.stringify(seen(true).see(facilitator))).toBe(JSON.stringify(seen(false).see(facilitator)))
  const room = seen(true)
  room.lead({ type: 'close-offers', round: 1 })
  expect(room.see(facilitator).counts).toEqual([{ round: 1, offered: 1, passed: 0 }])
})

test('[L2] a closing by which texts went cannot be taken back, also where only a line was offered', () => {
  const room = deciding()
  room.as(room.member(0, 0), { type: 'bring-back', round: 1, text: line })
  room.lead({ type: 'close-offers', round: 1 })
  expect(room.session.undo).toBeNull()
})

test('[C6, C7] a line that went to the board can be taken back by anyone of the group, and then it stayed', () => {
  const room = deciding()
  const [a, ...others] = room.members(0) as [string, string, string]
  room.as(a, { type: 'bring-back', round: 1, text: line })
  for (const id of others)
    room.as(id, { type: 'answer', ask: room.see(person(id)).asks[0]?.id ?? '', answer: 'as-it-is' })
  room.lead({ type: 'close-offers', round: 1 })
  const seen = [a, ...others].map((id) => room.see(person(id)).mine)
  expect(new Set(seen.map((mine) => JSON.stringify(mine))).size).toBe(1)
  room.as(others[1] ?? '', { type: 'withdraw', card: seen[0]?.[0]?.card ?? '' })
  expect(room.see(person(a)).broughtBack).toEqual([{ round: 1, state: 'stayed', text: null }])
})
