import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command, CommandOf } from './index.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const poll: CommandOf<'open-pulse'> = {
  type: 'open-pulse',
  kind: 'poll',
  question: 'Where are we?',
  options: ['Fine', 'Tired'],
}

function pulsed(people: number, asked: Command = poll) {
  const room = new Rehearsal(people)
  room.must(facilitator, asked)
  return { room, id: room.session.pulseOn ?? '' }
}

const answers = (id: string, choice: number) => ({ type: 'answer-pulse', pulse: id, answer: { choice } }) as const
const seen = (room: Rehearsal, viewer: Parameters<typeof viewFor>[1]) => viewFor(room.session, viewer, room.now)

describe('pulse', () => {
  test('nothing of the answers is told before five have answered, and then to everyone alike', () => {
    const { room, id } = pulsed(9)
    for (const one of ['p1', 'p2', 'p3', 'p4']) {
      room.must(person(one), answers(id, 1))
      for (const viewer of [facilitator, person('p9'), { kind: 'screen' } as const]) {
        expect(seen(room, viewer).pulse?.sums).toBeNull()
      }
    }
    room.must(person('p5'), answers(id, 0))
    for (const viewer of [facilitator, person('p9'), { kind: 'screen' } as const]) {
      expect(seen(room, viewer).pulse?.sums).toEqual({ given: 5, counts: [1, 4], words: {} })
    }
  })

  test('the bars move by five answers at a time, so that no tap can be read from them', () => {
    const { room, id } = pulsed(9)
    for (let one = 1; one <= 9; one += 1) room.must(person(`p${one}`), answers(id, one % 2))
    expect(seen(room, { kind: 'screen' }).pulse?.sums?.given).toBe(5)
    room.must(facilitator, { type: 'close-pulse', pulse: id })
    expect(seen(room, { kind: 'screen' }).pulse?.sums).toEqual({ given: 9, counts: [4, 5], words: {} })
  })

  test('an answer changes nothing that another participant is sent, and no version', () => {
    const { room, id } = pulsed(9)
    const others = () => JSON.stringify([seen(room, person('p2')), seen(room, { kind: 'screen' })])
    const before = others()
    room.must(person('p1'), answers(id, 0))
    expect(others()).toBe(before)
    expect(seen(room, facilitator).pulse?.given).toBe(1)
    expect(seen(room, person('p1')).pulse?.handedIn).toBe(true)
  })

  test('it counts once, whatever a client sends again', () => {
    const { room, id } = pulsed(9)
    room.must(person('p1'), answers(id, 0))
    room.must(person('p1'), answers(id, 1))
    expect(room.session.pulses[0]?.sums.counts).toEqual([1, 0])
    expect(room.try(person('p2'), answers(id, 7)).refusal?.code).toBe('bad-input')
  })

  test('whatever people answer, no person is written down beside an answer, and nobody at all after the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 9 }), (choices) => {
        const { room, id } = pulsed(9)
        choices.forEach((choice, i) => {
          room.must(person(`p${i + 1}`), answers(id, choice))
        })
        const [open] = room.session.pulses
        expect(Object.keys(open ?? {}).sort()).toEqual([
          'given',
          'handedIn',
          'id',
          'kind',
          'open',
          'options',
          'question',
          'shown',
          'sums',
        ])
        expect(JSON.stringify(open?.sums)).not.toContain('"p')
        room.must(facilitator, { type: 'close-pulse', pulse: id })
        expect(room.session.pulses[0]?.handedIn).toEqual([])
        if (choices.length < 5) expect(room.session.pulses[0]?.sums.counts).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('words are counted without case and lie in the order of letters', () => {
    const { room, id } = pulsed(9, { type: 'open-pulse', kind: 'words', question: 'One word', options: [] })
    const words = ['Open', 'calm ', 'open', 'Zest', 'calm', 'open']
    words.forEach((word, i) => {
      room.must(person(`p${i + 1}`), { type: 'answer-pulse', pulse: id, answer: { word } })
    })
    room.must(facilitator, { type: 'close-pulse', pulse: id })
    expect(Object.entries(seen(room, facilitator).pulse?.sums?.words ?? {})).toEqual([
      ['calm', 2],
      ['open', 3],
      ['zest', 1],
    ])
  })

  test('a poll needs choices, a scale has five steps', () => {
    const room = new Rehearsal(3)
    expect(room.try(facilitator, { ...poll, options: ['One'] }).refusal?.code).toBe('bad-input')
    const scale = pulsed(3, { type: 'open-pulse', kind: 'scale', question: 'How?', options: ['low', 'high'] })
    expect(scale.room.session.pulses[0]?.sums.counts).toEqual([0, 0, 0, 0, 0])
  })

  test('a new question closes the one before; the end of the workshop closes all', () => {
    const { room } = pulsed(9)
    room.must(facilitator, { ...poll, question: 'And now?' })
    expect(room.session.pulses.map(({ open }) => open)).toEqual([false, true])
    room.must(facilitator, { type: 'close-session' })
    expect(room.session.pulses.map(({ open }) => open)).toEqual([false, false])
    expect(seen(room, { kind: 'screen' }).pulse).toBeNull()
  })
})

describe('dots', () => {
  function dotted(people: number) {
    const room = new Rehearsal(people)
    room.must(facilitator, { type: 'open-dots', budget: 3 })
    return { room, id: room.session.dots?.id ?? '' }
  }

  test('nobody has more than their budget, and each hands in once', () => {
    const { room, id } = dotted(9)
    const give = (on: Record<string, number>) => room.try(person('p1'), { type: 'hand-in-dots', dots: id, on })
    expect(give({ a: 2, b: 2 }).refusal?.code).toBe('bad-input')
    expect(give({ a: 2, b: 1 }).refusal).toBeUndefined()
    give({ c: 3 })
    expect(room.session.dots?.on).toEqual({ a: 2, b: 1 })
  })

  test('sums are told after the end alone, and not of fewer than five people', () => {
    const all = (people: number) => {
      const { room, id } = dotted(9)
      for (let one = 1; one <= people; one += 1) {
        room.must(person(`p${one}`), { type: 'hand-in-dots', dots: id, on: { a: 1, b: 2 } })
        expect(seen(room, facilitator).dots).toMatchObject({ given: one, on: null })
        expect(seen(room, person('p9')).dots).toMatchObject({ given: null, on: null, handedIn: false })
      }
      room.must(facilitator, { type: 'close-dots', dots: id })
      expect(JSON.stringify(room.session.dots)).not.toContain('p1')
      return [facilitator, person('p9'), { kind: 'screen' } as const].map((viewer) => seen(room, viewer).dots?.on)
    }
    expect(all(4)).toEqual([null, null, null])
    expect(all(5)).toEqual([
      { a: 5, b: 10 },
      { a: 5, b: 10 },
      { a: 5, b: 10 },
    ])
  })
})
