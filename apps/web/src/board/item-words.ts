import type { Item } from '@coreflect/board'
import { minutesSeconds } from '../i18n/index.ts'
import type { Say } from './words.ts'

/** The words of an item, or a word for their absence. */
export const wordsOf = (t: Say, item: Item): string => {
  if (item.kind === 'other') return t('board.unknown', { kind: item.was })
  const text = item.text.trim()
  if (text !== '') return text
  if (item.kind === 'stamp') return t(`board.mark.${item.mark}`)
  if (item.kind === 'frame') return t('board.no-title')
  return t(['ink', 'image', 'connector'].includes(item.kind) ? 'board.item.wordless' : 'board.item.empty')
}

/** When that was noticed which a card tells: the turn and the time into it; empty where it is not told. */
export const momentOf = (t: Say, item: Item): string => {
  if (item.kind !== 'card' || item.moment === null) return ''
  const [turn, seconds] = item.moment
  return t('board.card.moment', { turn, clock: minutesSeconds(seconds * 1000) })
}

/** What an item is: a note's colour in words, a card's tag and moment, so that colour alone says nothing. */
export const kindOf = (t: Say, item: Item): string => {
  if (item.kind === 'note') return t(`board.color.${item.color}`)
  const kind = t(`board.kind.${item.kind}`)
  return item.kind === 'card' ? [kind, item.tag, momentOf(t, item)].filter(Boolean).join(', ') : kind
}

/** How an item is called: what it is, and its text. */
export const nameOf = (t: Say, item: Item): string =>
  t('board.item.name', { color: kindOf(t, item), text: wordsOf(t, item) })
