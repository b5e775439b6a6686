import type { View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { castOf, steadyHabits, usualHabits } from './characters.ts'
import { type Mind, planFor } from './plan.ts'
import { sayings } from './words.ts'

/** What a plan looks at, in a round; the rest of a view does not matter to it. */
function viewIn(stage: 'brief' | 'turn' | 'offer', turn: number, role = 'observer'): View {
  const lens = { id: 'plain', name: {}, kinds: [{ id: 'heard', name: {}, hint: {} }] }
  const card = { role: { id: role, name: {} } }
  return {
    session: { state: 'live', locale: 'en' },
    now: { id: 'round-1', type: 'practice' },
    round: { round: 1, activity: 'round-1', stage, turn, lens: 'plain', card: stage === 'offer' ? null : card },
    lenses: [lens],
    docs: [],
    asks: [],
    groups: [{ seats: [{ person: 'me' }] }],
    me: { kind: 'person', id: 'me' },
  } as unknown as View
}

const minds = (seed: number, people = 60, habits = usualHabits): Mind[] =>
  castOf(people, seed, habits).map((character) => ({ seed, character, commands: new Set<string>() }))
const plans = (view: View, seed = 7) => minds(seed).map((mind) => planFor(view, mind))

test('the same seed gives the same people, who plan the same; another seed gives others', () => {
  const view = viewIn('turn', 1)
  expect(plans(view)).toEqual(plans(view))
  expect(plans(view)).not.toEqual(plans(view, 8))
  expect(castOf(10, 7, usualHabits)).toEqual(castOf(60, 7, usualHabits).slice(0, 10))
})

test('[O1] whoever observes notes what the lens asks for, and never the story of the speaker', () => {
  for (const plan of plans(viewIn('turn', 1))) {
    const observed = plan.map(({ deed }) => deed).filter((deed) => deed.do === 'observe')
    expect(observed.length).toBeGreaterThan(0)
    for (const deed of observed) {
      expect(deed).toMatchObject({ kind: 'heard', about: expect.stringMatching(/^(listening|between)$/) })
      expect(sayings.en.observed).toContain(deed.text)
    }
  }
  expect(
    plans(viewIn('turn', 1, 'speaker'))
      .flat()
      .some(({ deed }) => deed.do === 'observe'),
  ).toBe(false)
})

test('everyone offers in the time for it, and some phones are locked in the brief', () => {
  expect(plans(viewIn('offer', 3)).every((plan) => plan.some(({ deed }) => deed.do === 'offer'))).toBe(true)
  expect(
    plans(viewIn('brief', 0))
      .flat()
      .some(({ deed }) => deed.do === 'lock'),
  ).toBe(true)
})

test('steady people come in time, stay to the end and keep their phones awake', () => {
  const steady = minds(7, 200, steadyHabits)
  expect(steady.every(({ character }) => !character.late && character.leavesIn === null && !character.locks)).toBe(true)
})

test('names are told apart, however many people there are', () => {
  const names = castOf(500, 1, usualHabits).map((character) => character.name)
  expect(new Set(names).size).toBe(500)
})

test('people give signals where the server knows them, and ask nothing of one that does not', () => {
  const said = (commands: readonly string[]) =>
    minds(7, 200)
      .flatMap((mind) => planFor(viewIn('turn', 1, 'speaker'), { ...mind, commands: new Set(commands) }))
      .flatMap(({ deed }) => (deed.do === 'say' ? [deed.command.type] : []))
  expect(said([])).toEqual([])
  expect(new Set(said(['raise-signal', 'say-pace']))).toEqual(new Set(['raise-signal', 'say-pace']))
})

test('at the close most keep their notes, and of most groups somebody says what becomes of the board', () => {
  const board = { id: 'b', kind: 'group', decides: true, fate: null }
  const view = {
    session: { state: 'live', locale: 'en' },
    now: { id: 'close', type: 'close' },
    round: null,
    docs: [board],
  } as unknown as View
  const commands = new Set(['keep-own', 'keep-board'])
  const said = minds(7).flatMap((mind) =>
    planFor(view, { ...mind, commands }).flatMap(({ deed }) => (deed.do === 'say' ? [deed.command] : [])),
  )
  expect(said.filter(({ type }) => type === 'keep-own').length).toBeGreaterThan(20)
  const fates = said.flatMap((command) => (command.type === 'keep-board' ? [command.fate] : []))
  expect(new Set(fates)).toEqual(new Set(['keep', 'open', 'let-go']))
  expect(
    plans(view)
      .flat()
      .some(({ deed }) => deed.do === 'say'),
  ).toBe(false)
})

test('[C7, C1] whoever has the first seat hands over a line or passes; those who observe show what they noticed', () => {
  const known = new Set(['bring-back', 'pass', 'show'])
  const deeds = (view: View) =>
    minds(7, 100).flatMap((mind) => planFor(view, { ...mind, commands: known }).map(({ deed }) => deed))
  const said = deeds(viewIn('offer', 3)).flatMap((deed) => (deed.do === 'say' ? [deed.command] : []))
  expect(said.filter(({ type }) => type === 'bring-back' || type === 'pass')).toHaveLength(100)
  expect(new Set(said.map(({ type }) => type))).toEqual(new Set(['bring-back', 'pass']))
  const other = { ...viewIn('offer', 3), me: { kind: 'person', id: 'another', name: '' } } as View
  expect(deeds(other).some((deed) => deed.do === 'say')).toBe(false)
  expect(deeds(viewIn('turn', 1)).some((deed) => deed.do === 'show')).toBe(true)
  expect(deeds(viewIn('turn', 1, 'speaker')).some((deed) => deed.do === 'show')).toBe(false)
})
