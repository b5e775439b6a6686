import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const care = { optIn: true, observe: true, alternative: { en: 'a walk outside' } }

/** A room whose first activity is prepared, and on. */
function prepared(): Rehearsal {
  const room = new Rehearsal(3)
  const [first, ...rest] = room.session.agenda
  if (first === undefined) throw new RangeError('an agenda has an activity')
  const more = {
    notes: { en: 'notes-for-us' },
    materials: { en: 'a ball of wool' },
    care,
    startsAt: 600,
    protected: true,
  }
  room.session = { ...room.session, agenda: [{ ...first, ...more }, ...rest] }
  room.must(facilitator, { type: 'start-session' })
  room.must(facilitator, { type: 'start-activity', activity: first.id })
  return room
}

test('[P4] notes and materials reach facilitators alone', () => {
  const room = prepared()
  const one = room.session.people[0]?.id ?? ''
  const viewers: readonly Actor[] = [facilitator, { kind: 'screen' }, person(one), { kind: 'keepsake', id: one }]
  for (const viewer of viewers) {
    const sent = JSON.stringify(viewFor(room.session, viewer, room.now))
    expect(sent.includes('notes-for-us')).toBe(viewer.kind === 'facilitator')
    expect(sent.includes('ball of wool')).toBe(viewer.kind === 'facilitator')
  }
})

test('everyone is told that taking part is by choice, and what else there is to do', () => {
  const room = prepared()
  for (const viewer of [person(room.session.people[0]?.id ?? ''), { kind: 'screen' } as const]) {
    expect(viewFor(room.session, viewer, room.now).now?.care).toEqual(care)
  }
})

test('what is protected keeps its minutes when the day is replanned', () => {
  const room = new Rehearsal(3)
  room.session = {
    ...room.session,
    agenda: room.session.agenda.map((one) => (one.id === 'debrief' ? { ...one, protected: true } : one)),
  }
  const { refusal } = room.try(facilitator, { type: 'replan', changes: [{ activity: 'debrief', minutes: 2 }] })
  expect(refusal?.code).toBe('protected-time')
})
