import { expect, test } from 'vitest'
import type { Lens } from './activity.ts'
import { createSession } from './create-session.ts'
import { facilitator, person, Rehearsal, template } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const own: Lens = {
  id: 'own-pauses',
  name: { en: 'Pauses' },
  form: 'tally',
  kinds: [{ id: 'own-long', name: { en: 'A long one' }, hint: { en: 'Three breaths or more' } }],
}
const choose = (activity: string, lens: Lens | null = own) => ({ type: 'choose-lens', activity, lens }) as const

test('facilitators choose what an activity is looked through, until its round has begun', () => {
  const room = new Rehearsal(3)
  expect(room.try(person('p1'), choose('round-1')).refusal?.code).toBe('not-allowed')
  room.must(facilitator, choose('round-1'))
  expect(viewFor(room.session, facilitator, room.now).agenda.find(({ id }) => id === 'round-1')?.lens).toBe(
    'own-pauses',
  )
  expect(viewFor(room.session, person('p1'), room.now).lenses).toContainEqual(own)
  expect(room.try(facilitator, choose('round-1', null)).refusal?.code).toBe('not-now')
  room.toOffers()
  expect(room.try(facilitator, choose('round-1')).refusal?.code).toBe('not-now')
  expect(room.try(facilitator, choose('nowhere')).refusal?.code).toBe('no-such-activity')
})

test('a lens that another activity looks through is not changed under its notes', () => {
  const room = new Rehearsal(3)
  room.must(facilitator, choose('round-1'))
  room.must(facilitator, { type: 'start-session' })
  const changed = { ...own, name: { en: 'Other' } }
  expect(room.try(facilitator, choose('round-2', changed)).refusal?.code).toBe('not-now')
  room.must(facilitator, choose('round-2'))
})

/** A room in which a scene is being played. */
function scene(): Rehearsal {
  const room = new Rehearsal(3)
  const demo = { id: 'scene', type: 'demo' as const, title: { en: '' }, prompt: { en: '' }, minutes: 6, lens: 'plain' }
  const made = createSession(
    {
      ...{ id: 's', code: 'ABC234', locale: 'en' as const, facilitator: { id: 'fac', name: 'Noor' } },
      template: { ...template, agenda: [...template.agenda.slice(0, 1), demo, ...template.agenda.slice(1)] },
    },
    room.now,
    room.chance,
  )
  room.session = { ...room.session, agenda: made.agenda }
  room.must(facilitator, { type: 'start-activity', activity: 'scene' })
  return room
}

test('a scene is held and goes on, and where it was held stays with it', () => {
  const room = scene()
  room.now += 42_000
  room.must(facilitator, { type: 'pause' })
  room.now += 60_000
  room.must(facilitator, { type: 'resume' })
  room.now += 10_000
  room.must(facilitator, { type: 'pause' })
  expect(viewFor(room.session, person('p1'), room.now).now?.pauses).toEqual([42, 52])
})

test('[C5] a note of a scene goes to the next debrief unsigned, without asking anyone, and can be taken back before', () => {
  const room = scene()
  const offer = (id: string) =>
    ({
      type: 'offer-from-scene',
      activity: 'scene',
      observation: { id, kind: 'heard', moment: 3, text: `text ${id}` },
    }) as const
  room.must(person('p1'), offer('a'))
  room.must(person('p2'), offer('b'))
  room.must(person('p2'), { type: 'take-back', observation: 'b' })
  for (const viewer of [facilitator, person('p2'), person('p3')]) {
    expect(JSON.stringify(viewFor(room.session, viewer, room.now))).not.toContain('text a')
  }
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  expect(room.session.cards).toMatchObject([{ round: 0, lens: 'plain', text: 'text a', tag: { en: 'Heard' } }])
  expect(JSON.stringify(room.session.cards)).not.toContain('p1')
  expect(viewFor(room.session, person('p1'), room.now).offers).toEqual([{ observation: 'a', outcome: 'on-board' }])
  expect(room.try(person('p1'), { ...offer('c'), activity: 'round-1' }).refusal?.code).toBe('not-now')
})
