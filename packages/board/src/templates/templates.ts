import type { ItemSeed } from '../exchange/seeds.ts'
import type { NoteColor, Point, Size } from '../layout.ts'

/** Ways to begin a board. What stands on them comes in the words of whoever calls. */
export const BOARD_TEMPLATES = ['blank', 'lens', 'plus-delta', 'four-tasks', 'from-towards', 'one-two-four'] as const
export type BoardTemplate = (typeof BOARD_TEMPLATES)[number]

export type TemplateWord =
  | 'plus'
  | 'delta'
  | 'connection'
  | 'worldview'
  | 'mutuality'
  | 'moving-towards'
  | 'from'
  | 'towards'
  | 'step'
  | 'alone'
  | 'in-twos'
  | 'in-fours'
  | 'bring-back'

interface Area {
  readonly title: TemplateWord
  readonly p: Point
  readonly s: Size
  readonly color: NoteColor
}

/** Low enough that all of a template can be read at once on a laptop. */
const COLUMN: Size = [440, 480]
const FIELD: Size = [600, 340]
const GAP = 48
/** Far away the title of a frame stands above it: between rows there is room for that on a phone as well. */
const ROW_GAP = 96

const beside = (index: number, [width]: Size): Point => [index * (width + GAP), 0]

const AREAS: { readonly [template in Exclude<BoardTemplate, 'blank' | 'lens'>]: readonly Area[] } = {
  'plus-delta': [
    { title: 'plus', p: beside(0, COLUMN), s: COLUMN, color: 'leaf' },
    { title: 'delta', p: beside(1, COLUMN), s: COLUMN, color: 'sky' },
  ],
  'four-tasks': [
    { title: 'connection', p: [0, 0], s: FIELD, color: 'sun' },
    { title: 'worldview', p: [FIELD[0] + GAP, 0], s: FIELD, color: 'sky' },
    { title: 'mutuality', p: [0, FIELD[1] + ROW_GAP], s: FIELD, color: 'rose' },
    { title: 'moving-towards', p: [FIELD[0] + GAP, FIELD[1] + ROW_GAP], s: FIELD, color: 'leaf' },
  ],
  'from-towards': [
    { title: 'from', p: beside(0, COLUMN), s: COLUMN, color: 'sand' },
    { title: 'towards', p: [COLUMN[0] + 240, 0], s: COLUMN, color: 'leaf' },
  ],
  'one-two-four': [
    { title: 'alone', p: beside(0, COLUMN), s: COLUMN, color: 'sun' },
    { title: 'in-twos', p: beside(1, COLUMN), s: COLUMN, color: 'sky' },
    { title: 'in-fours', p: beside(2, COLUMN), s: COLUMN, color: 'leaf' },
    { title: 'bring-back', p: beside(3, COLUMN), s: COLUMN, color: 'rose' },
  ],
}

const COLUMN_COLORS: readonly NoteColor[] = ['sun', 'sky', 'leaf', 'rose', 'sand']

const frame = (id: string, text: string, p: Point, s: Size, color: NoteColor): ItemSeed => ({
  id,
  kind: 'frame',
  p,
  s,
  turn: 0,
  color,
  text,
  frame: null,
  group: null,
  style: { color },
})

/** The arrow from the first area to the second, with what the way is called. */
const way = (from: ItemSeed, to: ItemSeed, text: string): ItemSeed => {
  const middle = (side: number): Point => [side, from.p[1] + from.s[1] / 2]
  const [start, end] = [middle(from.p[0] + from.s[0]), middle(to.p[0])]
  return {
    id: 'way',
    kind: 'connector',
    p: start,
    s: [end[0] - start[0], 0],
    turn: 0,
    color: 'ink',
    text,
    frame: null,
    group: null,
    style: { heads: 'end', width: 'medium', stroke: 'solid', route: 'straight' },
    ends: [
      { item: from.id, anchor: 'right', at: start },
      { item: to.id, anchor: 'left', at: end },
    ],
  }
}

/**
 * What a template lays on a board, for `pasteItems` or `resetBoard`, its top left corner at the origin. `columns` are the
 * kinds of a lens in words, one column each; only the template `lens` uses them.
 */
export const templateSeeds = (
  template: BoardTemplate,
  say: (word: TemplateWord) => string,
  columns: readonly string[] = [],
): readonly ItemSeed[] => {
  if (template === 'blank') return []
  if (template === 'lens')
    return columns.map((title, index) =>
      frame(
        `column${index}`,
        title,
        beside(index, COLUMN),
        COLUMN,
        COLUMN_COLORS[index % COLUMN_COLORS.length] ?? 'sand',
      ),
    )
  const areas = AREAS[template].map(({ title, p, s, color }) => frame(title, say(title), p, s, color))
  const [from, to] = areas
  if (template !== 'from-towards' || from === undefined || to === undefined) return areas
  return [...areas, way(from, to, say('step'))]
}
