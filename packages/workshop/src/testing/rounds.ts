import type { GroupingMode } from '../activity.ts'
import { type Divided, divide, type Ground } from '../grouping.ts'
import { noNeeds } from '../grouping-needs.ts'

export const peopleNamed = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`)

/** What a division stands on after these rounds, with three roles and no needs. */
export function groundAfter(rounds: readonly Divided['groups'][], more: Partial<Ground> = {}): Ground {
  const met = new Map<string, number>()
  const held = new Map<string, number>()
  const last = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const seats of rounds.flat()) {
    for (const one of seats) {
      count(held, `${one.person} ${one.role}`)
      last.set(one.person, one.role)
      for (const other of seats) count(met, `${one.person} ${other.person}`)
    }
  }
  return {
    needs: noNeeds,
    met: (one, other) => met.get(`${one} ${other}`) ?? 0,
    history: {
      held: (person, role) => held.get(`${person} ${role}`) ?? 0,
      last: (person) => last.get(person) ?? -1,
      debt: (person) => held.get(`${person} 3`) ?? 0,
    },
    roles: 3,
    earlier: (rounds.at(-1) ?? []).map((seats) => seats.map((seat) => seat.person)),
    pinned: [],
    ahead: true,
    ...more,
  }
}

/** Rounds one after the other, each knowing those before. */
export function roundsOf(
  people: readonly string[],
  modes: readonly GroupingMode[],
  seed: number,
  size = 3,
  more: Partial<Ground> = {},
): readonly Divided[] {
  const rounds: Divided[] = []
  modes.forEach((mode, i) => {
    const ground = groundAfter(
      rounds.map((round) => round.groups),
      { ahead: i < modes.length - 1, ...more },
    )
    rounds.push(divide(people, { mode, size, seed: seed + i }, ground))
  })
  return rounds
}

/** How many pairs sit together for another time, counted as often as they do. */
export function repeatsIn(rounds: readonly Divided[]): number {
  const pairs = rounds.flatMap(({ groups }) =>
    groups.flatMap((seats) =>
      seats.flatMap((one, i) => seats.slice(i + 1).map((other) => [one.person, other.person].sort().join(' '))),
    ),
  )
  return pairs.length - new Set(pairs).size
}
