import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { type Command, commandSchemas } from './commands/command.ts'
import { decide } from './decide.ts'
import { nextChange } from './elapse.ts'
import { refusalSentences } from './refusal.ts'
import { standingOf } from './rounds.ts'
import type { Session } from './session.ts'
import { actors, filled, type Loose, loose, people } from './testing/any-command.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

/** Runs × length × properties: more than ten thousand commands, each of any kind that the table knows. */
const runs = 30
const longest = 100
/** The same scripts each time; another number tries others. */
const seed = 5

/** How far the room has come when the script begins: random commands alone seldom come as far as a turn. */
const beginnings = ['doors', 'groups', 'turn', 'offers'] as const

interface Script {
  readonly from: (typeof beginnings)[number]
  readonly steps: readonly Step[]
}

interface Step {
  readonly actor: Actor
  readonly loose: Loose
  readonly wait: number
}

const wait = fc.oneof(
  { arbitrary: fc.nat(2_000), weight: 6 },
  { arbitrary: fc.nat(20_000), weight: 2 },
  { arbitrary: fc.nat(400_000), weight: 1 },
)
const step = fc.record({ actor: actors, loose, wait })
const scripts: fc.Arbitrary<Script> = fc.record({
  from: fc.constantFrom(...beginnings),
  steps: fc.array(step, { minLength: longest, maxLength: longest }),
})

/** A room of seven with two facilitators, as far as it has come. */
function roomAt(from: Script['from']): Rehearsal {
  const room = new Rehearsal(people.length)
  room.bring('ana', 'Ana')
  if (from === 'doors') return room
  if (from === 'groups') {
    room.must(facilitator, { type: 'start-session' })
    room.must(facilitator, { type: 'form-groups', seed: 3 })
    room.must(facilitator, { type: 'publish-groups' })
    return room
  }
  room.toOffers()
  if (from === 'turn') room.now -= 590_000
  return room
}

interface Moment {
  readonly before: Session
  readonly after: Session
  readonly now: number
  readonly command: Command
  readonly refused: boolean
}

/** Says a script and shows every moment of it. */
function play({ from, steps }: Script, look: (moment: Moment) => void): Session {
  const room = roomAt(from)
  for (const step of steps) {
    const before = room.session
    room.now += step.wait
    const command = filled(step.loose, before) as Command
    if (!v.safeParse(commandSchemas[command.type], command).success) continue
    const { refusal } = room.try(step.actor, command)
    if (refusal !== undefined) {
      expect(refusal.sentence).toBe(refusalSentences[refusal.code])
      expect(refusal.sentence).toMatch(/^[A-Z].*\.$/)
      expect(room.session).toBe(before)
    }
    look({ before, after: room.session, now: room.now, command, refused: refusal !== undefined })
  }
  return room.session
}

const check = (look: (moment: Moment) => void) =>
  fc.assert(
    fc.property(scripts, (script) => {
      play(script, look)
    }),
    { numRuns: runs, seed },
  )

test('the long run says every command of the table in a form that its schema takes', () => {
  const said = new Set<string>()
  const done = new Set<string>()
  fc.assert(
    fc.property(scripts, (script) => {
      play(script, ({ command, refused }) => {
        said.add(command.type)
        if (!refused) done.add(command.type)
      })
    }),
    { numRuns: runs, seed },
  )
  expect([...said].sort()).toEqual(Object.keys(commandSchemas).sort())
  expect([...done]).toEqual(expect.arrayContaining(['start-turn', 'next-phase', 'undo', 'replan', 'close-session']))
})

test('[L3] versions and clocks never go back, unless a step is taken back', () => {
  check(({ before, after, now, command }) => {
    expect(after.version).toBeGreaterThanOrEqual(before.version)
    if (command.type === 'undo' || command.type === 'follow-room') return
    for (const round of after.rounds) {
      const was = before.rounds.find((one) => one.round === round.round)
      if (was === undefined) continue
      for (const group of [undefined, ...Object.keys(round.own)]) {
        const [then, here] = [standingOf(before, was, now, group), standingOf(after, round, now, group)]
        expect(here.clock.segment).toBeGreaterThanOrEqual(then.clock.segment)
      }
    }
  })
})

test('[L3] what time alone will change next always lies ahead', () => {
  check(({ after, now }) => {
    const at = nextChange(after, now)
    if (at !== null) expect(at).toBeGreaterThan(now)
  })
})

test('[L3] the same commands at the same times give the same session', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const nothing = () => undefined
      expect(play(script, nothing)).toEqual(play(script, nothing))
    }),
    { numRuns: 20, seed },
  )
})

test('[L2] a step that was just made is taken back to what was', () => {
  check(({ before, after, now, refused }) => {
    if (refused || after.step === before.step || after.undo === null) return
    const command: Command = { type: 'undo', step: after.step?.id ?? '' }
    const back = decide(after, facilitator, command, now, { id: () => 'back', seed: () => 1 })
    if (!after.facilitators.some(({ id }) => id === 'fac')) return
    expect(back.refusal).toBeUndefined()
    const flow = ({ state, startedAt, closedAt, current, actual, rounds, groupings, agenda, anchor }: Session) => ({
      ...{ state, startedAt, closedAt, current, actual, rounds, groupings, agenda, anchor },
    })
    expect(flow(back.session)).toEqual(flow(before))
    expect(back.session.draft?.id).toBe(before.draft?.id)
  })
})

const told = (view: unknown) => JSON.stringify(view)

function personSeesTheirs(session: Session, id: string, now: number): void {
  const view = viewFor(session, person(id), now)
  expect([view.team, view.step, view.wall, view.draft, view.counts]).toEqual([[], null, null, null, []])
  for (const ask of view.asks) expect(told(ask)).not.toMatch(/"author"|"person"/)
  const table = new Set(view.groups.flatMap((group) => group.seats.map((seat) => seat.person)))
  for (const known of view.people) expect(known.id === id || table.has(known.id)).toBe(true)
  const others = ['speaker', 'listener', 'observer'].filter((role) => role !== view.round?.card?.role.id)
  for (const role of others) expect(told(view)).not.toContain(`card of the ${role}`)
}

function screenShowsPlenary(session: Session, now: number): void {
  const view = viewFor(session, { kind: 'screen' }, now)
  // Names that are switched on stand with those who have come, and nowhere else.
  const unnamed = told({ ...view, arrivals: session.wall.names ? [] : view.arrivals })
  for (const { name } of session.people) if (name.endsWith('x')) expect(unnamed).not.toContain(`"${name}"`)
  expect(told(view)).not.toContain('card of the')
  expect([view.people, view.asks, view.offers, view.team, view.step]).toEqual([[], [], [], [], null])
  if (session.wall.curtain) expect([view.now, view.agenda, view.groups, view.docs]).toEqual([null, [], [], []])
}

test('[T3, P4, P6, C3, C4] no view ever holds what it may not', () => {
  check(({ after, now }) => {
    for (const { id } of after.people.slice(0, 3)) personSeesTheirs(after, id, now)
    screenShowsPlenary(after, now)
    for (const { id, name } of after.facilitators) {
      const view = viewFor(after, { kind: 'facilitator', id, name }, now)
      expect([view.asks, view.offers]).toEqual([[], []])
      expect(told(view)).not.toContain('card of the')
      expect(told(view.docs)).not.toContain('"own"')
    }
  })
})
