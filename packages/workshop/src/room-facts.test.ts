import fc from 'fast-check'
import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import type { Command } from './commands/command.ts'
import { elapse, nextChange } from './elapse.ts'
import { hearing } from './hearing.ts'
import type { Group, Session } from './session.ts'
import { storedSession } from './stored-session.ts'
import { Room, second } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

/** A room in which every fact stands at once, each with a word of its own that can be looked for in what is sent. */
function full() {
  const room = new Room(9).toTurn()
  room.join('late', 'LateName')
  const [one, two, three] = [room.member(0, 0), room.member(0, 1), room.member(0, 2)]
  const other = room.member(1, 0)
  room.lead({ type: 'broadcast', text: 'words-for-all' })
  room.lead({ type: 'broadcast', text: 'words-for-one', group: room.group(0) })
  room.lead({ type: 'remove-person', person: room.member(2, 2), reason: 'why-removed' })
  room.as(one, { type: 'step-out' })
  room.as(two, { type: 'observe-today', observe: true })
  room.as(two, { type: 'say-pace', pace: 'slower' })
  room.as(two, { type: 'raise-signal', signal: 'help' })
  room.as('late', { type: 'raise-signal', signal: 'help' })
  room.must(second, { type: 'knock', group: room.group(0) })
  room.as(two, { type: 'answer-knock', visit: room.session.visits[0]?.id ?? '', answer: 'come-in' })
  const viewers: { readonly [who: string]: Actor } = {
    facilitator,
    visitor: second,
    self: person(two),
    neighbour: person(three),
    stranger: person(other),
    late: person('late'),
    removed: person(room.session.removed[0]?.person.id ?? ''),
    keepsake: { kind: 'keepsake', id: two },
    screen: { kind: 'screen' },
  }
  return { room, viewers, one, two, three }
}

const { room, viewers, one, two } = full()
const helpOf = (session: Session) => session.signals.find(({ group }) => group !== null)?.id ?? ''

/** What is looked for in the view as it is sent, and the only viewers who may find it. */
const facts: readonly [string, string, readonly string[]][] = [
  ['why someone was removed', 'why-removed', ['facilitator', 'visitor']],
  ['words to everyone', 'words-for-all', ['facilitator', 'visitor', 'self', 'neighbour', 'stranger', 'late']],
  ['words to one group', 'words-for-one', ['facilitator', 'visitor', 'self', 'neighbour']],
  ['that somebody stepped out', '"standing":"out"', ['facilitator', 'visitor', 'self', 'neighbour']],
  ['who would rather observe', '"observes":true', ['facilitator', 'visitor', 'self']],
  ['one’s word on the pace', '"mine":"slower"', ['self']],
  ['how many find it too fast', '"slower":1', ['facilitator', 'visitor']],
  ['that a group asks for help', helpOf(room.session), ['facilitator', 'visitor', 'self', 'neighbour']],
  ['that somebody without a group asks for help', '"name":"LateName","at"', ['facilitator', 'visitor']],
  ['that a facilitator visits', room.session.visits[0]?.id ?? '', ['facilitator', 'visitor', 'self', 'neighbour']],
  ['the board that is visited', `"board":"${room.board(0)}"`, ['visitor']],
  ['who waits for a seat', '"waiting":[{', ['facilitator', 'visitor']],
  ['a line to a group', '"kind":"out"', ['self', 'neighbour']],
]
const rows = facts.flatMap(([what, sign, may]) =>
  Object.keys(viewers).map((who) => [what, who, may.includes(who), sign] as const),
)

test.each(rows)('[P1, P6] %s: may the %s know it? %s', (_, who, may, sign) => {
  const view = room.see(viewers[who] as Actor)
  expect(JSON.stringify(view).includes(sign)).toBe(may)
})

test('since when somebody is out, and who asked for their group, is told to nobody', () => {
  const since = room.session.absences.find(({ person: id }) => id === one)?.since
  for (const viewer of Object.values(viewers)) {
    expect(JSON.stringify(room.see(viewer))).not.toContain(`"since":${since}`)
  }
  expect(room.session.signals.filter(({ group }) => group !== null).every(({ person: id }) => id === null)).toBe(true)
  expect(JSON.stringify(room.see(facilitator).pace)).not.toContain(two)
})

test('[L3] all of it survives being stored', () => {
  const back = storedSession(JSON.stringify(room.session))
  for (const viewer of Object.values(viewers)) expect(viewFor(back, viewer, room.now)).toEqual(room.see(viewer))
})

const member = fc.constantFrom('p1', 'p2', 'p4', 'p6', 'late')
const kind = fc.constantFrom('help', 'more-time', 'ready')
type Step = readonly [who: Actor, command: Command | 'silent' | 'heard' | 'join', wait: number]

/** Steps of every kind of this family, with others that move the workshop on between them. Ids are looked up at play. */
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(fc.constantFrom<Actor>(facilitator, second), member.map(person)),
  fc.oneof(
    fc.constantFrom<Command | 'silent' | 'heard' | 'join'>(
      'silent',
      'heard',
      'join',
      { type: 'step-out' },
      { type: 'come-back' },
      { type: 'start-turn' },
      { type: 'next-phase' },
      { type: 'end-activity' },
      { type: 'add-time', seconds: 60 },
      { type: 'form-groups', seed: 3 },
      { type: 'publish-groups' },
      { type: 'clear-paces' },
      { type: 'broadcast', text: 'words' },
      { type: 'open-board', open: true },
      { type: 'open-board', open: false },
      { type: 'clear-signal', signal: '?' },
      { type: 'come-to-signal', signal: '?' },
      { type: 'end-visit', visit: '?' },
      { type: 'answer-knock', visit: '?', answer: 'come-in' },
      { type: 'answer-knock', visit: '?', answer: 'not-now' },
      { type: 'close-session' },
      { type: 'reopen-session' },
    ),
    kind.map((signal): Command => ({ type: 'raise-signal', signal })),
    kind.map((signal): Command => ({ type: 'lower-signal', signal })),
    fc.constantFrom(0, 1).map((at): Command => ({ type: 'knock', group: `group ${at}` })),
    member.map((id): Command => ({ type: 'remove-person', person: id, reason: 'why' })),
    member.map((id): Command => ({ type: 'readmit-person', person: id })),
    member.map((id): Command => ({ type: 'move-person', person: id, group: 'group 1' })),
  ),
  fc.nat(300_000),
)

/** The command with the ids that stand in the room now. */
function named(at: Room, command: Command): Command {
  const filled: Record<string, unknown> = { ...command }
  if (filled.signal === '?') filled.signal = at.session.signals[0]?.id ?? 'none'
  if (filled.visit === '?') filled.visit = at.session.visits[0]?.id ?? 'none'
  if (filled.group === 'group 0') filled.group = at.group(0)
  if (filled.group === 'group 1') filled.group = at.group(1)
  return filled as Command
}

function play(steps: readonly Step[], look: (at: Room) => void): Session {
  const at = new Room().toTurn()
  for (const [who, command, wait] of steps) {
    at.now += wait
    if (command === 'join') at.join('late', 'LateName')
    else if (typeof command === 'string') {
      const id = 'id' in who ? who.id : ''
      at.session = hearing(at.session, { type: command, person: id, since: at.now }, at.now, at.chance).session
    } else at.try(who, named(at, command))
    look(at)
  }
  return at.session
}

const steps = fc.array(step, { maxLength: 60 })

/** Is a facilitator's visit to this group shown to everyone who sits in it? */
function shown(at: Room, group: Group): boolean {
  return group.seats.every(({ person: id }) =>
    at.see(person(id)).visits.some((one) => one.state === 'in' && one.until > at.now && one.group === group.id),
  )
}

test('[P2, P6] whatever happens, a facilitator writes on a group’s board only while the group is shown them inside', () => {
  const check = (at: Room) => {
    const groups = at.session.groupings.flatMap((grouping) => grouping.groups)
    for (const [group, lead] of groups.flatMap((one) => [facilitator, second].map((who) => [one, who] as const))) {
      const right = access(at.session, lead, group.board, at.now)
      if (right === 'write') expect(shown(at, group)).toBe(true)
      if (right === 'read') expect(at.session.openBoards).toContain(group.board)
    }
  }
  fc.assert(
    fc.property(steps, (script) => {
      play(script, check)
    }),
    { numRuns: 150 },
  )
})

test('whatever happens, nobody is in the room and removed, absent twice, or signals twice', () => {
  fc.assert(
    fc.property(steps, (script) => {
      play(script, ({ session }) => {
        const here = session.people.map(({ id }) => id)
        expect(new Set(here).size).toBe(here.length)
        expect(session.removed.some((one) => here.includes(one.person.id))).toBe(false)
        const absent = session.absences.map((one) => one.person)
        expect(new Set(absent).size).toBe(absent.length)
        expect(absent.every((id) => here.includes(id))).toBe(true)
        const raised = session.signals.map((one) => `${one.kind} ${one.group} ${one.person}`)
        expect(new Set(raised).size).toBe(raised.length)
      })
    }),
    { numRuns: 150 },
  )
})

test('[L3] what time ends, it ends in the views at once and in what is kept, and the next change is always ahead', () => {
  fc.assert(
    fc.property(steps, fc.nat(2_000_000), (script, later) => {
      play(script, (at) => {
        const now = at.now + later
        const lean = elapse(at.session, now)
        for (const viewer of [facilitator, person('p1'), person('p4')]) {
          expect(viewFor(lean, viewer, now)).toEqual(viewFor(at.session, viewer, now))
        }
        expect(elapse(lean, now)).toBe(lean)
        expect(nextChange(at.session, now) ?? now + 1).toBeGreaterThan(now)
      })
    }),
    { numRuns: 60 },
  )
})

test('[L3] the same happenings give the same room', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const nothing = () => undefined
      expect(play(script, nothing)).toEqual(play(script, nothing))
    }),
    { numRuns: 60 },
  )
})

test('[P2, P4] why somebody was removed reaches no phone and no screen, whatever happens', () => {
  fc.assert(
    fc.property(steps, (script) => {
      play(script, (at) => {
        const all = [...at.session.people, ...at.session.removed.map((one) => one.person)]
        for (const viewer of [...all.map(({ id }) => person(id)), { kind: 'screen' } as const]) {
          expect(JSON.stringify(at.see(viewer))).not.toContain('"why"')
        }
      })
    }),
    { numRuns: 60 },
  )
})
