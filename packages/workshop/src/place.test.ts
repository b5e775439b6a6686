import { expect, test } from 'vitest'
import { isLink, placeForScreen } from './place.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

test('[G8] a meeting link is told from words, and nothing that could run is a link', () => {
  expect(isLink('https://meet.example.org/trio-1')).toBe(true)
  const others = ['by the window', 'javascript:alert(1)', 'https://', 'http:// x']
  expect(others.map(isLink)).toEqual([false, false, false, false])
})

test('of a link the projector may have the house alone', () => {
  expect(placeForScreen('https://me:word@meet.example.org/trio-1?pwd=secret')).toBe('meet.example.org')
  expect(placeForScreen('by the window')).toBe('by the window')
})

test('[P4] the projector is not sent the link by which one enters a group’s meeting room', () => {
  const room = new Rehearsal(3)
  room.must(facilitator, { type: 'form-groups', mode: 'count-off', size: 3 })
  room.must(facilitator, { type: 'place-groups', round: 1, pattern: 'https://meet.example.org/trio-{n}' })
  room.must(facilitator, { type: 'publish-groups' })
  const sent = (viewer: Parameters<typeof viewFor>[1]) => JSON.stringify(viewFor(room.session, viewer, room.now))
  expect(sent(person('p1'))).toContain('trio-1')
  expect(sent({ kind: 'screen' })).not.toContain('trio-1')
  expect(sent({ kind: 'screen' })).toContain('meet.example.org')
})
