import type { Measure } from './wrap.ts'

/** Of a text that goes on, fewer letters tell nothing. */
const LEAST = 4

/** As much of a text in one line as has room, with a sign where it goes on; empty where there is room for a few letters alone. */
export const fitted = (text: string, room: number, measure: Measure): string => {
  const line = text.trim().replace(/\s+/g, ' ')
  const wide = measure(line)
  if (wide <= room) return line
  const letters = [...line]
  let length = Math.min(letters.length, Math.ceil((letters.length * room) / wide))
  const cut = (): string => `${letters.slice(0, length).join('').trimEnd()}…`
  while (length >= LEAST && measure(cut()) > room) length -= 1
  return length >= LEAST ? cut() : ''
}
