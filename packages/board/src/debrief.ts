import type { Card, Frame, Item } from './items.ts'
import { outline } from './outline.ts'

export interface Theme {
  readonly frame: Frame
  readonly cards: readonly Exclude<Item, Frame>[]
}

export interface Debrief {
  readonly themes: readonly Theme[]
  /** Cards in no theme, by round, earliest first. */
  readonly rounds: readonly { readonly round: number; readonly cards: readonly Card[] }[]
  /** Notes and other things in no theme. */
  readonly rest: readonly Exclude<Item, Frame | Card>[]
}

/** A debrief board as it is talked about: themes with their cards, and what is not yet in one, by round. */
export const readDebrief = (items: Iterable<Item>): Debrief => {
  const themes: Theme[] = []
  const rounds = new Map<number, Card[]>()
  const rest: Exclude<Item, Frame | Card>[] = []
  for (const { frame, items: held } of outline(items)) {
    if (frame !== null) {
      themes.push({ frame, cards: held })
      continue
    }
    for (const item of held) {
      if (item.kind === 'card') rounds.set(item.round, [...(rounds.get(item.round) ?? []), item])
      else rest.push(item)
    }
  }
  return {
    themes,
    rounds: [...rounds].sort(([a], [b]) => a - b).map(([round, cards]) => ({ round, cards })),
    rest,
  }
}
