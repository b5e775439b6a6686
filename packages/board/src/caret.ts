import * as Y from 'yjs'

const END = 'end'

/**
 * A place between the letters of a text that stays there while others write: it names the letter after it, or the end. Short
 * enough to be told as presence.
 */
export const caretAt = (text: Y.Text, index: number): string => {
  const { item } = Y.createRelativePositionFromTypeIndex(text, Math.min(Math.max(0, index), text.length))
  return item === null ? END : `${item.client}:${item.clock}`
}

/** Where such a place lies now; null where it names nothing in this text, as long as its letter is on the way. Any string is safe. */
export const caretIndex = (text: Y.Text, caret: string): number | null => {
  if (caret === END) return text.length
  const named = /^(\d{1,16}):(\d{1,16})$/.exec(caret)
  if (named === null || text.doc === null) return null
  const item = { client: Number(named[1]), clock: Number(named[2]) }
  const place = Y.createRelativePositionFromJSON({ item, assoc: 0 })
  const found = Y.createAbsolutePositionFromRelativePosition(place, text.doc)
  return found?.type === text ? found.index : null
}
