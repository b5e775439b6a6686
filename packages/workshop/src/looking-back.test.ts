import { expect, test } from 'vitest'
import { earlierPrompts } from './looking-back.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'

test('[L6] people may read again what was asked, and nothing of what is still to come', () => {
  const room = new Rehearsal(3)
  expect(earlierPrompts(room.session, person('p1'))).toEqual([])
  room.must(facilitator, { type: 'start-session' })
  room.must(facilitator, { type: 'end-activity' })
  const begun = room.session.agenda.filter(({ id }) => room.session.actual[id] !== undefined)
  expect(begun.length).toBeLessThan(room.session.agenda.length)
  const expected = begun.map(({ id, prompt }) => ({ activity: id, prompt }))
  for (const viewer of [facilitator, person('p1')]) expect(earlierPrompts(room.session, viewer)).toEqual(expected)
})

test('[P4] neither a screen, nor a keepsake, nor somebody whose part was ended looks back in the room', () => {
  const room = new Rehearsal(3)
  room.must(facilitator, { type: 'start-session' })
  room.must(facilitator, { type: 'remove-person', person: 'p2', reason: '' })
  for (const viewer of [person('p2'), { kind: 'screen' }, { kind: 'keepsake', id: 'p1' }] as const) {
    expect(earlierPrompts(room.session, viewer)).toBeNull()
  }
})
