import { encodeInk, type InkPoint, type ItemSeed, pasteItems } from '@coreflect/board'
import * as Y from 'yjs'

/** One note of the board that all are measured with. */
interface FixtureNote {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: number
  readonly text: string
}

/** One drawn line: points from its beginning. */
interface FixtureStroke {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface Fixture {
  readonly notes: readonly FixtureNote[]
  readonly strokes: readonly FixtureStroke[]
}

const WORDS =
  'what helps is to ask before the end and wait for a word that comes slowly we heard more when nobody hurried quiet first then a question about hope fear change'.split(
    ' ',
  )
const WIDTH = 184
const HEIGHT = 144
const GAP = 24
const COLORS = ['sun', 'leaf', 'sky', 'rose', 'sand'] as const

/** The same numbers in every run, in [0, 1). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** So many notes in a square field, each with 4 to 15 words, and so many drawn lines over its middle. */
export function makeFixture(notes: number, strokes: number): Fixture {
  const random = chance(7)
  const columns = Math.ceil(Math.sqrt(notes))
  const side = Math.max(4_000, columns * (WIDTH + GAP))
  return {
    notes: Array.from({ length: notes }, (_, i) => ({
      id: `n${i}`,
      x: (i % columns) * (WIDTH + GAP),
      y: Math.floor(i / columns) * (HEIGHT + GAP),
      width: WIDTH,
      height: HEIGHT,
      color: Math.floor(random() * COLORS.length),
      text: Array.from(
        { length: 4 + Math.floor(random() * 12) },
        () => WORDS[Math.floor(random() * WORDS.length)] ?? '',
      ).join(' '),
    })),
    strokes: Array.from({ length: strokes }, (_, i) => {
      let [x, y] = [0, 0]
      const points = Array.from({ length: 60 }, (_, step) => {
        x += random() * 8
        y += Math.sin(step / 6) * 6 * random()
        return [Math.round(x), Math.round(y)] as const
      })
      return { id: `s${i}`, x: Math.round(random() * side), y: Math.round(random() * side * 0.8), points }
    }),
  }
}

/** How the product itself pastes the fixture: these are its updates, each small enough for one frame of the wire. */
export function updatesOf({ notes, strokes }: Fixture): readonly Uint8Array[] {
  const ydoc = new Y.Doc()
  const updates: Uint8Array[] = []
  ydoc.on('update', (update: Uint8Array) => updates.push(update))
  const random = chance(11)
  const paste = (seeds: readonly ItemSeed[]): void => {
    const ids = seeds.map((seed) => seed.id)
    pasteItems(ydoc, {}, seeds, { by: [0, 0], newId: () => ids.shift() ?? '', random })
  }
  const plain = { turn: 0, text: '', frame: null, group: null }
  const papers = notes.map(({ id, x, y, width, height, color, text }): ItemSeed => {
    const style = { color: COLORS[color] ?? 'sand', letters: 'medium' } as const
    return { ...plain, id, kind: 'note', p: [x, y], s: [width, height], color: style.color, text, style }
  })
  const lines = strokes.map(({ id, x, y, points }): ItemSeed => {
    const { bytes, p, s } = encodeInk(
      points.map(([dx, dy]): InkPoint => [x + dx, y + dy, 0.5]),
      false,
    )
    const style = { color: 'ink', width: 'thin', tip: 'pen' } as const
    return { ...plain, id, kind: 'ink', p, s, color: style.color, ink: bytes, style }
  })
  for (let start = 0; start < papers.length; start += 500) paste(papers.slice(start, start + 500))
  for (let start = 0; start < lines.length; start += 250) paste(lines.slice(start, start + 250))
  return updates
}
