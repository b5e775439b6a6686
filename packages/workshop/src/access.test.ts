import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'

const room = new Rehearsal(6)
room.toOffers()
const live = room.session
room.must(facilitator, { type: 'close-session' })
const over = room.session

const [one, two] = live.groupings[0]?.groups ?? []
const own = (id: string) => live.docs.find((doc) => doc.kind === 'own' && doc.owner === id)?.id ?? ''
const member = one?.seats[0]?.person ?? ''
const stranger = two?.seats[0]?.person ?? ''
const debrief = live.docs.find((doc) => doc.kind === 'debrief')?.id ?? ''
const board = one?.board ?? ''

const keepsake: Actor = { kind: 'keepsake', id: member }
const rows: readonly [string, Actor, string, string, string][] = [
  ['a member, own group’s board', person(member), board, 'write', 'read'],
  ['someone of another group, that board', person(stranger), board, 'none', 'none'],
  ['a facilitator, a group’s board', facilitator, board, 'none', 'none'],
  ['the screen, a group’s board', { kind: 'screen' }, board, 'none', 'none'],
  ['a keepsake, own group’s board', keepsake, board, 'read', 'read'],
  ['a keepsake, another group’s board', keepsake, two?.board ?? '', 'none', 'none'],
  ['a person, own page', person(member), own(member), 'write', 'write'],
  ['a person, someone else’s page', person(stranger), own(member), 'none', 'none'],
  ['a facilitator, someone’s page', facilitator, own(member), 'none', 'none'],
  ['the screen, someone’s page', { kind: 'screen' }, own(member), 'none', 'none'],
  ['a keepsake, own page', keepsake, own(member), 'write', 'write'],
  ['a keepsake, someone else’s page', keepsake, own(stranger), 'none', 'none'],
  ['a person, the debrief', person(member), debrief, 'write', 'read'],
  ['a facilitator, the debrief', facilitator, debrief, 'write', 'read'],
  ['the screen, the debrief', { kind: 'screen' }, debrief, 'read', 'read'],
  ['a keepsake, the debrief', keepsake, debrief, 'read', 'read'],
  ['someone who is not in the room, the debrief', person('nobody'), debrief, 'none', 'none'],
  [
    'another session’s facilitator, the debrief',
    { kind: 'facilitator', id: 'else', name: '' },
    debrief,
    'none',
    'none',
  ],
  ['the door, the debrief', { kind: 'door' }, debrief, 'none', 'none'],
  ['a member, a document that does not exist', person(member), 'none-such', 'none', 'none'],
]

test.each(rows)('[P1] %s: while it lives and afterwards', (_, actor, doc, now, afterwards) => {
  expect([access(live, actor, doc, room.now), access(over, actor, doc, room.now)]).toEqual([now, afterwards])
})

test('[P2] who is moved to another group has the old board no more', () => {
  const again = new Rehearsal(6)
  again.toOffers()
  const [first, second] = again.session.groupings[0]?.groups ?? []
  const moved = first?.seats[0]?.person ?? ''
  again.must(facilitator, { type: 'move-person', person: moved, group: second?.id ?? '' })
  expect(access(again.session, person(moved), first?.board ?? '', again.now)).toBe('none')
  expect(access(again.session, person(moved), second?.board ?? '', again.now)).toBe('write')
})
