import { groupCardsUpdate, takeOffUpdate } from '@coreflect/board'
import { docIn, type GroupCard, inLocale, type Session } from '@coreflect/workshop'
import type { Documents } from './documents.ts'

/** Where sessions are told which of their cards are on boards of groups, and which have left them. */
export interface GroupCardKeeping {
  onGroupBoards(session: string, cards: ReadonlySet<string>): Promise<unknown>
  /** These cards are on no board of a group and in no storage any more. */
  goneFromGroups(session: string, cards: ReadonlySet<string>): Promise<unknown>
}

/**
 * Takes off the boards of groups what leaves them, from storage as well [C6, K2], and writes there what was put on them. Each step
 * can be done again. A board that its group has let go of takes nothing any more.
 */
export async function bringGroupCards(
  session: Session,
  documents: Pick<Documents, 'read' | 'write' | 'compact'>,
  keeping: GroupCardKeeping,
  random: () => number,
): Promise<void> {
  const { id, cardsLeaving, groupCards, locale } = session
  const isThere = (board: string) => docIn(session, board) !== undefined
  for (const [board, cards] of byBoard(cardsLeaving)) {
    const ids = new Set(cards.map(({ card }) => card))
    if (isThere(board)) {
      const update = takeOffUpdate(await documents.read(board), ids)
      if (update !== null) await documents.write(board, update)
      await documents.compact(board)
    }
    await keeping.goneFromGroups(id, ids)
  }
  for (const [board, cards] of byBoard(groupCards)) {
    const seeds = cards.flatMap((card) => seedOf(card, locale))
    if (seeds.length === 0) continue
    const update = isThere(board) ? groupCardsUpdate(await documents.read(board), seeds, random) : null
    if (update !== null) await documents.write(board, update)
    await keeping.onGroupBoards(id, new Set(seeds.map((seed) => seed.id)))
  }
}

function seedOf({ card, round, says }: GroupCard, locale: Session['locale']) {
  if (says === null) return []
  const { lens, tag, turn, moment, text } = says
  return [{ id: card, round, lens, tag: inLocale(tag, locale), moment: [turn, moment], text } as const]
}

function byBoard<T extends { readonly board: string }>(cards: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(cards, ({ board }) => board)
}
