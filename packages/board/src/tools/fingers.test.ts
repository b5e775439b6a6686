import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../layout.ts'
import { type FingerInput, type Fingers, NO_FINGERS, stepFingers } from './fingers.ts'

const put = (type: FingerInput['type'], at: Point, time: number, more: Partial<FingerInput> = {}): FingerInput => ({
  type,
  at,
  time,
  id: 1,
  device: 'touch',
  pressure: 0.5,
  target: null,
  additive: false,
  ...more,
})

const play = (inputs: readonly FingerInput[], touchNavigates = false) => {
  let fingers: Fingers = NO_FINGERS
  const effects: string[] = []
  const waits: (number | null)[] = []
  for (const input of inputs) {
    const step = stepFingers(fingers, input, touchNavigates)
    fingers = step.state
    effects.push(...step.effects.map((effect) => effect.type))
    waits.push(step.wait)
  }
  return { fingers, effects, waits }
}

test('a finger draws once it has moved six pixels, from its first touch on', () => {
  expect(play([put('down', [0, 0], 0), put('move', [3, 0], 5)]).effects).toEqual([])
  expect(
    play([put('down', [0, 0], 0), put('move', [3, 0], 5), put('move', [9, 0], 10), put('up', [9, 0], 20)]).effects,
  ).toEqual(['begin', 'move', 'move', 'end'])
})

test('a finger that rests draws after fifty milliseconds', () => {
  const { effects, waits } = play([put('down', [0, 0], 0), put('tick', [0, 0], 30), put('tick', [0, 0], 50)])
  expect(waits).toEqual([50, 20, null])
  expect(effects).toEqual(['begin'])
})

test('a tap is a whole press', () => {
  expect(play([put('down', [0, 0], 0), put('up', [1, 0], 20)]).effects).toEqual(['begin', 'end'])
})

test('a second finger in time leaves no dot, and one that is late takes the line back', () => {
  const second = { id: 2 }
  expect(
    play([put('down', [0, 0], 0), put('down', [90, 0], 20, second), put('move', [95, 0], 30, second)]).effects,
  ).toEqual(['pinch'])
  expect(
    play([
      put('down', [0, 0], 0),
      put('move', [20, 0], 30),
      put('down', [90, 0], 80, second),
      put('move', [20, 5], 90),
      put('up', [90, 0], 95, second),
      put('move', [20, 30], 120),
      put('up', [20, 30], 130),
    ]).effects,
  ).toEqual(['begin', 'move', 'cancel', 'pinch', 'pan'])
})

test('once a pen is seen fingers move the view, and a palm beside the pen means nothing', () => {
  const pen = { device: 'pen', id: 7, pressure: 0.8 } as const
  const { effects, fingers } = play([
    put('down', [0, 0], 0, pen),
    put('move', [5, 5], 10, pen),
    put('down', [200, 200], 15, { id: 3 }),
    put('move', [210, 200], 20, { id: 3 }),
    put('up', [5, 5], 30, pen),
    put('up', [210, 200], 35, { id: 3 }),
    put('down', [0, 0], 40),
    put('move', [30, 0], 60),
    put('up', [30, 0], 70),
  ])
  expect(fingers.penSeen).toBe(true)
  expect(effects).toEqual(['begin', 'move', 'end', 'pan'])
})

test('a pen takes over from a palm that came first', () => {
  const pen = { device: 'pen', id: 7 } as const
  expect(play([put('down', [0, 0], 0), put('tick', [0, 0], 60), put('down', [9, 9], 80, pen)]).effects).toEqual([
    'begin',
    'cancel',
    'begin',
  ])
  expect(play([put('down', [0, 0], 0), put('down', [9, 9], 10, pen), put('up', [9, 9], 30, pen)]).effects).toEqual([
    'begin',
    'end',
  ])
})

test('a mouse presses at once; a cancelled press is taken back, and so is one that waits', () => {
  const mouse = { device: 'mouse' } as const
  expect(play([put('down', [0, 0], 0, mouse), put('cancel', [0, 0], 5, mouse)]).effects).toEqual(['begin', 'cancel'])
  expect(play([put('down', [0, 0], 0), put('cancel', [0, 0], 5)]).effects).toEqual([])
})

test('where a tool leaves a finger to the view, one pans', () => {
  expect(play([put('down', [0, 0], 0), put('move', [30, 0], 5), put('up', [30, 0], 9)], true).effects).toEqual(['pan'])
})

test('whatever comes, each press that begins ends once, before the next and before the view moves', () => {
  const input = fc.record({
    type: fc.constantFrom('down', 'move', 'up', 'cancel', 'tick'),
    id: fc.integer({ min: 1, max: 3 }),
    at: fc.tuple(fc.nat(200), fc.nat(200)),
    later: fc.nat(40),
  })
  fc.assert(
    fc.property(fc.array(input, { maxLength: 40 }), fc.boolean(), (events, touchNavigates) => {
      let time = 0
      const devices = ['touch', 'touch', 'pen'] as const
      const inputs = events.map(({ type, id, at, later }) => {
        time += later
        return put(type, at, time, { id, device: devices[id - 1] ?? 'touch' })
      })
      let open = false
      for (const effect of play(inputs, touchNavigates).effects) {
        expect(open).toBe(effect === 'move' || effect === 'end' || effect === 'cancel')
        if (effect === 'begin') open = true
        if (effect === 'end' || effect === 'cancel') open = false
      }
    }),
    { seed: 7, numRuns: 400 },
  )
})
