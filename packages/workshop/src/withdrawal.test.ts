import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { cardsWritten } from './commands/debrief.ts'
import { cardsGone } from './commands/withdrawal.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const screen: Actor = { kind: 'screen' }

/** Six people; one note of the first group has passed. */
function passed() {
  const room = new Rehearsal(6)
  room.toOffers()
  const [speaker, listener, author] = (room.session.groupings[0]?.groups[0]?.seats ?? []).map((seat) => seat.person)
  const people = { speaker: speaker ?? '', listener: listener ?? '', author: author ?? '' }
  const observation = {
    id: 'n1',
    round: 1,
    turn: 1,
    kind: 'heard',
    about: 'listening',
    moment: 3,
    text: 'the-text',
  } as const
  room.must(person(people.author), { type: 'offer', observation })
  const ask = viewFor(room.session, person(people.listener), room.now).asks[0]?.id ?? ''
  room.must(person(people.listener), { type: 'answer', ask, answer: 'as-it-is' })
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  return { room, ...people, card: room.session.cards[0]?.id ?? '' }
}

const viewers = (room: Rehearsal): readonly Actor[] => [
  facilitator,
  screen,
  ...room.session.people.flatMap(({ id }): Actor[] => [person(id), { kind: 'keepsake', id }]),
]
const seen = (room: Rehearsal, viewer: Actor) => viewFor(room.session, viewer, room.now)

describe('[C6] taking back', () => {
  test('whose a card is, is told to its author and to those it is about, each for themselves', () => {
    const { room, author, listener, card } = passed()
    for (const viewer of viewers(room)) {
      const id = 'id' in viewer && viewer.kind !== 'facilitator' ? viewer.id : ''
      const own = id === author || id === listener
      expect(seen(room, viewer).mine).toEqual(
        own ? [{ card, observation: id === author ? 'n1' : null, hand: false }] : [],
      )
    }
  })

  test('its author and whoever it is about can, from the phone and by the keepsake, also after the close; nobody else', () => {
    const { author, listener, speaker } = passed()
    const may: readonly (readonly [Actor, boolean])[] = [
      [person(author), true],
      [person(listener), true],
      [{ kind: 'keepsake', id: author }, true],
      [{ kind: 'keepsake', id: listener }, true],
      [person(speaker), false],
      [{ kind: 'keepsake', id: speaker }, false],
      [facilitator, false],
      [screen, false],
    ]
    for (const closed of [false, true]) {
      for (const [actor, allowed] of may) {
        const { room, card } = passed()
        if (closed) room.must(facilitator, { type: 'close-session' })
        expect([actor, room.try(actor, { type: 'withdraw', card }).refusal === undefined]).toEqual([actor, allowed])
        expect(room.session.withdrawn).toEqual(allowed ? [card] : [])
      }
    }
  })

  test('who was asked to leave can, too', () => {
    const { room, author, card } = passed()
    room.must(facilitator, { type: 'remove-person', person: author, reason: 'none' })
    expect(seen(room, person(author)).mine.map((one) => one.card)).toEqual([card])
    room.must(person(author), { type: 'withdraw', card })
    expect(room.session.leaving).toEqual([card])
  })

  test('a card that has not reached the board never does; its dots, its hand and its place in the light go with it', () => {
    const { room, author, card } = passed()
    room.must(facilitator, { type: 'spotlight', on: { kind: 'item', id: card } })
    room.must(person(author), { type: 'say-more', card, hand: true })
    room.must(facilitator, { type: 'open-dots', budget: 3 })
    room.must(person('p1'), { type: 'hand-in-dots', dots: room.session.dots?.id ?? '', on: { [card]: 3 } })
    room.must(person(author), { type: 'withdraw', card })
    const { cards, hands, spotlight, dots } = room.session
    expect({ cards, hands, spotlight, on: dots?.on }).toEqual({ cards: [], hands: [], spotlight: null, on: {} })
    expect(JSON.stringify(room.session)).not.toContain('the-text')
  })

  test('who took it back is told to nobody: the author reads the same as when it had stayed', () => {
    const by = (who: 'author' | 'listener') => {
      const made = passed()
      made.room.session = cardsWritten(made.room.session, new Set([made.card])).session
      made.room.must(person(made[who]), { type: 'withdraw', card: made.card })
      return viewers(made.room).map((viewer) => JSON.stringify(seen(made.room, viewer)))
    }
    expect(by('author')).toEqual(by('listener'))
  })

  test('what the server has taken away is looked for once more at the close, since a phone may have brought it back', () => {
    const { room, author, card } = passed()
    room.must(person(author), { type: 'withdraw', card })
    const before = viewers(room).map((viewer) => JSON.stringify(seen(room, viewer)))
    room.session = cardsGone(room.session, new Set([card])).session
    expect(room.session.leaving).toEqual([])
    expect(viewers(room).map((viewer) => JSON.stringify(seen(room, viewer)))).toEqual(before)
    room.must(facilitator, { type: 'close-session' })
    expect(room.session.leaving).toEqual([card])
  })
})

describe('saying more', () => {
  test('only its author can raise a hand on a card; facilitators see the hand and no name, the others see it when it is in the light', () => {
    const { room, author, listener, card } = passed()
    expect(room.try(person(listener), { type: 'say-more', card, hand: true }).refusal?.code).toBe('not-found')
    const before = viewers(room).map((viewer) => JSON.stringify(seen(room, viewer)))
    room.must(person(author), { type: 'say-more', card, hand: true })
    viewers(room).forEach((viewer, i) => {
      const own = 'id' in viewer && viewer.kind !== 'facilitator' && viewer.id === author
      expect(JSON.stringify(seen(room, viewer)) === before[i]).toBe(viewer.kind !== 'facilitator' && !own)
    })
    expect(seen(room, facilitator).hands).toEqual([card])
    room.must(facilitator, { type: 'spotlight', on: { kind: 'item', id: card } })
    expect(seen(room, screen).spotlight).toEqual({ kind: 'item', id: card, text: null, hand: true })
  })
})

describe('slips', () => {
  test('questions reach facilitators alone until one is put before the room; what is parked reaches everyone; neither has a name', () => {
    const room = new Rehearsal(6)
    room.must(person('p1'), { type: 'hand-in-slip', kind: 'question', text: 'a-question' })
    room.must(person('p2'), { type: 'hand-in-slip', kind: 'parked', text: 'a-parked-thing' })
    for (const viewer of viewers(room)) {
      const text = JSON.stringify(seen(room, viewer))
      expect([viewer, text.includes('a-question')]).toEqual([viewer, viewer.kind === 'facilitator'])
      expect([viewer, text.includes('a-parked-thing')]).toEqual([
        viewer,
        viewer.kind === 'facilitator' || viewer.kind === 'person',
      ])
    }
    expect(room.session.slips.every((slip) => Object.keys(slip).sort().join() === 'id,kind,text')).toBe(true)
    const question = room.session.slips.find(({ kind }) => kind === 'question')?.id ?? ''
    room.must(facilitator, { type: 'spotlight', on: { kind: 'question', id: question } })
    expect(seen(room, screen).spotlight?.text).toBe('a-question')
    room.must(facilitator, { type: 'remove-slip', slip: question })
    expect(seen(room, screen).spotlight).toBeNull()
  })
})

describe('the script', () => {
  test('[L3] its clock stands still with the room and ends with the activity', () => {
    const { room } = passed()
    room.must(facilitator, { type: 'script-step', step: 'helped', seconds: 120 })
    const end = seen(room, screen).script?.clock.endsAt ?? 0
    expect(end).toBe(room.now + 120_000)
    room.must(facilitator, { type: 'pause' })
    room.now += 30_000
    room.must(facilitator, { type: 'resume' })
    expect(seen(room, person('p1')).script?.clock.endsAt).toBe(end + 30_000)
    room.must(facilitator, { type: 'start-activity', activity: 'close' })
    expect(room.session.script).toBeNull()
  })
})
