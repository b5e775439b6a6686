import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { unseenRevealed } from './commands/boards.ts'
import type { Session } from './session.ts'
import { sheetsFor } from './sheets.ts'
import { storedSession } from './stored-session.ts'
import { Room, second } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'
import { withoutPerson } from './without-person.ts'

/** Two groups of three in a turn; a facilitator is with the first, and its table has a tablet. */
function seated(): Room {
  const room = new Room().toTurn()
  room.lead({ type: 'knock', group: room.group(0) })
  room.as(room.member(0, 0), { type: 'answer-knock', visit: room.session.visits[0]?.id ?? '', answer: 'come-in' })
  room.session = { ...room.session, tables: [{ id: 'tablet', label: 1 }] }
  return room
}

const keepsake = (id: string): Actor => ({ kind: 'keepsake', id })
const tablet: Actor = { kind: 'table', id: 'tablet' }
const right = (room: Room, actor: Actor, doc: string, session: Session = room.session) =>
  access(session, actor, doc, room.now)
const sheetOf = (room: Room, owner: string): string =>
  sheetsFor(room.session, room.board(0)).find((sheet) => sheet.owner === owner)?.id ?? ''

const room = seated()
const [one, two, stranger] = [room.member(0, 0), room.member(0, 1), room.member(1, 0)]
const open = room.session
room.lead({ type: 'shut-boards', group: room.group(0), shut: true })
const shut = room.session
room.lead({ type: 'shut-boards', group: room.group(0), shut: false })
room.lead({ type: 'write-unseen', group: room.group(0), prompt: 'What helped?' })
const writing = room.session
const [mine, theirs, table] = [sheetOf(room, one), sheetOf(room, two), sheetOf(room, 'tablet')]
room.lead({ type: 'reveal-unseen' })
const revealing = room.session
const revealed = unseenRevealed(revealing, revealing.unseen[0]?.id ?? '').session
const states = [open, shut, writing, revealing, revealed]
const board = room.board(0)

const rows: readonly [string, Actor, string, string][] = [
  ['a member, the board', person(one), board, 'write read read read write'],
  ['the tablet, the board', tablet, board, 'write read read read write'],
  ['a facilitator who visits, the board', facilitator, board, 'write read read read write'],
  ['a facilitator who does not, the board', second, board, 'none none none none none'],
  ['another group, the board', person(stranger), board, 'none none none none none'],
  ['another group, their own board', person(stranger), room.board(1), 'write write write write write'],
  ['the screen, the board', { kind: 'screen' }, board, 'none none none none none'],
  ['a keepsake, the board', keepsake(one), board, 'read read read read read'],
  ['a member, their sheet', person(one), mine, 'none none write none none'],
  ['a member, another’s sheet', person(one), theirs, 'none none none none none'],
  ['a member, the tablet’s sheet', person(one), table, 'none none none none none'],
  ['the tablet, its sheet', tablet, table, 'none none write none none'],
  ['the tablet, a member’s sheet', tablet, mine, 'none none none none none'],
  ['a facilitator who visits, a sheet', facilitator, mine, 'none none none none none'],
  ['another facilitator, a sheet', second, mine, 'none none none none none'],
  ['another group, a sheet', person(stranger), mine, 'none none none none none'],
  ['a keepsake, one’s sheet', keepsake(one), mine, 'none none read none none'],
  ['a keepsake, another’s sheet', keepsake(two), mine, 'none none none none none'],
  ['a guest, a sheet', { kind: 'guest', id: 'guest' }, mine, 'none none none none none'],
  ['the screen, a sheet', { kind: 'screen' }, mine, 'none none none none none'],
  ['the door, a sheet', { kind: 'door' }, mine, 'none none none none none'],
]

test.each(rows)('[P1, P2] %s: as it is, shut, written unseen, being revealed, revealed', (_, actor, doc, rights) => {
  // Before it was begun no sheet is in the session, and after it none any more.
  expect(states.map((session) => right(room, actor, doc, session)).join(' ')).toBe(rights)
})

test('[P1] of a sheet nobody is told but its owner', () => {
  const at = seated()
  at.lead({ type: 'write-unseen', group: at.group(0), prompt: '' })
  const sheet = sheetOf(at, one)
  const others = [facilitator, second, person(two), person(stranger), tablet, { kind: 'screen' } as const]
  for (const viewer of others) expect(JSON.stringify(at.see(viewer))).not.toContain(sheet)
  const seen = at.see(person(one)).docs
  expect(seen.find(({ id }) => id === sheet)).toMatchObject({ kind: 'sheet', right: 'write' })
  expect(seen.find(({ id }) => id === board)).toMatchObject({
    right: 'read',
    unseen: { prompt: '', state: 'writing', sheet },
  })
})

test('[P3] nothing tells whether anybody has begun to write', () => {
  const at = seated()
  at.lead({ type: 'write-unseen', prompt: 'What helped?' })
  expect(at.see(facilitator).boards).toEqual([
    { group: at.group(0), label: 1, shut: false, unseen: 'writing' },
    { group: at.group(1), label: 2, shut: false, unseen: 'writing' },
  ])
})

test('whoever comes to a group that writes unseen has a sheet as well', () => {
  const at = new Room(7).toTurn()
  at.lead({ type: 'write-unseen', prompt: '' })
  at.join('late', 'Late')
  at.lead({ type: 'move-person', person: 'late', group: at.group(0) })
  expect(sheetsFor(at.session, at.board(0)).filter(({ owner }) => owner === 'late')).toHaveLength(1)
  const count = at.session.docs.length
  at.lead({ type: 'write-unseen', prompt: 'again' })
  expect([at.session.docs.length, at.session.unseen.length]).toEqual([count, 2])
})

test('[L2] what was never revealed stays with its author until it is let go of, and can still be revealed', () => {
  const at = seated()
  at.lead({ type: 'write-unseen', prompt: '' })
  const sheet = sheetOf(at, one)
  at.lead({ type: 'close-session' })
  expect([right(at, person(one), sheet), right(at, person(two), sheet)]).toEqual(['read', 'none'])
  at.lead({ type: 'reveal-unseen' })
  expect(at.session.unseen.every(({ state }) => state === 'revealing')).toBe(true)
})

test('boards are shut all at once and opened again, and only by facilitators', () => {
  const at = seated()
  at.lead({ type: 'shut-boards', shut: true })
  expect([right(at, person(one), board), right(at, person(stranger), at.board(1))]).toEqual(['read', 'read'])
  expect(at.see(person(one)).docs.find(({ id }) => id === board)).toMatchObject({ right: 'read', shut: true })
  at.lead({ type: 'shut-boards', shut: false })
  expect([right(at, person(one), board), right(at, person(stranger), at.board(1))]).toEqual(['write', 'write'])
  for (const type of ['shut-boards', 'write-unseen', 'reveal-unseen'] as const) {
    const said = { type, shut: true, prompt: '' } as never
    for (const actor of [person(one), tablet]) expect(at.try(actor, said).refusal?.code).toBe('not-allowed')
  }
  const none = at.try(facilitator, { type: 'shut-boards', group: 'none', shut: true })
  expect(none.refusal?.code).toBe('no-such-group')
})

test('a board that is shut keeps the sheets of those who write unseen from being written', () => {
  const at = seated()
  at.lead({ type: 'write-unseen', prompt: '' })
  at.lead({ type: 'shut-boards', shut: true })
  expect(right(at, person(one), sheetOf(at, one))).toBe('read')
})

test('[K2] with a person their sheets go', () => {
  const after = withoutPerson(writing, one)
  expect(JSON.stringify(after)).not.toContain(mine)
  expect(after.docs.some(({ id }) => id === theirs)).toBe(true)
})

test('[L3] all of it survives being stored', () => {
  expect(storedSession(JSON.stringify(writing))).toEqual(writing)
})
