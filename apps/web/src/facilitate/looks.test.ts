import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLooks } from './looks.ts'

function desk() {
  const shown: string[] = []
  return { shown, looks: createLooks((part: string) => void shown.push(part)) }
}

test('a step leads on when it is done', () => {
  const { shown, looks } = desk()
  looks.lead()('round')
  expect(shown).toEqual(['round'])
})

test('who looked elsewhere while a step was on its way is not led back, and the next step leads again', () => {
  const { shown, looks } = desk()
  const leadOn = looks.lead()
  looks.show('doors')
  leadOn('round')
  expect(shown).toEqual(['doors'])
  looks.lead()('debrief')
  expect(shown).toEqual(['doors', 'debrief'])
})

test('of two quick steps the later leads, whichever is done first', () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    const { shown, looks } = desk()
    const steps = [looks.lead(), looks.lead()]
    for (const step of order) steps[step]?.(['round', 'debrief'][step] ?? '')
    expect(shown.at(-1)).toBe('debrief')
  }
})

test('of any steps and looks, done in any order: the last look stands until a step that was pressed after it leads on', () => {
  type Act = { readonly look: number } | { readonly press: number }
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ look: fc.nat(99) }),
    fc.record({ press: fc.nat(99) }), // the place in the order in which answers come
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const { shown, looks } = desk()
      const under: { readonly done: number; readonly leadOn: () => void }[] = []
      acts.forEach((one, i) => {
        if ('look' in one) looks.show(`look ${i}`)
        else {
          const leadOn = looks.lead()
          under.push({ done: one.press, leadOn: () => leadOn(`step ${i}`) })
        }
      })
      for (const { leadOn } of under.toSorted((a, b) => a.done - b.done)) leadOn()
      const last = acts.length - 1
      expect(shown.at(-1)).toBe(last < 0 ? undefined : `${'look' in (acts[last] as Act) ? 'look' : 'step'} ${last}`)
    }),
  )
})
