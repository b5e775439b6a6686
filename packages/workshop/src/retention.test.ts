import { expect, test } from 'vitest'
import { dueAt, endsAt } from './retention.ts'
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
