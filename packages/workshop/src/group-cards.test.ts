import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { cardsWait, groupCardsGone, groupCardsWith, groupCardsWritten } from './commands/group-cards.ts'
import type { ObservationAbout } from './observation.ts'
import { Room } from './testing/facts.ts'
import { facilitator, person } from './testing/workshop.ts'

const text = 'she waited until the breath was over'
const note = (about: ObservationAbout = 'listening', turn = 1) => ({
  ...{ id: 'n1', round: 1, turn, kind: 'heard', about, moment: 72.6, text },
})
const put = { type: 'put-on-board', observation: 'n1' } as const
const show = (to: 'person' | 'group', observation = note()) => ({ type: 'show', observation, to }) as const

/** The observer's part of the first turn, with the first group's people. */
function looking() {
  const room = new Room().toTurn()
  room.now += 181_000
  const [speaker, listener, author] = room.members(0) as [string, string, string]
  return { room, speaker, listener, author }
}

/** The same once the group was shown the note. */
function shown() {
  const all = looking()
  all.room.as(all.author, show('person'))
  all.room.as(all.author, show('group'))
  return all
}

/** The same once the note is on the board of the group. */
function onBoard() {
  const all = shown()
  all.room.as(all.author, put)
  const card = all.room.session.groupCards[0]?.card ?? ''
  return { ...all, card, board: all.room.board(0) }
}

const code = (room: Room, actor: Actor, command: Parameters<Room['try']>[1]) => room.try(actor, command).refusal?.code

describe('putting a note on the board of the group', () => {
  test('[C1, P5] only what the group was shown gets there', () => {
    const { room, author } = looking()
    expect(code(room, person(author), put)).toBe('not-found')
    room.as(author, show('person'))
    expect(code(room, person(author), put)).toBe('not-now')
    expect(room.session.groupCards).toEqual([])
    room.as(author, show('group'))
    room.as(author, put)
    expect(room.session.groupCards.map(({ board, says }) => [board, says])).toEqual([
      [room.board(0), { lens: 'plain', tag: { en: 'Heard' }, turn: 1, moment: 72, text }],
    ])
  })

  test('only its author can, whoever else was shown it', () => {
    const { room, speaker, listener, author } = shown()
    for (const id of [speaker, listener, room.member(1, 0)]) expect(code(room, person(id), put)).toBe('not-found')
    for (const actor of [facilitator, { kind: 'keepsake', id: author }, { kind: 'screen' }] as const)
      expect(code(room, actor, put)).toBe('not-allowed')
  })

  test('put twice, it is there once, and nothing changes', () => {
    const { room, author } = onBoard()
    const before = room.session
    room.as(author, put)
    expect(room.session.groupCards).toEqual(before.groupCards)
  })

  test('[C5] what the speaker told of their own life stays where it was said, unless the scenario is made up', () => {
    const { room, author } = looking()
    room.as(author, show('person', note('story')))
    room.as(author, show('group', note('story')))
    const practice = room.session.agenda.find(({ id }) => id === 'round-1')?.practice
    const isFictional = practice?.scenario?.fictional === true
    expect(code(room, person(author), put)).toBe(isFictional ? undefined : 'story-stays')
    room.session = {
      ...room.session,
      groupCards: [],
      agenda: room.session.agenda.map((one) =>
        one.practice === undefined ? one : { ...one, practice: { ...one.practice, scenario: undefined } },
      ),
    }
    expect(code(room, person(author), put)).toBe('story-stays')
  })

  test('[P5] not where the whole room reads, to whom it was not shown, nor where nobody writes', () => {
    const { room, author } = shown()
    const before = room.session
    room.session = { ...before, fates: { [room.board(0)]: 'open' } }
    expect(code(room, person(author), put)).toBe('not-now')
    room.session = { ...before, roomBoards: [room.board(0)] }
    expect(code(room, person(author), put)).toBe('not-now')
    room.session = { ...before, shutBoards: [room.board(0)] }
    expect(code(room, person(author), put)).toBe('not-now')
    room.session = { ...before, docs: before.docs.filter(({ id }) => id !== room.board(0)) }
    expect(code(room, person(author), put)).toBe('not-now')
  })

  test('whoever sits in another group by now puts nothing on its board', () => {
    const { room, author } = shown()
    const grouping = room.session.groupings[0]
    if (grouping === undefined) throw new Error('There are no groups.')
    const [mine, other] = grouping.groups
    if (mine === undefined || other === undefined) throw new Error('There are no two groups.')
    const moved = [
      { ...mine, seats: mine.seats.filter((seat) => seat.person !== author) },
      { ...other, seats: [...other.seats, { person: author, role: 0 }] },
    ]
    room.session = { ...room.session, groupings: [{ ...grouping, groups: moved }] }
    expect(code(room, person(author), put)).toBe('not-in-group')
  })
})

describe('[C6] taking a card off the board of the group', () => {
  test('its author and whoever it is about can, from the phone and by the keepsake, also after the close; nobody else', () => {
    const { author, listener, speaker, room: any } = onBoard()
    const may: readonly (readonly [Actor, boolean])[] = [
      [person(author), true],
      [person(listener), true],
      [{ kind: 'keepsake', id: author }, true],
      [{ kind: 'keepsake', id: listener }, true],
      [person(speaker), false],
      [person(any.member(1, 0)), false],
      [facilitator, false],
      [{ kind: 'screen' }, false],
    ]
    for (const closed of [false, true]) {
      for (const [actor, allowed] of may) {
        const { room, card, board } = onBoard()
        if (closed) room.lead({ type: 'close-session' })
        expect([actor, code(room, actor, { type: 'take-off-board', card }) === undefined]).toEqual([actor, allowed])
        expect(room.session.cardsLeaving).toEqual(allowed ? [{ card, board }] : [])
        expect(JSON.stringify(room.session.groupCards).includes(text)).toBe(!allowed)
      }
    }
  })

  test('its author can put it there again; what somebody else has taken off stays off, also when it is shown anew', () => {
    const own = onBoard()
    own.room.as(own.author, { type: 'take-off-board', card: own.card })
    own.room.as(own.author, put)
    expect(own.room.session.groupCards.map(({ card }) => card)).not.toContain(own.card)
    const { room, author, listener, card } = onBoard()
    room.as(listener, { type: 'take-off-board', card })
    expect(code(room, person(author), put)).toBe('not-allowed')
    room.as(author, { type: 'hide', observation: 'n1' })
    room.as(author, show('person'))
    room.as(author, show('group'))
    expect(code(room, person(author), put)).toBe('not-allowed')
    expect(room.see(person(listener)).onBoards).toEqual([])
    expect(room.see(person(author)).onBoards).toMatchObject([{ own: true, takenBack: true }])
  })

  test('a note that is hidden, shown to fewer or shown in other words leaves the board; shown again as it is, it stays', () => {
    const leaves = (does: (room: Room, author: string) => void) => {
      const { room, author, card } = onBoard()
      does(room, author)
      return room.session.cardsLeaving.some((one) => one.card === card) && room.session.groupCards.length === 0
    }
    expect(leaves((room, author) => room.as(author, { type: 'hide', observation: 'n1' }))).toBe(true)
    expect(leaves((room, author) => room.as(author, show('person')))).toBe(true)
    expect(leaves((room, author) => room.as(author, show('group', { ...note(), text: 'other words' })))).toBe(true)
    expect(leaves((room, author) => room.as(author, show('group')))).toBe(false)
  })

  test('what is taken back from the debrief leaves the board of its group, too', () => {
    const { room, author, listener, card, board } = onBoard()
    room.lead({ type: 'end-activity' })
    room.as(author, { type: 'offer', observation: { ...note(), moment: 72 } })
    const ask = room.see(person(listener)).asks[0]?.id ?? ''
    room.as(listener, { type: 'answer', ask, answer: 'as-it-is' })
    room.lead({ type: 'close-offers', round: 1 })
    expect(room.session.groupCards.map((one) => one.card)).toEqual([card])
    room.as(listener, { type: 'withdraw', card: room.see(person(listener)).mine[0]?.card ?? '' })
    expect([room.session.groupCards, room.session.cardsLeaving]).toEqual([[], [{ card, board }]])
  })
})

describe('what is told of cards on boards', () => {
  test('[P6] putting and taking off change not a byte for anyone but its author and those it is about', () => {
    const { room, speaker, author, listener } = shown()
    const others: Actor[] = [facilitator, { kind: 'screen' }, person(speaker), ...room.members(1).map(person)]
    const look = () => others.map((viewer) => JSON.stringify(room.see(viewer)))
    const before = look()
    room.as(author, put)
    expect(look()).toEqual(before)
    const card = room.session.groupCards[0]?.card ?? ''
    for (const [id, own] of [
      [author, true],
      [listener, false],
    ] as const)
      expect(room.see(person(id)).onBoards).toEqual([
        { card, board: room.board(0), observation: 'n1', own, takenBack: false },
      ])
    room.as(listener, { type: 'take-off-board', card })
    expect(look()).toEqual(before)
  })

  test('a session forgets the words of a card once it is on its board, and what left once it is gone', () => {
    const { room, card, author } = onBoard()
    room.lead({ type: 'end-activity' })
    room.lead({ type: 'close-offers', round: 1 })
    expect(cardsWait(room.session)).toBe(true)
    const { session } = groupCardsWritten(room.session, new Set([card]))
    expect(JSON.stringify(session)).not.toContain(text)
    expect(cardsWait(session)).toBe(false)
    expect(groupCardsWritten(session, new Set([card])).session).toBe(session)
    room.session = session
    room.as(author, { type: 'take-off-board', card })
    expect(cardsWait(room.session)).toBe(true)
    const gone = groupCardsGone(room.session, new Set([card])).session
    expect([cardsWait(gone), JSON.stringify(gone).includes(card)]).toEqual([false, false])
  })

  test('whoever is forgotten takes the cards that are theirs and those about them along', () => {
    const { room, card, author, listener, speaker } = onBoard()
    expect([author, listener, speaker].map((id) => groupCardsWith(room.session, id))).toEqual([[card], [card], []])
  })
})

test('[C1] whatever is shown, hidden, put and taken off in any order: what is on a board is shown to its group, once, in these words', () => {
  const acts = [
    show('person'),
    show('group'),
    show('group', { ...note(), text: 'other words' }),
    { type: 'hide', observation: 'n1' },
    put,
    'take off',
    'taken off by whom it is about',
  ] as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 14 }), (list) => {
      const { room, author, listener } = looking()
      const left = new Set<string>()
      for (const act of list) {
        const card = room.session.groupCards.find((one) => !one.takenBack)?.card ?? 'none'
        if (typeof act !== 'string') room.try(person(author), act)
        else room.try(person(act === 'take off' ? author : listener), { type: 'take-off-board', card })
        const there = room.session.groupCards.filter((one) => !one.takenBack)
        const [own] = room.session.shown
        expect(there.length).toBeLessThanOrEqual(1)
        for (const one of there) {
          expect(own?.toGroup).toBe(true)
          expect(one.says?.text).toBe(own?.observation.text)
        }
        for (const one of room.session.cardsLeaving) left.add(one.card)
        for (const one of there) expect(left).not.toContain(one.card)
      }
    }),
    { numRuns: 100 },
  )
})
