import type { Lens, Paper, PaperActivity, PaperTable, Role, Scenario } from '@coreflect/workshop'
import type { Choices } from './choices.ts'

/** Rows of so many cards lie across a page. */
const across = 2

/** One role card as it is dealt; `place` is the role's place in the turn, from 1. */
export interface DealtCard {
  readonly activity: PaperActivity
  readonly role: Role
  readonly place: number
}

/** One scenario as it is dealt, with the role whose seat reads it. */
export interface DealtScenario {
  readonly activity: PaperActivity
  readonly scenario: Scenario
  readonly role: Role | null
}

/** One observation sheet: an activity and what it is looked through. */
export interface DealtLens {
  readonly activity: PaperActivity
  readonly lens: Lens
}

type Wanted = Pick<Choices, 'activity' | 'sets'>

/** The same things so many times, set after set, so that a set stays together when it is cut. */
function inSets<T>(things: readonly T[], sets: number): readonly T[] {
  return Array.from({ length: sets }, () => things).flat()
}

const wantedOf = (paper: Paper, wanted: Wanted): readonly PaperActivity[] =>
  paper.agenda.map(({ activity }) => activity).filter(({ id }) => wanted.activity === null || wanted.activity === id)

/** The role cards of the activities that are wanted, activity after activity. */
export function dealtCards(paper: Paper, wanted: Wanted): readonly DealtCard[] {
  return wantedOf(paper, wanted).flatMap((activity) =>
    inSets(
      (activity.practice?.roles ?? []).map((role, at) => ({ activity, role, place: at + 1 })),
      wanted.sets,
    ),
  )
}

/** The scenarios of the activities that are wanted; one that several rounds share is dealt for each. */
export function dealtScenarios(paper: Paper, wanted: Wanted): readonly DealtScenario[] {
  return wantedOf(paper, wanted).flatMap((activity) => {
    const { practice } = activity
    if (practice?.scenario === undefined) return []
    const { scenario, roles } = practice
    return inSets([{ activity, scenario, role: roles.find(({ id }) => id === scenario.forRole) ?? null }], wanted.sets)
  })
}

/** The sheets on which one observes, for each activity that is practised or played with a lens. */
export function dealtLenses(paper: Paper, wanted: Wanted): readonly DealtLens[] {
  return wantedOf(paper, wanted).flatMap((activity) => {
    const lens = paper.lenses.find(({ id }) => id === activity.lens)
    const observed = activity.type === 'practice' || activity.type === 'demo'
    return lens === undefined || !observed ? [] : inSets([{ activity, lens }], wanted.sets)
  })
}

/** The activities from which one can be chosen, for a kind of which each activity has its own. */
export function activitiesWith(paper: Paper, kind: Choices['kind']): readonly PaperActivity[] {
  const all = { activity: null, sets: 1 }
  const having = { cards: dealtCards, scenarios: dealtScenarios, observing: dealtLenses }
  if (kind !== 'cards' && kind !== 'scenarios' && kind !== 'observing') return []
  const dealt: readonly { readonly activity: PaperActivity }[] = having[kind](paper, all)
  return [...new Set(dealt.map(({ activity }) => activity))]
}

/** Is there anything of the chosen kind? */
export function hasAny(paper: Paper, { kind }: Pick<Choices, 'kind'>): boolean {
  if (kind === 'cards' || kind === 'scenarios' || kind === 'observing') return activitiesWith(paper, kind).length > 0
  return true
}

/** The tables with their names: what was written for each, else where its group meets, else its number alone. */
export function tablesOf(choices: Pick<Choices, 'tables' | 'names'>): readonly PaperTable[] {
  const names = choices.names.split('\n').map((name) => name.trim())
  return Array.from({ length: choices.tables }, (_, at) => ({ label: at + 1, place: names[at] ?? '' }))
}

/** Cards in rows, as they lie across a page; the last row may have one. */
export function inRows<T>(cards: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(cards.length / across) }, (_, at) =>
    cards.slice(at * across, (at + 1) * across),
  )
}
