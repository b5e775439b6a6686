import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync(new URL('../../apps/web/src/ui/tokens.css', import.meta.url), 'utf8')

type Pair = readonly [light: string, dark: string]

const colours = new Map<string, Pair>(
  [...tokens.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? '']],
  ),
)

/** Relative luminance by WCAG 2.2. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (text: string, ground: string, theme: 0 | 1) => {
  const both = [text, ground].map((name) => luminance(colours.get(name)?.[theme] ?? '')).sort((a, b) => b - a)
  return ((both[0] ?? 0) + 0.05) / ((both[1] ?? 0) + 0.05)
}

const grounds = ['paper', 'surface', 'raised', 'accent-soft', 'warn-soft']

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours in the %s theme', (_, theme) => {
  it.each(['ink', 'ink-soft', 'accent', 'warn'])('let %s be read on every ground', (text) => {
    for (const ground of grounds) expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('let the words on a button and on every note be read', () => {
    expect(contrast('accent-ink', 'accent', theme)).toBeGreaterThanOrEqual(4.5)
    const notes = [...colours.keys()].filter((name) => name.startsWith('note-') && name !== 'note-ink')
    expect(notes).toHaveLength(5)
    for (const note of notes) expect(contrast('note-ink', note, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('let lines and words of every pen be read', () => {
    const pens = [...colours.keys()].filter((name) => name.startsWith('pen-'))
    expect(pens).toHaveLength(5)
    for (const pen of pens)
      for (const ground of ['paper', 'surface']) expect(contrast(pen, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('let edges and the focus be seen', () => {
    for (const ground of ['paper', 'surface', 'raised']) {
      expect(contrast('edge', ground, theme)).toBeGreaterThanOrEqual(3)
      expect(contrast('focus', ground, theme)).toBeGreaterThanOrEqual(3)
    }
  })
})
