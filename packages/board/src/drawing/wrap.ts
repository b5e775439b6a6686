/** How wide a run of letters is, in the units that `width` is given in. */
export type Measure = (letters: string) => number

/** A word that is wider than a line by itself is broken where it must be. */
const broken = (word: string, width: number, measure: Measure): string[] => {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** By how much words may stand closer together in a line than by themselves, as a part of its width: fonts kern across spaces too. */
const KERNED = 1.02

const wrapParagraph = (paragraph: string, width: number, measure: Measure): readonly string[] => {
  const lines: string[] = []
  const space = measure(' ')
  let line: string | null = null
  let used = 0
  for (const word of paragraph.split(' ')) {
    const wide = measure(word)
    const apart = used + space + wide
    // Only where it is a near thing is the line measured as a whole, which nobody has measured before.
    const together = apart > width && apart <= width * KERNED ? measure(`${line} ${word}`) : apart
    if (line !== null && together <= width) {
      line += ` ${word}`
      used = together
      continue
    }
    if (line !== null) lines.push(line)
    const parts = wide <= width ? [word] : broken(word, width, measure)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
    used = measure(line)
  }
  return [...lines, line ?? '']
}

/** Breaks a text into lines as a page does with `pre-wrap` and `overflow-wrap: anywhere`, at most so many. */
export const wrapLines = (text: string, width: number, most: number, measure: Measure): readonly string[] => {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    if (lines.length >= most) break
    lines.push(...wrapParagraph(paragraph, width, measure))
  }
  return lines.slice(0, most)
}

/** Whether a text runs from right to left, by its first letter that has a direction, as `dir="auto"` tells. */
export const runsLeft = (text: string): boolean => {
  for (const letter of text) {
    if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter))
      return true
    if (/\p{L}/u.test(letter)) return false
  }
  return false
}
