import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { lettingGoDone } from './commands/keeping.ts'
import { docEndsAt, isKept, toLetGo } from './keeping.ts'
import { decideFor, decideUntil, endsAt } from './retention.ts'
import type { Doc } from './session.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

function room() {
  const made = new Rehearsal(6)
  made.toOffers()
  const [one, two] = made.session.groupings[0]?.groups ?? []
  const board = made.session.docs.find(({ id }) => id === one?.board) as Doc
  const member = one?.seats[0]?.person ?? ''
  const friend = one?.seats[1]?.person ?? ''
  const stranger = two?.seats[0]?.person ?? ''
  const page = made.session.docs.find(({ owner }) => owner === member) as Doc
  return { made, board, page, member, friend, stranger, other: two?.board ?? '' }
}

const keepsake = (id: string): Actor => ({ kind: 'keepsake', id })

test('[K1] what was practised ends a day after the close unless it is kept; the rest ends with the session', () => {
  const { made, board, page, member, other } = room()
  const debrief = made.session.docs.find(({ kind }) => kind === 'debrief') as Doc
  expect(docEndsAt(made.session, board)).toBeNull()
  made.must(person(member), { type: 'keep-board', board: board.id, fate: 'keep' })
  made.must(facilitator, { type: 'close-session' })
  const end = endsAt(made.session)
  expect(docEndsAt(made.session, board)).toBe(end)
  expect(docEndsAt(made.session, debrief)).toBe(end)
  expect(docEndsAt(made.session, page)).toBe(made.now + decideFor)
  expect(viewFor(made.session, person(member), made.now).docs.find(({ id }) => id === board.id)).toMatchObject({
    fate: 'keep',
    decides: true,
    endsAt: end,
  })
  made.must(person(member), { type: 'keep-own', keep: true })
  expect(docEndsAt(made.session, page)).toBe(end)
  made.now += decideFor
  const { boards, pages } = toLetGo(made.session, made.now)
  expect(boards.map(({ id }) => id)).toEqual([other])
  expect(pages.map(({ owner }) => owner)).not.toContain(member)
  expect(pages).toHaveLength(5)
})

test('a board that nobody kept in time opens for nobody, and cannot be kept any more', () => {
  const { made, board, member } = room()
  made.must(facilitator, { type: 'close-session' })
  expect(access(made.session, keepsake(member), board.id, made.now)).toBe('read')
  made.now += decideFor
  expect(access(made.session, keepsake(member), board.id, made.now)).toBe('none')
  expect(made.try(keepsake(member), { type: 'keep-board', board: board.id, fate: 'keep' }).refusal?.code).toBe(
    'too-late-to-keep',
  )
})

test('[P1] a board that its group opened can be read by the room, also afterwards; nobody else says what becomes of it', () => {
  const { made, board, member, friend, stranger } = room()
  const open = { type: 'keep-board', board: board.id, fate: 'open' } as const
  expect(made.try(person(stranger), open).refusal?.code).toBe('not-found')
  expect(made.try(facilitator, open).refusal?.code).toBe('not-allowed')
  made.must(person(member), open)
  const readers = [person(stranger), keepsake(stranger), facilitator]
  const rights = () => readers.map((actor) => access(made.session, actor, board.id, made.now))
  expect(rights()).toEqual(['read', 'read', 'read'])
  expect(access(made.session, { kind: 'screen' }, board.id, made.now)).toBe('none')
  made.must(facilitator, { type: 'close-session' })
  made.now += 2 * decideFor
  expect(rights()).toEqual(['read', 'read', 'read'])
  made.must(keepsake(friend), { type: 'keep-board', board: board.id, fate: 'let-go' })
  expect(rights()).toEqual(['none', 'none', 'none'])
  expect(toLetGo(made.session, made.now).boards.map(({ id }) => id)).toContain(board.id)
})

test('[K1] a board that was let go of after the close opens for nobody, and its group can take that back for a day', () => {
  const { made, board, member, friend, stranger } = room()
  made.must(person(member), { type: 'keep-board', board: board.id, fate: 'let-go' })
  const seen = (actor: Actor) => viewFor(made.session, actor, made.now).lettingGo
  expect(seen(person(member))).toEqual([])
  made.must(facilitator, { type: 'close-session' })
  expect(access(made.session, keepsake(friend), board.id, made.now)).toBe('none')
  for (const actor of [person(member), keepsake(member), keepsake(friend)])
    expect(seen(actor)).toEqual([{ board: board.id, round: 1, label: 1 }])
  for (const actor of [keepsake(stranger), facilitator, { kind: 'screen' } as const]) expect(seen(actor)).toEqual([])
  made.must(keepsake(friend), { type: 'keep-board', board: board.id, fate: 'keep' })
  expect(seen(keepsake(friend))).toEqual([])
  expect(access(made.session, keepsake(friend), board.id, made.now)).toBe('read')
  made.must(keepsake(friend), { type: 'keep-board', board: board.id, fate: 'let-go' })
  made.now += decideFor
  expect(seen(keepsake(friend))).toEqual([])
  expect(made.try(keepsake(friend), { type: 'keep-board', board: board.id, fate: 'keep' }).refusal?.code).toBe(
    'too-late-to-keep',
  )
})

test('[P6] facilitators are told what each group said, in words that say nothing of its board', () => {
  const { made, board, member } = room()
  made.must(person(member), { type: 'keep-board', board: board.id, fate: 'let-go' })
  expect(viewFor(made.session, facilitator, made.now).fates).toEqual([
    { round: 1, label: 1, fate: 'let-go' },
    { round: 1, label: 2, fate: null },
  ])
  expect(viewFor(made.session, person(member), made.now).fates).toEqual([])
})

test('a workshop that is opened again lets nothing go, and closes anew with the words that were said', () => {
  const { made, board, member } = room()
  made.must(person(member), { type: 'keep-board', board: board.id, fate: 'keep' })
  made.must(facilitator, { type: 'close-session' })
  made.now += decideFor
  made.session = lettingGoDone(
    made.session,
    new Set(toLetGo(made.session, made.now).boards.map(({ id }) => id)),
  ).session
  made.must(facilitator, { type: 'reopen-session' })
  expect(decideUntil(made.session)).toBeNull()
  expect(isKept(made.session, board)).toBe(true)
  expect(access(made.session, person(member), board.id, made.now)).toBe('write')
  made.must(facilitator, { type: 'close-session' })
  expect(decideUntil(made.session)).toBe(made.now + decideFor)
})

test('[K1] days are free to choose until it begins; then fewer, never more than was promised', () => {
  const made = new Rehearsal(3)
  const set = (days: number) => made.try(facilitator, { type: 'set-keep-days', days }).refusal?.code
  expect([set(365), set(0), set(20)]).toEqual([undefined, undefined, undefined])
  made.must(facilitator, { type: 'start-session' })
  expect([set(21), set(10), made.session.keepDays]).toEqual(['promised-shorter', undefined, 10])
})

test('what facilitators put at hand reaches everyone in the room and every keepsake, in the order of time', () => {
  const { made, member } = room()
  made.must(facilitator, { type: 'set-resource', title: 'A line', link: null })
  made.must(facilitator, { type: 'set-resource', title: 'A page', link: 'https://example.org/read' })
  const first = made.session.resources[0]?.id ?? ''
  made.must(facilitator, { type: 'set-resource', resource: first, title: 'Another line', link: null })
  made.must(facilitator, { type: 'add-date', title: 'Later', startsAt: 2_000, minutes: 90, place: '' })
  made.must(facilitator, { type: 'add-date', title: 'Sooner', startsAt: 1_000, minutes: 90, place: 'here' })
  for (const viewer of [person(member), keepsake(member)]) {
    const view = viewFor(made.session, viewer, made.now)
    expect(view.resources.map(({ title }) => title)).toEqual(['Another line', 'A page'])
    expect(view.dates.map(({ title }) => title)).toEqual(['Sooner', 'Later'])
  }
  made.must(facilitator, { type: 'remove-resource', resource: first })
  made.must(facilitator, { type: 'remove-date', date: made.session.dates[0]?.id ?? '' })
  expect([made.session.resources.length, made.session.dates.length]).toEqual([1, 1])
})
