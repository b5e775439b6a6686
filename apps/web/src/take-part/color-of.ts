import { NOTE_COLORS, type NoteColor } from '@coreflect/board'

/** The colour of someone's cursor: always the same for a name, so that everyone sees the same one. */
export function colorOf(name: string): NoteColor {
  let sum = 0
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return NOTE_COLORS[sum % NOTE_COLORS.length] ?? NOTE_COLORS[0]
}
