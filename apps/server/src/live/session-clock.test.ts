import { templates } from '@coreflect/library'
import { createSession, decide, nextChange, type Session } from '@coreflect/workshop'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSessionClock } from './session-clock.ts'

const facilitator = { kind: 'facilitator', id: 'f', name: 'Noor' } as const
const ana = { kind: 'person', id: 'ana' } as const
const chance = { id: () => crypto.randomUUID(), seed: () => 1 }
const hour = 3_600_000

/** A session whose doors are open, and in which somebody without a group asks for help. */
function asking(): Session {
  const [template] = templates
  if (template === undefined) throw new Error('There is no template')
  const made = createSession({ id: 's', code: 'ABCDEF', template, locale: 'en', facilitator }, Date.now(), chance)
  const open = decide(made, facilitator, { type: 'open-lobby' }, Date.now(), chance).session
  const joined = decide(
    open,
    { kind: 'door' },
    { type: 'join', person: 'ana', name: 'Ana' },
    Date.now(),
    chance,
  ).session
  return decide(joined, ana, { type: 'raise-signal', signal: 'help' }, Date.now(), chance).session
}

function clock() {
  const ended: number[] = []
  return { ended, clock: createSessionClock({ now: () => Date.now(), elapse: () => ended.push(Date.now()) }) }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('[L3] what time ends is ended at its moment, and not before', () => {
  const session = asking()
  const due = nextChange(session, Date.now()) ?? 0
  const { ended, clock: followed } = clock()
  followed.follow(session)
  vi.advanceTimersByTime(due - Date.now())
  expect(ended).toEqual([])
  vi.advanceTimersByTime(1)
  expect(ended).toEqual([due + 1])
})

test('[L3] after a restart the moment follows from the session alone', () => {
  const session = asking()
  const due = nextChange(session, Date.now()) ?? 0
  vi.advanceTimersByTime(5 * 60_000)
  const { ended, clock: followed } = clock()
  followed.follow(session)
  vi.advanceTimersByTime(hour)
  expect(ended).toEqual([due + 1])
})

test('a session that changed is followed as it now stands, and one that is gone not at all', () => {
  const { ended, clock: followed } = clock()
  followed.follow(asking())
  followed.follow({ ...asking(), signals: [] })
  vi.advanceTimersByTime(hour)
  expect(ended).toEqual([])
  followed.follow(asking())
  followed.forget('s')
  vi.advanceTimersByTime(hour)
  followed.follow(asking())
  followed.stop()
  vi.advanceTimersByTime(hour)
  expect(ended).toEqual([])
})
