import type { Item } from '@coreflect/board'
import type { Say } from './words.ts'

/** The words of an item, or a word for their absence. */
export const wordsOf = (t: Say, item: Item): string => {
  if (item.kind === 'other') return t('board.unknown', { kind: item.was })
  const text = item.text.trim()
  if (text !== '') return text
  if (item.kind === 'stamp') return t(`board.mark.${item.mark}`)
  return t(item.kind === 'frame' ? 'board.no-title' : 'board.item.empty')
}

/** How an item is called: its colour in words and its text, so that colour alone says nothing. */
export const nameOf = (t: Say, item: Item): string =>
  t('board.item.name', {
    color: t(item.kind === 'note' ? `board.color.${item.color}` : `board.kind.${item.kind}`),
    text: wordsOf(t, item),
  })
