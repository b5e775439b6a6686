import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { clipPosition, type MediaPart } from './media.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'
import { assetsIn, mayReadAsset } from './views/media-views.ts'

const slides: MediaPart = {
  id: 'deck',
  kind: 'slides',
  asset: 'pdf-1',
  name: 'secret file name.pdf',
  pages: 3,
  notes: [{ page: 2, text: { en: 'breathe here' } }],
}
const picture: MediaPart = { id: 'pic', kind: 'picture', asset: 'png-1', name: 'p.png', alt: { en: 'A river' } }
const cue: MediaPart = { id: 'cue', kind: 'cue', text: { en: 'the hidden word' } }
const clip: MediaPart = {
  ...{ id: 'clip', kind: 'clip', asset: 'webm-1', name: 'c.webm', seconds: 30 },
  captions: { asset: 'vtt-1', language: 'en' },
}
const screen: Actor = { kind: 'screen' }

/** A room whose first activity shows these parts, and is on. */
function showing(...parts: readonly MediaPart[]): Rehearsal {
  const room = new Rehearsal(3)
  for (const part of parts) room.must(facilitator, { type: 'put-media', activity: 'arrive', part })
  room.must(facilitator, { type: 'start-activity', activity: 'arrive' })
  return room
}
const turn = (part: string, page = 1) => ({ type: 'turn-page', activity: 'arrive', part, page }) as const
const look = (room: Rehearsal, viewer: Actor) => viewFor(room.session, viewer, room.now)

test('[L6] a page is turned for everyone at once, and the step can be taken back', () => {
  const room = showing(slides, picture)
  for (const viewer of [facilitator, person('p1'), screen]) {
    expect(look(room, viewer).mediaAt).toMatchObject({ part: 'deck', page: 1 })
  }
  room.must(facilitator, turn('deck', 3))
  for (const viewer of [facilitator, person('p1'), screen]) {
    expect(look(room, viewer).mediaAt).toMatchObject({ part: 'deck', page: 3 })
  }
  expect(look(room, screen).mediaAt?.next).toMatchObject({ asset: 'png-1' })
  room.must(facilitator, { type: 'undo', step: look(room, facilitator).step?.id ?? '' })
  expect(look(room, person('p1')).mediaAt?.page).toBe(1)
})

test('nobody but facilitators turns a page or starts a clip', () => {
  const room = showing(slides, clip)
  for (const actor of [person('p1'), screen]) {
    expect(room.try(actor, turn('deck', 2)).refusal?.code).toBe('not-allowed')
    const play = { type: 'play-clip', activity: 'arrive', part: 'clip' } as const
    expect(room.try(actor, play).refusal?.code).toBe('not-allowed')
  }
})

test('what facilitators noted at a page, and how they named a file, reaches nobody else', () => {
  const room = showing(slides)
  room.must(facilitator, { type: 'note-page', activity: 'arrive', part: 'deck', page: 1, text: 'say hello' })
  expect(look(room, facilitator).mediaNotes.map(({ page, text }) => [page, text.en])).toEqual([
    [1, 'say hello'],
    [2, 'breathe here'],
  ])
  for (const viewer of [person('p1'), screen, { kind: 'keepsake', id: 'p1' } as const]) {
    expect(JSON.stringify(look(room, viewer))).not.toMatch(/say hello|breathe here|secret file/)
  }
  room.must(facilitator, { type: 'note-page', activity: 'arrive', part: 'deck', page: 2, text: '' })
  expect(look(room, facilitator).mediaNotes).toHaveLength(1)
})

test('[L6] people may look back to what was shown and no further', () => {
  const room = showing(picture, slides, cue)
  expect(look(room, person('p1')).media).toMatchObject([{ seen: 1, parts: [{ id: 'pic' }] }])
  room.must(facilitator, turn('deck', 2))
  room.must(facilitator, turn('pic'))
  const [shown] = look(room, person('p1')).media
  expect([shown?.seen, shown?.parts.map(({ id }) => id)]).toEqual([3, ['pic', 'deck']])
  expect(JSON.stringify(look(room, person('p1')))).not.toContain('the hidden word')
  room.must(facilitator, { type: 'end-activity' })
  expect(look(room, person('p1')).media[0]?.seen).toBe(3)
  expect(look(room, screen).media).toEqual([])
})

test('a file is read by whom it is shown to, and by facilitators', () => {
  const room = showing(slides, clip)
  const may = (viewer: Actor, asset: string) => mayReadAsset(room.session, viewer, asset)
  expect(may(facilitator, 'pdf-1') && may(person('p1'), 'pdf-1') && may(screen, 'pdf-1')).toBe(true)
  expect(may(screen, 'webm-1') && may(facilitator, 'webm-1')).toBe(true)
  for (const viewer of [person('p1'), { kind: 'table', id: 't' }, { kind: 'guest', id: 'g' }] as const) {
    expect(may(viewer, 'webm-1')).toBe(false)
  }
  expect(JSON.stringify(look(room, person('p1')))).not.toContain('webm-1')
  room.must(facilitator, turn('clip'))
  expect(may(person('p1'), 'webm-1')).toBe(true)
  expect(may(person('p1'), 'vtt-1')).toBe(true)
  expect(may(person('nobody'), 'pdf-1')).toBe(false)
  expect(may({ kind: 'keepsake', id: 'p1' }, 'pdf-1')).toBe(false)
  room.must(facilitator, { type: 'set-wall', curtain: true })
  expect(may(screen, 'pdf-1')).toBe(false)
  room.must(facilitator, { type: 'remove-person', person: 'p1', reason: '' })
  expect(may(person('p1'), 'pdf-1')).toBe(false)
})

test('[L3] a clip is told by the server’s time alone, and is held with the room', () => {
  const room = showing(clip)
  room.must(facilitator, { type: 'play-clip', activity: 'arrive', part: 'clip', position: 4 })
  room.now += 2500
  const now = () => look(room, person('p1')).mediaAt?.clip ?? { playing: false, position: -1, at: 0 }
  expect(clipPosition(now(), room.now)).toBe(6.5)
  room.must(facilitator, { type: 'place-clip', activity: 'arrive', part: 'clip', position: 20 })
  room.now += 1000
  room.must(facilitator, { type: 'pause' })
  room.now += 60_000
  expect([now().playing, clipPosition(now(), room.now)]).toEqual([false, 21])
  const play = { type: 'play-clip', activity: 'arrive', part: 'clip' } as const
  expect(room.try(facilitator, play).refusal?.code).toBe('not-now')
  room.must(facilitator, { type: 'resume' })
  room.must(facilitator, play)
  room.must(facilitator, { type: 'pause-clip', activity: 'arrive', part: 'clip' })
  expect(now()).toMatchObject({ playing: false, position: 21 })
})

test('a clip that is over begins anew', () => {
  const room = showing(clip)
  const play = { type: 'play-clip', activity: 'arrive', part: 'clip' } as const
  room.must(facilitator, play)
  room.now += 31_000
  room.must(facilitator, play)
  expect(look(room, person('p1')).mediaAt?.clip).toMatchObject({ playing: true, position: 0, at: room.now })
})

test('[L6] what an earlier activity has shown can be looked back at, and nothing of what it has not', () => {
  const room = showing(slides, picture)
  room.must(facilitator, turn('deck', 2))
  room.must(facilitator, { type: 'end-activity' })
  const later = 'close'
  room.must(facilitator, { type: 'put-media', activity: later, part: cue })
  const may = (asset: string) => mayReadAsset(room.session, person('p1'), asset)
  expect([may('pdf-1'), may('png-1')]).toEqual([true, false])
  expect(JSON.stringify(look(room, person('p1')))).not.toContain('the hidden word')
  room.must(facilitator, { type: 'start-activity', activity: later })
  const seen = look(room, person('p1')).media.map(({ activity, seen, parts }) => [activity, seen, parts.length])
  expect(seen).toEqual([
    ['arrive', 2, 1],
    [later, 1, 1],
  ])
  expect([may('pdf-1'), may('png-1')]).toEqual([true, false])
})

test('parts are put, moved, replaced and taken away, and the page before the room follows', () => {
  const room = showing(slides, cue)
  room.must(facilitator, turn('cue'))
  room.must(facilitator, { type: 'put-media', activity: 'arrive', part: picture, at: 0 })
  expect(look(room, facilitator).media[0]?.parts.map(({ id }) => id)).toEqual(['pic', 'deck', 'cue'])
  expect(look(room, person('p1')).mediaAt?.part).toBe('cue')
  room.must(facilitator, { type: 'remove-media', activity: 'arrive', part: 'cue' })
  expect(look(room, person('p1')).mediaAt?.part).toBe('pic')
  expect([...assetsIn(room.session)].sort()).toEqual(['pdf-1', 'png-1'])
  room.must(facilitator, { type: 'remove-media', activity: 'arrive', part: 'pic' })
  room.must(facilitator, { type: 'remove-media', activity: 'arrive', part: 'deck' })
  expect([look(room, person('p1')).mediaAt, [...assetsIn(room.session)]]).toEqual([null, []])
})

test('a page that is not there, and an activity that is over, are answered with a no', () => {
  const room = showing(slides)
  expect(room.try(facilitator, turn('deck', 4)).refusal?.code).toBe('not-found')
  expect(room.try(facilitator, { ...turn('deck', 2), activity: 'close' }).refusal?.code).toBe('moved-on')
  expect(room.try(facilitator, { type: 'play-clip', activity: 'arrive', part: 'deck' }).refusal?.code).toBe('not-found')
})
