import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import type { Command } from './commands/command.ts'
import { decide } from './decide.ts'
import { refusalSentences } from './refusal.ts'
import { nextChange } from './rounds.ts'
import type { Session } from './session.ts'
import { facilitator, person, plainChance, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const group = fc.nat(40).map((i) => `id-${i}`)
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { type: 'open-lobby' },
    { type: 'start-session' },
    { type: 'publish-groups' },
    { type: 'discard-groups' },
    { type: 'start-turn' },
    { type: 'next-phase' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'end-activity' },
    { type: 'close-session' },
    { type: 'reopen-session' },
  ),
  fc.record({
    type: fc.constant('form-groups' as const),
    seed: fc.nat(),
    mode: fc.constantFrom('random', 'mix-new', 'stay', 'count-off'),
  }),
  fc.record({
    type: fc.constant('start-activity' as const),
    activity: fc.constantFrom('arrive', 'round-1', 'debrief', 'round-2', 'close', 'none'),
  }),
  fc.record({
    type: fc.constant('add-time' as const),
    seconds: fc.integer({ min: -300, max: 300 }),
    group: fc.option(group, { nil: undefined }),
  }),
  fc.record({ type: fc.constant('start-turn' as const), group }),
  fc.record({ type: fc.constant('move-person' as const), person: fc.constantFrom('p1', 'p2', 'p5', 'nobody'), group }),
  fc.record({ type: fc.constant('close-offers' as const), round: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('answer' as const), ask: group, answer: fc.constantFrom('as-it-is', 'not-this') }),
  fc
    .record({
      round: fc.integer({ min: 1, max: 2 }),
      turn: fc.integer({ min: 1, max: 4 }),
      text: fc.constantFrom('', 'heard'),
    })
    .map(
      (fields): Command => ({
        type: 'offer',
        observation: { id: 'n', kind: 'heard', about: 'between', moment: 1, ...fields },
      }),
    ),
)
const actors = fc.constantFrom<Actor>(facilitator, facilitator, facilitator, person('p1'), person('p4'), {
  kind: 'screen',
})
const scripts = fc.array(fc.record({ actor: actors, command: commands, wait: fc.nat(200_000) }), { maxLength: 60 })

type Step = { readonly actor: Actor; readonly command: Command; readonly wait: number }

/** Plays a script from the same beginning and shows every step. */
function play(steps: readonly Step[], look: (session: Session, now: number, before: Session) => void): Session {
  const room = new Rehearsal(7)
  for (const { actor, command, wait } of steps) {
    const before = room.session
    room.now += wait
    const { refusal } = room.try(actor, command)
    if (refusal !== undefined) {
      expect(refusalSentences[refusal.code]).toBe(refusal.sentence)
      expect(room.session).toBe(before)
    }
    look(room.session, room.now, before)
  }
  return room.session
}

test('[G3] whatever is said in whatever order, nobody sits in two groups and no two people share a seat', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      play(steps, ({ groupings, draft }) => {
        for (const grouping of draft === null ? groupings : [...groupings, draft]) {
          const seated = grouping.groups.flatMap(({ seats }) => seats.map((seat) => seat.person))
          expect(new Set(seated).size).toBe(seated.length)
          for (const { seats } of grouping.groups) {
            expect(new Set(seats.map((seat) => seat.role)).size).toBe(seats.length)
          }
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('[L3] versions never go back, and every viewer can be shown every state', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      play(steps, (session, now, before) => {
        expect(session.version).toBeGreaterThanOrEqual(before.version)
        const change = nextChange(session, now)
        if (change !== null) expect(change).toBeGreaterThan(now)
        for (const viewer of [facilitator, person('p1'), { kind: 'screen' } as const]) viewFor(session, viewer, now)
      })
    }),
    { numRuns: 300 },
  )
})

test('[L3] the same commands at the same times give the same session', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      const nothing = () => undefined
      expect(play(steps, nothing)).toEqual(play(steps, nothing))
    }),
    { numRuns: 100 },
  )
})

test('[C3] a session holds no answer once the window of its round is closed', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      play(steps, (session) => {
        const closed = session.rounds.filter((round) => round.closedAt !== null).map((round) => round.round)
        expect(session.offers.some((offer) => closed.includes(offer.observation.round))).toBe(false)
      })
    }),
    { numRuns: 100 },
  )
})

test('a command that carries an id and comes twice is done once', () => {
  const room = new Rehearsal(3)
  room.toOffers()
  room.must(facilitator, { type: 'add-time', seconds: 60, id: 'same' })
  const once = room.session
  room.must(facilitator, { type: 'add-time', seconds: 60, id: 'same' })
  expect(room.session).toBe(once)
})

test('[G1] groups are formed for the next round of the agenda, also when one was left out', () => {
  const room = new Rehearsal(6)
  const formed = () => {
    room.must(facilitator, { type: 'form-groups', seed: 1 })
    return room.session.draft?.round
  }
  expect(formed()).toBe(1)
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  expect(formed()).toBe(2)
  room.now += 1000
  room.must(facilitator, { type: 'start-activity', activity: 'arrive' })
  expect(formed()).toBe(1)
  room.now += 1000
  room.must(facilitator, { type: 'start-activity', activity: 'close' })
  expect(formed()).toBe(1)
})

test('[L5] a participant cannot do what facilitators do, and no facilitator what is a participant’s', () => {
  const room = new Rehearsal(3)
  expect(room.try(person('p1'), { type: 'start-session' }).refusal?.code).toBe('not-allowed')
  expect(room.try({ kind: 'facilitator', id: 'else', name: '' }, { type: 'pause' }).refusal?.code).toBe('not-allowed')
  expect(room.try(facilitator, { type: 'answer', ask: 'x', answer: 'as-it-is' }).refusal?.code).toBe('not-allowed')
})

test('[G7] who comes late is seated without changing anyone’s role, when they are moved and the turn is over', () => {
  const room = new Rehearsal(3)
  room.toOffers()
  room.now -= 600_000
  room.join('late', 'Late')
  expect(viewFor(room.session, person('late'), room.now).groups).toEqual([])
  const roles = () => viewFor(room.session, person('p1'), room.now).round?.roles.slice(0, 3)
  const before = roles()
  room.must(facilitator, { type: 'move-person', person: 'late', group: room.session.groupings[0]?.groups[0]?.id ?? '' })
  expect(roles()).toEqual(before)
  expect(viewFor(room.session, person('late'), room.now).round?.card).toBeNull()
  room.must(facilitator, { type: 'start-turn' })
  expect(viewFor(room.session, person('late'), room.now).round?.card?.role.id).toBe('observer')
})

test('[T1] a group that was given time lags behind the room and is not dragged', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  room.now -= 600_000
  const [one, two] = room.session.groupings[0]?.groups ?? []
  room.must(facilitator, { type: 'add-time', seconds: 60, group: one?.id })
  room.now += 130_000
  const phase = (id: string | undefined) => viewFor(room.session, person(id ?? ''), room.now).round?.phase
  expect([phase(one?.seats[0]?.person), phase(two?.seats[0]?.person)]).toEqual(['talk', 'self'])
})

test('[G5] the door takes nobody in before it is open or after the workshop', () => {
  const room = new Rehearsal(0)
  room.must(facilitator, { type: 'close-session' })
  const late = decide(room.session, { kind: 'door' }, { type: 'join', person: 'p', name: 'P' }, 1, plainChance())
  expect(late.refusal?.code).toBe('already-over')
})
