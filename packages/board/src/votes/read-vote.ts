import type * as Y from 'yjs'
import { itemsOf, metaOf, votesOf } from '../layout.ts'
import { readNumber, readRecord, readString } from '../values.ts'

/** A vote that is open: its name, unlike any before, and how many dots each may give. */
export interface Vote {
  readonly round: string
  readonly budget: number
}

export const MOST_DOTS = 50

/** Parts of a vote's key hold no colon, which stands between them. */
export const isVotePart = (part: string): boolean => part !== '' && !part.includes(':')

export const voteKey = (round: string, person: string, item: string): string => `${round}:${person}:${item}`

/** The last vote on this board, whether it is open or not, or null. Never throws. */
export const readLastVote = (ydoc: Y.Doc): (Vote & { readonly open: boolean }) | null => {
  const { round, budget, closed } = readRecord(metaOf(ydoc).get('vote'))
  const name = readString(round)
  if (!isVotePart(name)) return null
  return { round: name, budget: Math.trunc(readNumber(budget, 0, MOST_DOTS, 0)), open: closed !== true }
}

/** The vote that is open, or null. Never throws. */
export const readVote = (ydoc: Y.Doc): Vote | null => {
  const last = readLastVote(ydoc)
  return last?.open === true ? { round: last.round, budget: last.budget } : null
}

export interface Dots {
  /** Dots on each item that has any, by its id. */
  readonly byItem: ReadonlyMap<string, number>
  /** Those of one person, by item. */
  readonly of: (person: string) => ReadonlyMap<string, number>
  /** How many people gave any. */
  readonly people: number
}

/**
 * The dots of one round. What is broken, or lies on what is gone, does not count. Someone who gave more than the budget, as
 * on two devices that were apart, counts with their first ones, in the order of the items' ids, for everyone alike.
 */
export const readDots = (ydoc: Y.Doc, { round, budget }: Vote): Dots => {
  const byPerson = new Map<string, Map<string, number>>()
  const byItem = new Map<string, number>()
  const items = itemsOf(ydoc)
  for (const key of [...votesOf(ydoc).keys()].sort()) {
    const [named, person, item, ...rest] = key.split(':')
    if (named !== round || !person || !item || rest.length > 0 || !items.has(item)) continue
    const own = byPerson.get(person) ?? new Map<string, number>()
    const given = [...own.values()].reduce((sum, count) => sum + count, 0)
    const count = Math.min(Math.trunc(readNumber(votesOf(ydoc).get(key), 0, MOST_DOTS, 0)), budget - given)
    if (count < 1) continue
    byPerson.set(person, own.set(item, count))
    byItem.set(item, (byItem.get(item) ?? 0) + count)
  }
  return { byItem, of: (person) => byPerson.get(person) ?? new Map(), people: byPerson.size }
}

/** How many dots someone still has in the vote that is open; none where none is. */
export const dotsLeft = (ydoc: Y.Doc, person: string): number => {
  const vote = readVote(ydoc)
  if (vote === null) return 0
  const given = [...readDots(ydoc, vote).of(person).values()].reduce((sum, count) => sum + count, 0)
  return vote.budget - given
}
