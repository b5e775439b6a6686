import type { Command, View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { castOf, usualHabits } from './characters.ts'
import { planFor } from './plan.ts'

const known = new Set<Command['type']>([
  'agreement-line',
  'say-fits',
  'voice-done',
  'voice-pass',
  'plan-card',
  'hand-in-priorities',
  'hand-in-check',
  'show-board',
  'echo',
  'choose-group',
])
const viewIn = (type: string, more: object) =>
  ({
    session: { state: 'live', locale: 'en' },
    now: { id: 'on', type },
    round: null,
    docs: [],
    groups: [],
    ...more,
  }) as unknown as View

/** What so many simulated people say in a situation. */
function said(view: View, commands: ReadonlySet<string> = known): readonly Command[] {
  return castOf(60, 7, usualHabits).flatMap((character) =>
    planFor(view, { seed: 7, character, commands }).flatMap(({ deed }) => (deed.do === 'say' ? [deed.command] : [])),
  )
}
const types = (view: View) => new Set(said(view).map(({ type }) => type))

test('people agree: some write a line, most say whether it fits', () => {
  const view = viewIn('agreement', {})
  expect(types(view)).toEqual(new Set(['agreement-line', 'say-fits']))
  expect(said(view, new Set())).toEqual([])
})

test('in a go-round only whoever has the voice says something', () => {
  expect(types(viewIn('go-round', { goRound: { mine: 'now', pass: true } }))).toEqual(
    new Set(['voice-done', 'voice-pass']),
  )
  expect(said(viewIn('go-round', { goRound: { mine: 'next', pass: true } }))).toEqual([])
})

test('priorities and a quiz are handed in once, within what each person has', () => {
  const plan = { activity: 'on', cards: [{ id: 'a' }, { id: 'b' }], budget: 3, priorities: { id: 'd', open: true } }
  const given = said(viewIn('plan', { plan }))
  expect(given.length).toBeGreaterThan(40)
  for (const command of given) expect(command).toMatchObject({ type: 'hand-in-priorities' })
  const done = { ...plan, priorities: { ...plan.priorities, handedIn: true } }
  expect(said(viewIn('plan', { plan: done }))).toEqual([])
  const check = { activity: 'on', kind: 'quiz', result: null, items: [{ id: 'one', options: [{}, {}] }] }
  expect(types(viewIn('check', { check }))).toEqual(new Set(['hand-in-check']))
  expect(said(viewIn('check', { check: { ...check, kind: 'self' } }))).toEqual([])
})

test('boards are opened by those whose they are, and echoed once there are any', () => {
  const gallery = { own: ['mine'], boards: [] as object[] }
  expect(types(viewIn('gallery', { gallery }))).toEqual(new Set(['show-board']))
  const open = { own: ['mine'], boards: [{ board: 'mine' }, { board: 'other' }] }
  expect(types(viewIn('gallery', { gallery: open }))).toEqual(new Set(['echo']))
})

test('whoever may choose a group takes one that has room', () => {
  const groups = [
    { id: 'full', free: 0, mine: false },
    { id: 'room', free: 2, mine: false },
  ]
  const chosen = said(viewIn('talk', { choosing: { groups }, talk: null }))
  expect(chosen.length).toBeGreaterThan(40)
  for (const command of chosen) expect(command).toEqual({ type: 'choose-group', group: 'room' })
})
