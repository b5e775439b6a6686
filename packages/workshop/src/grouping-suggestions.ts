import type { Met } from './grouping-history.ts'
import { brokenNeeds, type Needs } from './grouping-needs.ts'

/** A group as suggestions see it, with those who are in it now. */
export interface Circle {
  readonly id: string
  readonly people: readonly string[]
}

/** What a suggestion minds: needs that only facilitators know, and who met whom before. */
export interface Known {
  readonly needs: Needs
  readonly met: Met
}

interface Ranked {
  readonly id: string
  readonly rank: readonly [broken: number, size: number, met: number]
}

const before = (one: Ranked, other: Ranked): boolean => {
  const at = one.rank.findIndex((value, i) => value !== other.rank[i])
  return at !== -1 && (one.rank[at] ?? 0) < (other.rank[at] ?? 0)
}

/** The best group for these newcomers: fewest needs broken, then the smallest, then the least known, then the first. */
function best(newcomers: readonly string[], circles: readonly Circle[], { needs, met }: Known): string | null {
  const everyone = new Set([...circles.flatMap((circle) => circle.people), ...newcomers])
  const ranked = circles.map(({ id, people }): Ranked => {
    const broken = brokenNeeds([...people, ...newcomers], needs, (person) => everyone.has(person))
    const already = brokenNeeds(people, needs, (person) => everyone.has(person))
    const known = newcomers.reduce((sum, one) => sum + people.reduce((own, other) => own + met(one, other), 0), 0)
    return { id, rank: [broken - already, people.length, known] }
  })
  return (
    ranked.reduce<Ranked | null>((kept, one) => (kept === null || before(one, kept) ? one : kept), null)?.id ?? null
  )
}

/**
 * Where someone who comes late would sit best [G7]: in the smallest group, then with the people they know least; a group
 * where a need of anyone would be broken comes last. Null without groups. Groups in which nobody sits are left out as long
 * as there is another one: nobody is sent to sit alone [G3].
 */
export function suggestGroup(person: string, circles: readonly Circle[], known: Known): string | null {
  const open = circles.map(({ id, people }) => ({ id, people: people.filter((one) => one !== person) }))
  const peopled = open.filter((circle) => circle.people.length > 0)
  return best([person], peopled.length > 0 ? peopled : open, known)
}

/** A group in which fewer than two remain, and the group that it would best join. */
export interface Merge {
  readonly from: string
  readonly into: string
}

/**
 * Which groups should join another one because one person alone is left in them [G7]. Each group is named once; a group that
 * takes one in is counted with them from then on. `circles` hold those who are there now, not those who stepped out.
 */
export function suggestMerges(circles: readonly Circle[], known: Known): readonly Merge[] {
  const merges: Merge[] = []
  let open = circles.filter((circle) => circle.people.length > 0)
  for (const { id } of open.filter((circle) => circle.people.length === 1)) {
    const lonely = open.find((circle) => circle.id === id)
    if (lonely === undefined || lonely.people.length !== 1) continue
    const others = open.filter((circle) => circle.id !== id)
    const into = best(lonely.people, others, known)
    if (into === null) continue
    merges.push({ from: id, into })
    open = others.map((circle) =>
      circle.id === into ? { id: into, people: [...circle.people, ...lonely.people] } : circle,
    )
  }
  return merges
}

/** Every choice of `count` of these, in order. */
function choices<T>(things: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]]
  return things.flatMap((thing, i) => choices(things.slice(i + 1), count - 1).map((rest) => [thing, ...rest]))
}

/**
 * Who would best leave a group that is split: the smaller half of it (two of five), so that no need is broken, then those
 * who know each other least, then those who sit last. Null where a half would be one person alone [G3].
 */
export function suggestSplit(people: readonly string[], { needs, met }: Known): readonly string[] | null {
  const leaving = Math.floor(people.length / 2)
  if (leaving < 2) return null
  const known = (some: readonly string[]) =>
    some.reduce((sum, one, i) => sum + some.slice(i + 1).reduce((own, other) => own + met(one, other), 0), 0)
  const ranked = choices([...people].reverse(), leaving).map((some) => {
    const rest = people.filter((person) => !some.includes(person))
    const broken =
      brokenNeeds(some, needs, (one) => people.includes(one)) + brokenNeeds(rest, needs, (one) => people.includes(one))
    return { some, cost: broken * 1000 + known(some) + known(rest) }
  })
  const first = ranked.reduce((kept, one) => (one.cost < kept.cost ? one : kept))
  return people.filter((person) => first.some.includes(person))
}
