import type { GroupingMode } from './activity.ts'
import { seeded, shuffled } from './chance.ts'
import type { Met } from './grouping-history.ts'

/**
 * Sizes of the groups for so many people [G3]: groups of the wanted size, the rest spread as fourth seats;
 * five in trios become 3 + 2. Never a group of one. Empty below two people.
 */
export function groupSizes(people: number, size: number): readonly number[] {
  if (people < 2) return []
  if (people <= size) return [people]
  const groups = Math.floor(people / size)
  const rest = people - groups * size
  if (rest <= groups) return Array.from({ length: groups }, (_, i) => size + (i < rest ? 1 : 0))
  if (rest === 1) return Array.from({ length: groups }, (_, i) => size + (i === 0 ? 1 : 0))
  return [...Array.from({ length: groups }, () => size), rest]
}

/** Cuts a row of people into groups of the given sizes. */
function cut(row: readonly string[], sizes: readonly number[]): string[][] {
  let from = 0
  return sizes.map((size) => {
    const group = row.slice(from, from + size)
    from += size
    return group
  })
}

/** Counting off: the people in order of arrival say 1, 2, 3 … up to the number of groups, and equal numbers sit together. */
function countOff(people: readonly string[], sizes: readonly number[]): string[][] {
  const groups: string[][] = sizes.map(() => [])
  people.forEach((person, i) => {
    groups[i % sizes.length]?.push(person)
  })
  return groups
}

const meetings = (person: string, group: readonly string[], met: Met): number =>
  group.reduce((sum, other) => (other === person ? sum : sum + met(person, other)), 0)

/** How many pairs of a division have met before, counted as often as they met. */
export function repeats(groups: readonly (readonly string[])[], met: Met): number {
  return (
    groups.reduce((sum, group) => sum + group.reduce((own, person) => own + meetings(person, group, met), 0), 0) / 2
  )
}

/** Swaps two people of different groups wherever that parts people who know each other, until no swap helps. */
function improve(groups: string[][], met: Met): number {
  for (;;) {
    const swap = bestSwap(groups, met)
    if (swap === null) return repeats(groups, met)
    const { a, i, b, j } = swap
    const kept = groups[a]?.[i] as string
    ;(groups[a] as string[])[i] = groups[b]?.[j] as string
    ;(groups[b] as string[])[j] = kept
  }
}

interface Swap {
  readonly a: number
  readonly i: number
  readonly b: number
  readonly j: number
}

function bestSwap(groups: readonly (readonly string[])[], met: Met): Swap | null {
  let best: Swap | null = null
  let gain = 0
  groups.forEach((left, a) => {
    left.forEach((one, i) => {
      const apart = meetings(one, left, met)
      if (apart === 0) return
      groups.forEach((right, b) => {
        if (a === b) return
        right.forEach((other, j) => {
          const before = apart + meetings(other, right, met)
          const after = meetings(one, right, met) - met(one, other) + meetings(other, left, met) - met(one, other)
          if (before - after > gain) {
            gain = before - after
            best = { a, i, b, j }
          }
        })
      })
    })
  })
  return best
}

/** Meets as few known people as possible [G1 mix-new]: local search from several seeded starts, best kept. */
function mixNew(people: readonly string[], sizes: readonly number[], met: Met, next: () => number): string[][] {
  let best: string[][] = []
  let fewest = Number.POSITIVE_INFINITY
  for (let start = 0; start < 24 && fewest > 0; start += 1) {
    const groups = cut(shuffled(people, next), sizes)
    const left = improve(groups, met)
    if (left < fewest) {
      fewest = left
      best = groups
    }
  }
  return best
}

/**
 * Divides people into groups. Deterministic by seed and by the order of `people` (of arrival) [G5].
 * `before` is the grouping that `stay` repeats; people it does not know join its smallest groups.
 */
export function divide(
  people: readonly string[],
  how: { readonly mode: GroupingMode; readonly size: number; readonly seed: number },
  history: { readonly met: Met; readonly before: readonly (readonly string[])[] },
): readonly (readonly string[])[] {
  const sizes = groupSizes(people.length, how.size)
  if (sizes.length === 0) return []
  const next = seeded(how.seed)
  if (how.mode === 'count-off') return countOff(people, sizes)
  if (how.mode === 'mix-new') return mixNew(people, sizes, history.met, next)
  if (how.mode === 'stay' && history.before.length > 0) return stay(people, history.before)
  return cut(shuffled(people, next), sizes)
}

/** The same groups again; who has left is left out, a lone rest and newcomers join the smallest groups. */
function stay(people: readonly string[], before: readonly (readonly string[])[]): string[][] {
  const here = new Set(people)
  const kept = before.map((group) => group.filter((person) => here.has(person)))
  const groups = kept.filter((group) => group.length >= 2)
  if (groups.length === 0) return [[...people]]
  const seated = new Set(groups.flat())
  for (const person of people) {
    if (seated.has(person)) continue
    groups.reduce((small, group) => (group.length < small.length ? group : small)).push(person)
  }
  return groups
}
