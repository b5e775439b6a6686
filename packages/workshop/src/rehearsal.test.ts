import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import { rehearsalOf, simulatedSent } from './rehearsal.ts'
import { dueAt } from './retention.ts'
import { facilitator, plainChance, Rehearsal } from './testing/workshop.ts'
import { segmentsOf } from './turns.ts'
import { viewFor } from './view-for.ts'

const door = { kind: 'door' } as const
const input = { id: 'copy', code: 'ZZZZZZ', facilitator: { id: 'f1', name: 'Noor' } }

function rehearsed(speed = 1) {
  const { session } = new Rehearsal(6)
  return { session, copy: rehearsalOf(session, { ...input, speed }, 5000, plainChance(900)) }
}

test('[L1] a rehearsal has the plan of its session, and nobody and nothing else of it', () => {
  const { session, copy } = rehearsed()
  expect(copy).toMatchObject({
    rehearsal: { speed: 1 },
    state: 'draft',
    agenda: session.agenda,
    lenses: session.lenses,
  })
  expect([copy.people, copy.groupings, copy.rounds, copy.docs.length]).toEqual([[], [], [], 1])
  expect(session.docs.map((doc) => doc.id)).not.toContain(copy.docs[0]?.id)
})

test('[L1] simulated people come into rehearsals alone, and are marked for facilitators', () => {
  const { session, copy } = rehearsed()
  const join = { type: 'join', person: 'made-up', name: 'Made up', simulated: true } as const
  expect(decide(session, door, join, 0, plainChance()).refusal?.code).toBe('not-allowed')
  const open = decide(copy, { ...facilitator, ...input.facilitator }, { type: 'open-lobby' }, 0, plainChance()).session
  const joined = decide(open, door, join, 0, plainChance()).session
  const real = decide(joined, door, { type: 'join', person: 'r', name: 'Real' }, 0, plainChance()).session
  const view = viewFor(real, { kind: 'facilitator', ...input.facilitator }, 0)
  expect(view.people.map((person) => [person.name, person.simulated])).toEqual([
    ['Made up', true],
    ['Real', undefined],
  ])
  expect([view.session.rehearsal, viewFor(real, { kind: 'screen' }, 0).session.rehearsal]).toEqual([true, true])
  expect(viewFor(session, { kind: 'screen' }, 0).session.rehearsal).toBe(false)
})

test('[L1] a rehearsal can go faster: every length is divided, none is lost', () => {
  const { session, copy } = rehearsed(10)
  const plan = (of: typeof session) => of.agenda.find((activity) => activity.practice !== undefined)?.practice
  const [slow, fast] = [plan(session), plan(copy)]
  if (slow === undefined || fast === undefined) throw new Error('There is no practice')
  expect(segmentsOf(fast).map((one) => one.seconds)).toEqual(
    segmentsOf(slow).map(({ seconds }) => Math.max(1, Math.round(seconds / 10))),
  )
  expect(() => rehearsed(0)).toThrow(RangeError)
  expect(() => rehearsed(21)).toThrow(RangeError)
})

test('[K4] a rehearsal is deleted a day after its close, or a week after its last change', () => {
  const day = 86_400_000
  const { copy } = rehearsed()
  expect(dueAt(copy, 3 * day)).toBe(10 * day)
  expect(dueAt({ ...copy, closedAt: day }, 3 * day)).toBe(2 * day)
})

test('[L1] how many simulated people a rehearsal has is kept with it, and of no other session', () => {
  const { session, copy } = rehearsed(5)
  const sent = simulatedSent(copy, 12).session
  expect([sent.rehearsal, sent.version]).toEqual([{ speed: 5, simulated: 12 }, copy.version])
  expect(simulatedSent(sent, 12).session).toBe(sent)
  expect(simulatedSent(sent, 0).session).toEqual(copy)
  expect(simulatedSent(session, 12).session).toBe(session)
  const over = { ...copy, state: 'revisit' } as const
  expect(simulatedSent(over, 12).session).toBe(over)
})
