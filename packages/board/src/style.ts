import type { Item, Kind } from './items.ts'
import {
  ALIGNS,
  type Align,
  COLORS,
  type Color,
  FILLS,
  type Fill,
  FORMS,
  type Form,
  HEADS,
  type Heads,
  LETTERS,
  type Letters,
  MARKS,
  type Mark,
  NOTE_COLORS,
  ROUTES,
  type Route,
  STROKES,
  type Stroke,
  TIPS,
  type Tip,
  WIDTHS,
  type Width,
} from './layout.ts'

/** How things look, for one or for many at once. */
export interface Style {
  readonly color?: Color
  readonly letters?: Letters
  readonly align?: Align
  readonly form?: Form
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly width?: Width
  readonly route?: Route
  readonly heads?: Heads
  readonly tip?: Tip
  readonly mark?: Mark
}

type Names = readonly string[]
const written = { letters: LETTERS } as const
const lined = { stroke: STROKES, width: WIDTHS } as const

/** What can be chosen for each kind, and from what. Nothing else of a style is ever written to it. */
const CHOICES: { readonly [kind in Kind]: Readonly<Partial<Record<keyof Style, Names>>> } = {
  note: { color: NOTE_COLORS, ...written },
  text: { color: COLORS, ...written, align: ALIGNS },
  shape: { color: COLORS, ...written, ...lined, align: ALIGNS, form: FORMS, fill: FILLS },
  connector: { color: COLORS, ...lined, route: ROUTES, heads: HEADS },
  frame: { color: NOTE_COLORS },
  image: {},
  ink: { color: COLORS, width: WIDTHS, tip: TIPS },
  stamp: { color: NOTE_COLORS, mark: MARKS },
  card: { color: NOTE_COLORS },
  other: {},
}

const KEYS: readonly (keyof Style)[] = [
  'color',
  'letters',
  'align',
  'form',
  'fill',
  'stroke',
  'width',
  'route',
  'heads',
  'tip',
  'mark',
]

/** What can be chosen for these items together: only what has a meaning for at least one of them. */
export const choicesFor = (kinds: Iterable<Kind>): ReadonlySet<keyof Style> =>
  new Set([...kinds].flatMap((kind) => KEYS.filter((key) => CHOICES[kind][key] !== undefined)))

/** The part of a style that this kind can have; what is unknown to it is left out. */
export const styleFor = (kind: Kind, style: Style): Style =>
  Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = style[key]
      return value !== undefined && CHOICES[kind][key]?.includes(value) === true ? [[key, value]] : []
    }),
  )

/** How an item looks now. */
export const styleOf = (item: Item): Style => styleFor(item.kind, item as Style)
