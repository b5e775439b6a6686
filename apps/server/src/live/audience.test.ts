import { templates } from '@coreflect/library'
import { createSession, decide, type Session } from '@coreflect/workshop'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAudience } from './audience.ts'
import { createWatcher, type Sink } from './watcher.ts'

const facilitator = { kind: 'facilitator', id: 'f', name: 'Noor' } as const
const chance = { id: () => crypto.randomUUID(), seed: () => 1 }

function draft(): Session {
  const [template] = templates
  if (template === undefined) throw new Error('There is no template')
  return createSession(
    { id: 's', code: 'ABCDEF', template, locale: 'en', facilitator: { id: 'f', name: 'Noor' } },
    0,
    chance,
  )
}

function tell(session: Session, type: 'open-lobby' | 'join', name = ''): Session {
  if (type === 'join') return decide(session, { kind: 'door' }, { type, person: name, name }, 0, chance).session
  return decide(session, facilitator, { type }, 0, chance).session
}

function createSink(): Sink & { readonly sent: string[]; full: number } {
  const sent: string[] = []
  return {
    sent,
    full: 0,
    send: (text) => sent.push(text),
    buffered() {
      return this.full
    },
    close: () => {},
  }
}

const ground = { now: () => Date.now(), turnAway: () => {}, failed: (error: unknown) => expect.fail(String(error)) }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('however many changes come, an audience is told at most ten times a second, and never misses the last', () => {
  let session = tell(draft(), 'open-lobby')
  const audience = createAudience(session, ground)
  const sink = createSink()
  audience.add(facilitator, createWatcher(sink))
  for (let i = 0; i < 100; i += 1) {
    session = tell(session, 'join', `Person ${i}`)
    audience.follow(session)
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(100)
  expect(sink.sent.length).toBeGreaterThan(8)
  expect(sink.sent.length).toBeLessThanOrEqual(13)
  expect(sink.sent.at(-1)).toContain('"arrived":100')
})

test('a reader who is too slow is not sent more, and gets all they missed in one message later', () => {
  let session = tell(draft(), 'open-lobby')
  const audience = createAudience(session, ground)
  const sink = createSink()
  audience.add(facilitator, createWatcher(sink))
  sink.full = 10_000_000
  for (const name of ['Ana', 'Jo']) {
    session = tell(session, 'join', name)
    audience.follow(session)
    vi.advanceTimersByTime(200)
  }
  expect(sink.sent).toHaveLength(1)
  sink.full = 0
  audience.tick()
  expect(sink.sent.map((text) => JSON.parse(text).type)).toEqual(['view', 'tick', 'delta'])
  expect(sink.sent[2]).toContain('"arrived":2')
})

test('an audience that everyone has left keeps no timer', () => {
  const audience = createAudience(tell(draft(), 'open-lobby'), ground)
  const leave = audience.add(facilitator, createWatcher(createSink()))
  audience.follow(tell(draft(), 'open-lobby'))
  audience.follow(tell(draft(), 'open-lobby'))
  leave()
  expect(vi.getTimerCount()).toBe(0)
})

test('[C3] what is quiet neither delays nor hastens what everyone sees', () => {
  const times = (quietAt: readonly number[]) => {
    let session = tell(draft(), 'open-lobby')
    const audience = createAudience(session, ground)
    const sink = createSink()
    audience.add(facilitator, createWatcher(sink))
    const began = performance.now()
    const heard: number[] = []
    const send = sink.send
    sink.send = (text) => {
      heard.push(performance.now() - began)
      send(text)
    }
    for (let at = 0; at < 1000; at += 10) {
      if (at % 250 === 0 || at % 330 === 0) session = tell(session, 'join', `Person ${at}`)
      else if (quietAt.includes(at)) session = { ...session, offers: [...session.offers] }
      audience.follow(session)
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(200)
    return heard
  }
  const alone = times([])
  expect(alone.length).toBeGreaterThan(5)
  expect(times([20, 210, 240, 260, 300, 320, 340, 490, 510, 640, 740, 760, 980])).toEqual(alone)
})
