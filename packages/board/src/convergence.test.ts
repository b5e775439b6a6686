import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board, End } from './items.ts'
import { COLORS } from './layout.ts'
import { outline } from './outline.ts'
import { readBoard } from './read-item.ts'
import { acts, ownActs } from './testing/acts.ts'
import { deliver, deliverAll, open, type Person } from './testing/people.ts'
import { seeded } from './testing/seeded.ts'
import { MOST_DOTS, readDots } from './votes/read-vote.ts'

/** The same runs every time: a failure is to be found by whoever changes something, not by chance on another day. */
const RUNS = { seed: 20_260_101, numRuns: 220 }

interface Step {
  readonly who: number
  readonly act: string
  readonly a: number
  readonly b: number
  /** Who gets which of the updates that wait for them. */
  readonly deliver: readonly [number, number][]
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(4),
  act: fc.constantFrom(...Object.keys(acts)),
  a: fc.nat(100),
  b: fc.nat(100),
  deliver: fc.array(fc.tuple(fc.nat(4), fc.nat(20)), { maxLength: 3 }),
})

/** What is wrong with a board at any moment, also while an update still waits for one that was sent before it. */
const faultsOf = ({ items }: Board): readonly string[] => {
  const frames = new Set(items.filter((item) => item.kind === 'frame').map((item) => item.id))
  const tieable = new Set(items.filter((item) => item.kind !== 'connector').map((item) => item.id))
  const whole = (end: End) => 'point' in end || tieable.has(end.item)
  const listed = outline(items).flatMap((section) => section.items)
  return [
    ...items.filter((item) => ![...item.p, ...item.s, item.turn].every(Number.isFinite)).map(() => 'no place'),
    ...items.filter((item) => !COLORS.includes(item.color)).map(() => 'no colour'),
    ...items.filter((item) => item.frame !== null && !frames.has(item.frame)).map(() => 'an orphan of a frame'),
    ...items
      .filter((item) => item.kind === 'connector' && !(whole(item.from) && whole(item.to)))
      .map(() => 'an orphaned connector'),
    ...(listed.length + frames.size === items.length ? [] : ['not all in the outline']),
  ]
}

const expectWhole = (board: Board) => {
  expect(faultsOf(board)).toEqual([])
  expect(board.items.filter((item) => item.kind === 'other' || item.z === '')).toEqual([])
  const cards = board.items.filter((item) => item.kind === 'card')
  expect(cards.map((item) => item.text).sort()).toEqual(['c0', 'c1', 'c2'])
  expect(cards.flatMap(({ moment }) => moment ?? [])).toEqual([2, 75])
}

const dotsOf = ({ ydoc }: Person) =>
  ['r0', 'r1'].map((round) => {
    const dots = readDots(ydoc, { round, budget: 3 })
    for (const name of 'abcde') {
      const given = [...dots.of(name).values()].reduce((sum, count) => sum + count, 0)
      expect(given).toBeLessThanOrEqual(3)
    }
    return [...readDots(ydoc, { round, budget: MOST_DOTS }).byItem]
  })

const play = (people: readonly Person[], steps: readonly Step[], random: () => number) => {
  for (const { who, act, a, b, deliver: letters } of steps) {
    const person = people[who % people.length]
    if (person === undefined) continue
    acts[act]?.(person, a, b, random)
    for (const [to, index] of letters) deliver(people[to % people.length], index)
    const faults = faultsOf(readBoard(person.ydoc))
    if (faults.length > 0) throw new Error(`After ${act}: ${faults.join(', ')}`)
  }
}

test('whatever two to five people do, in whatever order it arrives, they end with the same valid board', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.array(step, { maxLength: 40 }), fc.nat(), (count, steps, seed) => {
      const people = open(count)
      play(people, steps, seeded(seed))
      deliverAll(people, seed)
      const [first, ...others] = people
      if (first === undefined) throw new Error('There are at least two people.')
      const board = readBoard(first.ydoc)
      expectWhole(board)
      for (const other of others) {
        expect(readBoard(other.ydoc)).toEqual(board)
        expect(dotsOf(other)).toEqual(dotsOf(first))
      }
    }),
    RUNS,
  )
})

const ownStep = fc.record({
  act: fc.constantFrom(...ownActs),
  a: fc.nat(50),
  b: fc.nat(50),
  first: fc.boolean(),
  cut: fc.boolean(),
})

/** Items that a person made, told by their ids; whose frame they lie in, and what they are stuck on, may be another’s doing. */
const madeBy = ({ ydoc }: Person, name: string) =>
  readBoard(ydoc)
    .items.filter((item) => item.id.startsWith(name) && !item.id.startsWith('card'))
    .map(({ frame, ...item }) => ('on' in item ? { ...item, on: null } : item))

test('undoing everything of one person leaves exactly what the other made, and redoing brings it back', () => {
  fc.assert(
    fc.property(fc.array(ownStep, { maxLength: 25 }), (steps) => {
      const [ana, bo] = open(2)
      if (ana === undefined || bo === undefined) throw new Error('There are two people.')
      // Each works on what they made themselves, so that what is left can be told exactly.
      for (const one of [ana, bo]) one.reach = (item) => item.id.startsWith(one.name) && !item.id.startsWith('card')
      for (const { act, a, b, first, cut } of steps) {
        const one = first ? ana : bo
        if (cut) one.undo.cut()
        acts[act]?.(one, a, b, seeded(a))
        deliverAll([ana, bo], 0)
      }
      const [anas, bos] = [madeBy(bo, 'a'), madeBy(bo, 'b')]
      while (ana.undo.canUndo()) ana.undo.undo()
      deliverAll([bo], 0)
      // What lay in one of Ana’s frames was carried by it, and goes back with it.
      const still = (list: ReturnType<typeof madeBy>) => list.map(({ p, ...rest }) => rest)
      expect(madeBy(bo, 'a')).toEqual([])
      expect(still(madeBy(bo, 'b'))).toEqual(still(bos))
      while (ana.undo.canRedo()) ana.undo.redo()
      deliverAll([bo], 0)
      expect(madeBy(bo, 'a')).toEqual(anas)
    }),
    RUNS,
  )
})
