import { peopleHere } from './absence.ts'
import type { GroupingMode } from './activity.ts'
import type { Chance } from './chance.ts'
import { divide } from './grouping.ts'
import { metBefore } from './grouping-history.ts'
import { newestGrouping } from './rounds.ts'
import type { Group, Grouping, Session } from './session.ts'

/** How groups are formed that belong to no round of practice. */
export interface Beside {
  readonly mode: GroupingMode
  readonly size: number
}

/** The number of the next grouping that belongs to no round: below zero, each once. */
export function nextBeside({ groupings, draft }: Session): number {
  return Math.min(0, draft?.round ?? 0, ...groupings.map(({ round }) => round)) - 1
}

const noHistory = { held: () => 0, last: () => -1, debt: () => 0 }

/** People divided by the way of forming that is wished for, without roles; the newest groups are what it repeats or mixes. */
export function dividedBeside(
  session: Session,
  { mode, size }: Beside,
  now: number,
  chance: Chance,
): { readonly seed: number; readonly groups: readonly (readonly string[])[] } {
  const seed = chance.seed()
  const people = peopleHere(session, now).map(({ id }) => id)
  const { groups } = divide(
    people,
    { mode, size, seed },
    {
      needs: session.needs,
      met: metBefore(session, Number.POSITIVE_INFINITY),
      history: noHistory,
      roles: size,
      earlier: newestGrouping(session)?.groups.map(({ seats }) => seats.map(({ person }) => person)) ?? [],
      pinned: [],
      ahead: false,
    },
  )
  return { seed, groups: groups.map((seats) => seats.map(({ person }) => person)) }
}

/** The session with these groups published beside the rounds, each with a board; and their number. */
export function publishedBeside(
  session: Session,
  groups: readonly (readonly string[])[],
  { mode, size, seed }: Beside & { readonly seed: number },
  chance: Chance,
): { readonly session: Session; readonly round: number } {
  const round = nextBeside(session)
  const seated = groups.map(
    (people, i): Group => ({
      id: chance.id(),
      label: i + 1,
      place: '',
      board: chance.id(),
      stepFree: false,
      cap: null,
      seats: people.map((person, role) => ({ person, role })),
    }),
  )
  const boards = seated.map(({ id, board }) => ({ id: board, kind: 'group' as const, owner: id }))
  const grouping = { ...groupingBeside(chance.id(), round, { mode, size, seed }), groups: seated }
  return {
    round,
    session: { ...session, groupings: [...session.groupings, grouping], docs: [...session.docs, ...boards] },
  }
}

/** A grouping beside the rounds with nobody in it. */
export function groupingBeside(
  id: string,
  round: number,
  { mode, size, seed }: Beside & { readonly seed: number },
): Grouping {
  return { id, round, mode, size, seed, from: null, pins: [], choosing: false, groups: [], earlier: [] }
}

/** The session with this grouping as its newest: where people sit now. */
export function withNewest(session: Session, round: number): Session {
  const grouping = session.groupings.find((one) => one.round === round)
  if (grouping === undefined || session.groupings.at(-1) === grouping) return session
  return { ...session, groupings: [...session.groupings.filter((one) => one !== grouping), grouping] }
}
