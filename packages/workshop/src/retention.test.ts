import { expect, test } from 'vitest'
import { elapse } from './elapse.ts'
import { dueAt, endsAt, isOver } from './retention.ts'
import { facilitator, Rehearsal } from './testing/workshop.ts'

const day = 86_400_000

test('[K1] a session says when it ends once it is closed, and no more when it is opened again', () => {
  const room = new Rehearsal(3)
  expect(endsAt(room.session)).toBeNull()
  room.must(facilitator, { type: 'close-session' })
  expect(endsAt(room.session)).toBe(room.now + 30 * day)
  expect(dueAt({ ...room.session, letGo: true }, room.now + 9 * day)).toBe(room.now + 30 * day)
  expect(dueAt(room.session, room.now)).toBe(room.now + day)
  room.must(facilitator, { type: 'reopen-session' })
  expect(endsAt(room.session)).toBeNull()
})

test('[K4] a session that nobody closes is due too, counted from its last change or its planned start', () => {
  const { session, now } = new Rehearsal(3)
  expect(dueAt(session, now)).toBe(now + 60 * day)
  expect(dueAt({ ...session, startsAt: now + 100 * day }, now)).toBe(now + 160 * day)
})

test('[K2, K4] what is of the moment is due by itself, and never takes an open session along', () => {
  const room = new Rehearsal(3)
  const signal = { id: 's', kind: 'help', group: null, person: 'p', stretch: null, coming: null } as const
  const until = room.now + 20 * 60_000
  const asking = { ...room.session, signals: [{ ...signal, at: room.now, until }] }
  expect(dueAt(asking, room.now)).toBe(until)
  expect(isOver(asking, until)).toBe(false)
  expect(isOver(asking, room.now + 400 * day)).toBe(false)
  const after = elapse(asking, until)
  expect(dueAt(after, until)).toBe(until + 60 * day)
  expect(isOver(after, until + 60 * day)).toBe(true)
})
