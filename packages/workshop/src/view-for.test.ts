import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { cardsWritten } from './commands/debrief.ts'
import type { ObservationAbout } from './observation.ts'
import type { Session } from './session.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const note = (id: string, about: ObservationAbout = 'listening') => ({
  type: 'offer' as const,
  observation: { id, round: 1, turn: 1, kind: 'heard', about, moment: 12, text: `text-of-${id}` },
})

function trio(room: Rehearsal, group = 0): readonly [string, string, string] {
  const seats = room.session.groupings[0]?.groups[group]?.seats ?? []
  return [seats[0]?.person ?? '', seats[1]?.person ?? '', seats[2]?.person ?? '']
}

const sent = (session: Session, viewer: Actor, now = 2_000_000) => JSON.stringify(viewFor(session, viewer, now))
const everyone = (room: Rehearsal): readonly Actor[] => [
  facilitator,
  { kind: 'screen' },
  ...room.session.people.flatMap(({ id }): Actor[] => [person(id), { kind: 'keepsake', id }]),
]

test('[G5] a draft reaches facilitators alone', () => {
  const room = new Rehearsal(6)
  room.must(facilitator, { type: 'form-groups', seed: 3 })
  const draft = room.session.draft?.groups[0]?.id ?? ''
  for (const viewer of everyone(room)) {
    expect(sent(room.session, viewer).includes(draft)).toBe(viewer.kind === 'facilitator')
  }
})

test('[T3] card and scenario reach only the seat that holds the role now', () => {
  const room = new Rehearsal(3)
  room.toOffers()
  room.now -= 600_000
  const cards = trio(room).map((id) => viewFor(room.session, person(id), room.now).round?.card)
  expect(cards.map((card) => card?.role.id)).toEqual(['speaker', 'listener', 'observer'])
  expect(cards.map((card) => card?.scenario !== null)).toEqual([true, false, false])
  const others = [facilitator, { kind: 'screen' } as const, { kind: 'keepsake', id: trio(room)[0] } as const]
  for (const viewer of others) expect(sent(room.session, viewer, room.now)).not.toContain('card of the')
})

test('[P4] the screen gets places and no names', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  expect(sent(room.session, { kind: 'screen' })).not.toMatch(/Name\dx/)
})

test('[P6] a person sees the names of the own group and nobody else’s', () => {
  const room = new Rehearsal(9)
  room.toOffers()
  const own = trio(room)
  for (const { id, name } of room.session.people) {
    expect(sent(room.session, person(own[0])).includes(name)).toBe(own.includes(id))
  }
})

test('[C2] an offered text reaches those who are asked, and no one else', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const [, listener, author] = trio(room)
  room.must(person(author), note('n1'))
  for (const viewer of everyone(room)) {
    const asked = viewer.kind === 'person' && viewer.id === listener
    expect(sent(room.session, viewer).includes('text-of-n1')).toBe(asked)
  }
})

test('[C3] an answer changes what its person sees and not a byte of what anyone else does', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const [, listener, author] = trio(room)
  room.must(person(author), note('n1'))
  const silent = everyone(room).map((viewer) => sent(room.session, viewer))
  const ask = viewFor(room.session, person(listener), room.now).asks[0]?.id ?? ''
  for (const answer of ['not-this', 'as-it-is', 'without-me'] as const) {
    room.must(person(listener), { type: 'answer', ask, answer })
    everyone(room).forEach((viewer, i) => {
      const same = sent(room.session, viewer) === silent[i]
      expect(same).toBe(!(viewer.kind === 'person' && viewer.id === listener))
    })
  }
})

test('[C3] a silence and a no look alike once the window is closed', () => {
  const after = (answer: 'not-this' | null) => {
    const room = new Rehearsal(6)
    room.toOffers()
    const [, listener, author] = trio(room)
    room.must(person(author), note('n1'))
    const ask = viewFor(room.session, person(listener), room.now).asks[0]?.id ?? ''
    if (answer !== null) room.must(person(listener), { type: 'answer', ask, answer })
    room.must(facilitator, { type: 'close-offers', round: 1 })
    return everyone(room).map((viewer) => sent(room.session, viewer))
  }
  expect(after('not-this')).toEqual(after(null))
})

test('[C4] counts come after the window closes, and only as counts', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const [speaker, listener, author] = trio(room)
  room.must(person(author), note('n1'))
  room.must(person(speaker), note('n2'))
  expect(viewFor(room.session, facilitator, room.now).counts).toEqual([])
  const ask = viewFor(room.session, person(listener), room.now).asks[0]?.id ?? ''
  room.must(person(listener), { type: 'answer', ask, answer: 'as-it-is' })
  room.must(facilitator, { type: 'close-offers', round: 1 })
  expect(viewFor(room.session, facilitator, room.now).counts).toEqual([{ round: 1, offered: 2, passed: 1 }])
})

test('[C5] a card holds no author, no group, no moment; what did not pass is in the session no more', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const [speaker, listener, author] = trio(room)
  room.must(person(author), note('n1'))
  room.must(person(speaker), note('n2'))
  const asks = viewFor(room.session, person(listener), room.now).asks
  const yes = asks.find((ask) => ask.text === 'text-of-n1')?.id ?? ''
  room.must(person(listener), { type: 'answer', ask: yes, answer: 'as-it-is' })
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  expect(room.session.cards.map(({ id, ...card }) => card)).toEqual([
    { round: 1, lens: 'plain', kind: 'heard', tag: { en: 'Heard' }, text: 'text-of-n1' },
  ])
  expect(JSON.stringify(room.session)).not.toContain('text-of-n2')
  expect(viewFor(room.session, person(speaker), room.now).offers).toEqual([{ observation: 'n2', outcome: 'stayed' }])
})

test('[C5] a session forgets its cards once they are on the board, and nobody’s view changes by it', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const [speaker, listener] = trio(room)
  room.must(person(listener), note('n1'))
  room.must(person(speaker), note('n2'))
  room.must(facilitator, { type: 'close-offers', round: 1 })
  const [card] = room.session.cards
  const before = everyone(room).map((viewer) => sent(room.session, viewer))
  const { session } = cardsWritten(room.session, new Set([card?.id ?? '']))
  expect(JSON.stringify(session)).not.toContain('text-of-n1')
  expect(everyone(room).map((viewer) => sent(session, viewer))).toEqual(before)
  expect(cardsWritten(session, new Set([card?.id ?? ''])).session).toBe(session)
})

test('[C5] a story stays in the group, and can be offered where its scenario is made up', () => {
  const room = new Rehearsal(3)
  room.toOffers()
  const [, , author] = trio(room)
  expect(room.try(person(author), note('n1', 'story')).refusal).toBeUndefined()
  room.must(facilitator, { type: 'form-groups', mode: 'stay' })
  room.must(facilitator, { type: 'publish-groups' })
  room.must(facilitator, { type: 'start-activity', activity: 'round-2' })
  room.must(facilitator, { type: 'end-activity' })
  const second = note('n2', 'story')
  const told = room.try(person(author), { ...second, observation: { ...second.observation, round: 2 } })
  expect(told.refusal?.code).toBe('story-stays')
})

test('[P1] a viewer without a place in the session is not shown an empty one, but refused', () => {
  const room = new Rehearsal(3)
  expect(() => viewFor(room.session, person('else'), room.now)).toThrow(RangeError)
})
