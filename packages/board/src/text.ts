import type * as Y from 'yjs'

/** One change of a plain text: at `at` (UTF-16 units), `remove` units go and `insert` comes. */
export interface TextEdit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const splitsPair = (text: string, at: number): boolean => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

/**
 * The least single edit that turns `before` into `after`, or null where they are equal. `caret`, the place of the caret
 * in `after`, tells which of several equal edits was meant: in "aaa" typed from "aa" only it knows where. Never splits a
 * surrogate pair.
 */
export const diffText = (before: string, after: string, caret = after.length): TextEdit | null => {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const latest = Math.max(0, Math.min(shorter, caret - Math.max(0, after.length - before.length)))
  let start = 0
  while (start < latest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  // A caret that misleads costs nothing but a larger edit; take back what the start can still give.
  while (start + end < shorter && before[start] === after[start]) start += 1
  while (splitsPair(before, start) || splitsPair(after, start)) start -= 1
  while (end > 0 && (splitsPair(before, before.length - end) || splitsPair(after, after.length - end))) end -= 1
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

/** A step of a Yjs text delta, as its events give them. */
export interface DeltaStep {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}

/** Where an index of the old text lies after a Yjs text delta; on an insertion at that very place, it stays before it. */
export const mapIndex = (index: number, delta: readonly DeltaStep[]): number => {
  let at = 0
  let mapped = index
  for (const step of delta) {
    if (at > mapped || (at === mapped && step.delete === undefined)) break
    if (step.retain !== undefined) at += step.retain
    else if (step.delete !== undefined) mapped = Math.max(at, mapped - step.delete)
    else {
      const length = typeof step.insert === 'string' ? step.insert.length : 1
      mapped += length
      at += length
    }
  }
  return mapped
}

/** Writes one edit, its bounds held within the text. For commands alone, inside their transaction. */
export const applyEdit = (text: Y.Text, edit: TextEdit): void => {
  const at = Math.min(Math.max(0, edit.at), text.length)
  const remove = Math.min(Math.max(0, edit.remove), text.length - at)
  if (remove > 0) text.delete(at, remove)
  if (edit.insert !== '') text.insert(at, edit.insert)
}
