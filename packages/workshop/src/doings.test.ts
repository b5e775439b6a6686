import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { fewest } from './debrief-facts.ts'
import { agendasFrom } from './plan-agendas.ts'
import { doingAgenda, doingRoom, turnTo } from './testing/doings.ts'
import { facilitator, person, type Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const view = (room: Rehearsal, viewer: Actor) => viewFor(room.session, viewer, room.now)
const sent = (room: Rehearsal, viewer: Actor) => JSON.stringify(view(room, viewer))
const screen = { kind: 'screen' } as const
const people = (room: Rehearsal) => room.session.people.map(({ id }) => person(id))

const right = { one: [1], two: [2, 0] }

test('a quiz tells nobody what is right before it is handed in, and its result to its person alone', () => {
  const room = doingRoom(3)
  turnTo(room, 'check')
  for (const viewer of [screen, ...people(room)]) expect(sent(room, viewer)).not.toContain('because-')
  const rest = () =>
    [screen, person('p2'), person('p3'), { kind: 'keepsake', id: 'p2' } as const].map((one) => sent(room, one))
  const before = rest()
  room.must(person('p1'), { type: 'hand-in-check', activity: 'check', answers: { one: [1], two: [0] } })
  expect(rest()).toEqual(before)
  expect(view(room, person('p1')).check?.result).toMatchObject({ tries: 1, percent: 50, passed: false })
  expect(view(room, person('p1')).check?.items[1]).toMatchObject({ right: [0, 2], explanation: { en: 'because-two' } })
  expect(view(room, facilitator).check).toMatchObject({ handedIn: 1, result: null })
  expect(sent(room, facilitator)).not.toContain('"percent"')
})

test('a quiz can be taken again, the best try counts, and whoever is slow hands it in after the room has gone on', () => {
  const room = doingRoom(2)
  turnTo(room, 'check')
  room.must(person('p1'), { type: 'hand-in-check', activity: 'check', answers: {} })
  turnTo(room, 'pulse')
  room.must(person('p1'), { type: 'hand-in-check', activity: 'check', answers: right })
  room.must(person('p1'), { type: 'hand-in-check', activity: 'check', answers: { one: [0] } })
  expect(view(room, person('p1')).check).toMatchObject({
    on: false,
    result: { tries: 3, percent: 100, last: 0, passed: true },
  })
  room.must(facilitator, { type: 'close-session' })
  expect(room.try(person('p2'), { type: 'hand-in-check', activity: 'check', answers: right }).refusal?.code).toBe(
    'not-now',
  )
  expect(view(room, { kind: 'keepsake', id: 'p1' }).check?.result?.passed).toBe(true)
  expect(view(room, { kind: 'keepsake', id: 'p2' }).check).toBeNull()
})

test('a quiz takes no answers that it does not offer, and a self-check none at all', () => {
  const room = doingRoom(1)
  turnTo(room, 'check')
  const bad = room.try(person('p1'), { type: 'hand-in-check', activity: 'check', answers: { one: [7] } })
  expect(bad.refusal?.code).toBe('bad-input')
  room.session = {
    ...room.session,
    agenda: room.session.agenda.map((one) =>
      one.check ? { ...one, check: { ...one.check, kind: 'self' as const } } : one,
    ),
  }
  expect(room.try(person('p1'), { type: 'hand-in-check', activity: 'check', answers: right }).refusal?.code).toBe(
    'not-found',
  )
  expect(view(room, person('p1')).check?.items[0]?.right).toEqual([1])
})

test('a planning keeps priorities as sums of five or more, and who gave them no longer than it counts', () => {
  const room = doingRoom(6)
  turnTo(room, 'plan')
  room.must(facilitator, { type: 'open-priorities', activity: 'plan' })
  const [listening, power] = view(room, facilitator).plan?.cards ?? []
  const give = (id: string) =>
    room.must(person(id), {
      type: 'hand-in-priorities',
      activity: 'plan',
      on: { [power?.id ?? '']: 2, [listening?.id ?? '']: 1 },
    })
  const others = () => [screen, person('p5'), person('p6')].map((one) => sent(room, one))
  const before = others()
  give('p1')
  expect(others()).toEqual(before)
  for (let i = 2; i < fewest; i += 1) give(`p${i}`)
  room.must(facilitator, { type: 'close-priorities', activity: 'plan' })
  expect(view(room, facilitator).plan?.cards.map(({ dots }) => dots)).toEqual([null, null, null])
  expect(JSON.stringify(room.session.plans)).not.toContain('p1')
  room.must(facilitator, { type: 'open-priorities', activity: 'plan' })
  for (let i = 1; i <= fewest; i += 1) give(`p${i}`)
  expect(view(room, facilitator).plan?.cards.map(({ dots }) => dots)).toEqual([null, null, null])
  room.must(facilitator, { type: 'close-priorities', activity: 'plan' })
  expect(view(room, person('p1')).plan?.cards.map(({ dots }) => dots)).toEqual([5, 10, 0])
})

test('the topics placed on coming sessions become their draft agendas, the most wished for first', () => {
  const room = doingRoom(5)
  turnTo(room, 'plan')
  room.must(person('p1'), { type: 'plan-card', activity: 'plan', text: 'Our own words' })
  room.must(facilitator, { type: 'open-priorities', activity: 'plan' })
  const cards = () => view(room, facilitator).plan?.cards ?? []
  const own = cards().find(({ text }) => text === 'Our own words')?.id ?? ''
  for (const { id } of room.session.people) {
    room.must(person(id), { type: 'hand-in-priorities', activity: 'plan', on: { [own]: 3 } })
  }
  room.must(facilitator, { type: 'close-priorities', activity: 'plan' })
  for (const { id } of cards().filter(({ text }) => text !== 'Crisis')) {
    room.must(facilitator, { type: 'place-card', activity: 'plan', card: id, place: 'day-1' })
  }
  const plan = doingAgenda.find(({ id }) => id === 'plan')?.plan
  const run = room.session.plans.plan
  if (plan === undefined || run === undefined) throw new Error('No plan')
  const [day1, day2] = agendasFrom(plan, run, 'en')
  expect(day1?.agenda.map(({ type, title }) => [type, title.en])).toEqual([
    ['arrive', 'Arriving'],
    ['agreement', 'Does our agreement still fit?'],
    ['talk', 'Our own words'],
    ['talk', 'Listening'],
    ['break', 'Break'],
    ['talk', 'Power'],
    ['close', 'Closing'],
  ])
  expect(day2?.agenda).toHaveLength(3)
  room.must(facilitator, { type: 'remove-plan-card', activity: 'plan', card: own })
  expect(JSON.stringify(room.session.plans)).not.toContain(own)
})

/** A room whose pairs of a talk have each a board. */
function withBoards() {
  const room = doingRoom(8)
  turnTo(room, 'talk')
  room.must(facilitator, { type: 'talk-step', to: 1 })
  const [group, other] = room.session.groupings[0]?.groups ?? []
  if (group === undefined || other === undefined) throw new Error('No groups')
  return { room, board: group.board, inside: group.seats[0]?.person ?? '', outside: other.seats[0]?.person ?? '' }
}

test('[P1, P2] a board is opened to the room by its group alone; then everyone reads it, and the group still writes', () => {
  const { room, board, inside, outside } = withBoards()
  expect(room.try(person(outside), { type: 'show-board', board, open: true }).refusal?.code).toBe('not-in-group')
  const right = (viewer: Actor) => access(room.session, viewer, board, room.now)
  const readers: readonly Actor[] = [facilitator, screen, person(outside)]
  expect(readers.map(right)).toEqual(['none', 'none', 'none'])
  room.must(person(inside), { type: 'show-board', board, open: true })
  expect(readers.map(right)).toEqual(['read', 'read', 'read'])
  expect(right(person(inside))).toBe('write')
  expect(view(room, person(outside)).docs.find(({ id }) => id === board)?.opened).toBe(true)
  expect(view(room, person(inside)).docs.find(({ id }) => id === board)?.opened).toBeUndefined()
  room.must(person(inside), { type: 'show-board', board, open: false })
  expect(readers.map(right)).toEqual(['none', 'none', 'none'])
  room.must(person(inside), { type: 'show-board', board, open: true })
  room.must(facilitator, { type: 'close-session' })
  expect(readers.map(right)).toEqual(['none', 'none', 'none'])
})

test('a walk mixes the groups like a jigsaw; echoes have no author and no order, and go with the board', () => {
  const { room, board, inside, outside } = withBoards()
  room.must(person(inside), { type: 'show-board', board, open: true })
  const pairs = room.session.groupings[0]?.groups.map(({ seats }) => seats.map((seat) => seat.person)) ?? []
  turnTo(room, 'gallery')
  const walks = room.session.groupings.at(-1)?.groups.map(({ seats }) => seats.map((seat) => seat.person)) ?? []
  for (const walk of walks)
    for (const pair of pairs) expect(walk.filter((one) => pair.includes(one)).length).toBeLessThan(2)
  room.must(person(outside), { type: 'echo', board, text: 'This stays with me' })
  room.must(person(inside), { type: 'echo', board, text: '' })
  expect(
    view(room, screen)
      .gallery?.boards[0]?.echoes.map(({ text }) => text)
      .sort(),
  ).toEqual(['', 'This stays with me'])
  expect(JSON.stringify(room.session.echoes)).not.toContain(outside)
  room.must(facilitator, { type: 'look-at', board })
  room.must(person(inside), { type: 'show-board', board, open: false })
  expect(room.session).toMatchObject({ lookingAt: null, echoes: [] })
})

test('a pulse begins with its first planned question, goes on to the next, and ends with its activity', () => {
  const room = doingRoom(2)
  turnTo(room, 'pulse')
  expect(view(room, person('p1')).pulse).toMatchObject({ kind: 'scale', question: 'Energy?' })
  expect(view(room, person('p1')).questions).toEqual([])
  room.must(facilitator, { type: 'ask-planned', activity: 'pulse', at: 1 })
  expect(view(room, screen).pulse).toMatchObject({ kind: 'poll', options: ['slow', 'fast'] })
  turnTo(room, 'present')
  expect(view(room, screen).pulse).toBeNull()
  expect(room.try(facilitator, { type: 'ask-planned', activity: 'pulse', at: 0 }).refusal?.code).toBe('not-now')
})

test('[L6] cues turn for everyone at once; one can look back, and no further than the room has come', () => {
  const room = doingRoom(1)
  turnTo(room, 'present')
  room.must(facilitator, { type: 'turn-cue', activity: 'present', to: 1 })
  expect(view(room, person('p1')).cue).toMatchObject({ at: 1, of: 3, cues: [{ en: 'cue-one' }, { en: 'cue-two' }] })
  expect(sent(room, screen)).not.toContain('cue-three')
  expect(view(room, facilitator).cue?.cues).toHaveLength(3)
})

test('[P4] behind the curtain nothing of all this is sent', () => {
  const { room, board, inside } = withBoards()
  room.must(person(inside), { type: 'show-board', board, open: true })
  turnTo(room, 'agreement')
  room.must(facilitator, { type: 'set-wall', curtain: true })
  expect(view(room, screen)).toMatchObject({ agreement: null, gallery: null, talk: null, docs: [] })
})

test('[L3] everything goes on from where it was after it was stored and read again', () => {
  const { room, board, inside } = withBoards()
  room.must(person(inside), { type: 'show-board', board, open: true })
  for (const activity of ['agreement', 'round', 'gallery', 'check', 'plan', 'pulse', 'present']) {
    turnTo(room, activity)
    const before = [facilitator, screen, ...people(room)].map((one) => sent(room, one))
    room.session = JSON.parse(JSON.stringify(room.session))
    expect([facilitator, screen, ...people(room)].map((one) => sent(room, one))).toEqual(before)
  }
})
