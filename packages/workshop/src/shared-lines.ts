import type { Agreement, SharedLine } from './doing-facts.ts'
import type { RefusalCode } from './refusal.ts'

/** A line as somebody wrote it: a new one, or an old one as it was when they began to change it. */
export interface Wording {
  readonly line?: string | undefined
  readonly rev?: number | undefined
  readonly text: string
}

/**
 * The lines with one more, or with one in other words; the code of a refusal where there is no such line, where there are too
 * many, or where somebody else changed it since.
 */
export function withWording(
  lines: readonly SharedLine[],
  { line: id, rev, text }: Wording,
  newId: string,
  most: number,
): readonly SharedLine[] | RefusalCode {
  if (id === undefined) {
    if (lines.some((one) => one.text === text)) return lines
    return lines.length >= most ? 'too-large' : [...lines, { id: newId, text, rev: 1 }]
  }
  const line = lines.find((one) => one.id === id)
  if (line === undefined) return 'not-found'
  if (line.text === text) return lines
  if (rev !== undefined && rev !== line.rev) return 'moved-on'
  return lines.map((one) => (one === line ? { ...one, text, rev: one.rev + 1 } : one))
}

/** The agreement without what each person said of it: at the close, and for the next session of a programme. */
export function linesAlone({ lines }: Agreement): Agreement {
  return { lines, said: {}, heard: 0, shown: null }
}
