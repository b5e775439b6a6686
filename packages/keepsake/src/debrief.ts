import { type Item, readDebrief } from '@coreflect/board'
import type { KeepsakeData, KeptCard } from './data.ts'

const kept = (item: Item): KeptCard =>
  item.kind === 'card'
    ? { text: item.text, tag: item.tag, round: item.round }
    : { text: item.text, tag: '', round: null }

/** The debrief board as a keepsake holds it: themes in reading order, then what lies in none, by round. */
export function keptDebrief(items: Iterable<Item>): Pick<KeepsakeData, 'themes' | 'loose'> {
  const { themes, rounds, rest } = readDebrief(items)
  return {
    themes: themes.map(({ frame, cards }) => ({ title: frame.text, cards: cards.map(kept) })),
    loose: [...rounds.flatMap(({ cards }) => cards), ...rest].map(kept),
  }
}
