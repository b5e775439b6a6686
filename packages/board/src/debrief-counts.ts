import type { Card, Item } from './items.ts'

/** Below this nothing is counted out loud: so few notes could be traced to people. */
const FEWEST = 5

/** How many cards there are of one thing; null stands for fewer than five. */
export interface Counted {
  readonly of: string
  readonly count: number | null
}

/** The cards of a debrief in numbers, never by person. */
export interface DebriefCounts {
  /** By number of the round, earliest first; 0 stands for scenes. */
  readonly rounds: readonly Counted[]
  /** By id of the lens. */
  readonly lenses: readonly Counted[]
  /** By kind within its lens, in the words on the cards. */
  readonly kinds: readonly Counted[]
}

const count = (keys: readonly string[]): readonly Counted[] => {
  const sums = new Map<string, number>()
  for (const key of keys) if (key !== '') sums.set(key, (sums.get(key) ?? 0) + 1)
  return [...sums].map(([of, sum]) => ({ of, count: sum < FEWEST ? null : sum }))
}

const byCount = (a: Counted, b: Counted): number => (b.count ?? 0) - (a.count ?? 0) || a.of.localeCompare(b.of)

/** Counts what is on a debrief board by round, lens and kind. What is fewer than five is told as just that. */
export const debriefCounts = (items: Iterable<Item>): DebriefCounts => {
  const cards = [...items].filter((item): item is Card => item.kind === 'card')
  return {
    rounds: [...count(cards.map((card) => String(card.round)))].sort((a, b) => Number(a.of) - Number(b.of)),
    lenses: [...count(cards.map((card) => card.lens))].sort(byCount),
    kinds: [...count(cards.map((card) => card.tag))].sort(byCount),
  }
}
