import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../layout.ts'
import { type Hands, type HandsContext, IDLE, stepHands } from './hands.ts'
import type { Effect, PointerInput } from './pointer.ts'

const writing: HandsContext = { right: 'write', placing: false, isSelected: () => false }
const reading: HandsContext = { ...writing, right: 'read' }

const put = (type: PointerInput['type'], at: Point, more: Partial<PointerInput> = {}): PointerInput => ({
  type,
  at,
  id: 1,
  touch: false,
  target: null,
  additive: false,
  time: 0,
  ...more,
})

const play = (inputs: readonly PointerInput[], context = writing) => {
  const effects: Effect[] = []
  let hands: Hands = IDLE
  for (const input of inputs) {
    const step = stepHands(hands, input, context)
    hands = step.state
    effects.push(...step.effects)
  }
  return { hands, effects }
}

test('a press on a note selects it, and its drag is shown until it is dropped once', () => {
  const target = { target: 'n' }
  const { effects, hands } = play([
    put('down', [10, 10], target),
    put('move', [12, 10], target),
    put('move', [30, 10], target),
    put('move', [40, 20], target),
    put('up', [40, 20], target),
  ])
  expect(effects).toEqual([
    { type: 'select', id: 'n', additive: false },
    { type: 'preview', id: 'n', by: [20, 0] },
    { type: 'preview', id: 'n', by: [30, 10] },
    { type: 'drop', id: 'n', by: [30, 10] },
  ])
  expect(hands.doing.kind).toBe('nothing')
})

test('one finger on the ground pans', () => {
  const touch = { touch: true }
  expect(
    play([
      put('down', [0, 0], touch),
      put('move', [3, 0], touch),
      put('move', [20, 5], touch),
      put('up', [20, 5], touch),
    ]).effects,
  ).toEqual([{ type: 'pan', by: [20, 5] }])
})

test('a second finger takes back the drag and pinches', () => {
  const first = { touch: true, target: 'n' }
  const second = { touch: true, id: 2 }
  const { effects } = play([
    put('down', [0, 0], first),
    put('move', [20, 0], first),
    put('down', [100, 0], second),
    put('move', [120, 0], second),
    put('up', [120, 0], second),
    put('move', [20, 30], first),
    put('up', [20, 30], first),
  ])
  expect(effects.slice(1)).toEqual([
    { type: 'preview', id: 'n', by: [20, 0] },
    { type: 'forget' },
    {
      type: 'pinch',
      before: [
        [20, 0],
        [100, 0],
      ],
      after: [
        [20, 0],
        [120, 0],
      ],
    },
    { type: 'pan', by: [0, 30] },
  ])
})

test('a cancelled drag is forgotten, never dropped', () => {
  const target = { target: 'n' }
  const { effects } = play([put('down', [0, 0], target), put('move', [50, 0], target), put('cancel', [50, 0], target)])
  expect(effects.at(-1)).toEqual({ type: 'forget' })
})

const tap = (time: number, more: Partial<PointerInput> = {}) => [
  put('down', [5, 5], { time, ...more }),
  put('up', [6, 5], { time: time + 50, ...more }),
]

test('a double tap opens a note, and on the ground adds one', () => {
  expect(play([...tap(0, { target: 'n' }), ...tap(200, { target: 'n' })]).effects.at(-1)).toEqual({
    type: 'open',
    id: 'n',
  })
  expect(play([...tap(0), ...tap(200)]).effects).toEqual([{ type: 'clear' }, { type: 'add', at: [6, 5] }])
  expect(play([...tap(0), ...tap(900)]).effects).toEqual([{ type: 'clear' }, { type: 'clear' }])
})

test('placing adds a note where the press is released, also over another note', () => {
  expect(play(tap(0, { target: 'n' }), { ...writing, placing: true }).effects).toEqual([{ type: 'add', at: [6, 5] }])
})

test('who may only read can look around and select, and nothing else', () => {
  const anyInput = fc.record({
    type: fc.constantFrom('down' as const, 'move' as const, 'up' as const, 'cancel' as const),
    id: fc.constantFrom(1, 2, 3),
    at: fc.tuple(fc.nat(200), fc.nat(200)),
    touch: fc.boolean(),
    target: fc.constantFrom('n', null),
    additive: fc.boolean(),
    time: fc.nat(400),
  })
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 30 }), (inputs) => {
      for (const effect of play(inputs, reading).effects)
        expect(['select', 'clear', 'pan', 'pinch']).toContain(effect.type)
      for (const { type } of play(inputs, writing).effects) expect(type).not.toBe('undefined')
    }),
  )
})

test('a tap on one of several selected notes selects it alone', () => {
  const { effects } = play(tap(0, { target: 'n' }), { ...writing, isSelected: () => true })
  expect(effects).toEqual([{ type: 'select', id: 'n', additive: false }])
})

test('where others are kept, a tap on a selected note lets it go and one on another takes it in, each once', () => {
  const kept = { target: 'n', additive: true }
  const toggle = [{ type: 'select', id: 'n', additive: true }]
  expect(play(tap(0, kept), { ...writing, isSelected: () => true }).effects).toEqual(toggle)
  let chosen = false
  const taken = play(tap(0, kept), {
    ...writing,
    isSelected: () => {
      const now = chosen
      chosen = true
      return now
    },
  })
  expect(taken.effects).toEqual(toggle)
})
