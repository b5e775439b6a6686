import * as Y from 'yjs'
import { addFrame } from '../commands/add-frame.ts'
import { addImage } from '../commands/add-image.ts'
import { addInk } from '../commands/add-ink.ts'
import { addNote } from '../commands/add-note.ts'
import { addShape } from '../commands/add-shape.ts'
import { addStamp } from '../commands/add-stamp.ts'
import { addText } from '../commands/add-text.ts'
import { connect } from '../commands/connect.ts'
import { groupItems } from '../commands/group-items.ts'
import { rotateItems } from '../commands/rotate-items.ts'
import { turnClock } from '../drawing/type.ts'
import type { OutlineWords } from '../export/lines.ts'
import type { SvgManner } from '../export/svg.ts'
import { COLORS } from '../layout.ts'
import { seeded } from './seeded.ts'

const me = {}

/** A board with something of every kind a person can make; `write` gives each of its texts. */
export const fullBoard = (write: (place: string) => string): Y.Doc => {
  const ydoc = new Y.Doc()
  const random = seeded(3)
  addNote(ydoc, me, { id: 'note', p: [0, 0], color: 'leaf', letters: 'large', text: write('note') }, random)
  addText(ydoc, me, { id: 'text', p: [300, 0], align: 'middle', text: write('text') }, random)
  addShape(ydoc, me, { id: 'shape', form: 'diamond', p: [600, 0], fill: 'full', text: write('shape') }, random)
  addStamp(ydoc, me, { id: 'stamp', mark: 'idea', p: [900, 0] }, random)
  const points = [
    [5, 400, 0.5],
    [50, 440, 0.7],
    [90, 410, 0.6],
  ] as const
  addInk(ydoc, me, { id: 'ink', points, pressed: true, tip: 'marker', color: 'rose' }, random)
  const picture = { type: 'image/png', bytes: Uint8Array.from([1, 2, 3]) } as const
  addImage(
    ydoc,
    me,
    { id: 'image', picture, natural: [2, 1], p: [300, 420], s: [200, 100], text: write('image') },
    random,
  )
  addImage(ydoc, me, { id: 'asset', picture: { asset: 'a-1' }, natural: [2, 1], p: [600, 420], s: [80, 40] }, random)
  const ends = { from: { item: 'note', anchor: 'right' }, to: { item: 'shape', anchor: 'auto' } } as const
  connect(ydoc, me, { id: 'line', ...ends, route: 'curved', heads: 'both', text: write('line') }, random)
  connect(ydoc, me, { id: 'free', from: { point: [0, 700] }, to: { item: 'stamp', anchor: 'left' } }, random)
  addFrame(ydoc, me, { id: 'frame', p: [290, 350], s: [440, 300], title: write('frame') }, random)
  rotateItems(ydoc, me, ['shape'], 30)
  groupItems(ydoc, me, ['note', 'text'], 'g')
  return ydoc
}

export const outlineWords: OutlineWords = {
  title: 'Our board',
  loose: 'Everything else',
  untitled: 'without a name',
  kinds: {
    note: 'note',
    text: 'text',
    shape: 'shape',
    connector: 'connector',
    frame: 'frame',
    image: 'picture',
    ink: 'drawing',
    stamp: 'stamp',
    card: 'card',
    other: 'item',
  },
  dots: (count) => `${count} dots`,
  card: ({ round, tag, moment }) =>
    [`round ${round}`, tag, moment === null ? '' : `turn ${moment[0]}, ${turnClock(moment[1])}`]
      .filter(Boolean)
      .join(', '),
}

const colors = Object.fromEntries(COLORS.map((color) => [color, `var(--${color})`])) as SvgManner['palette']['note']

export const svgManner: SvgManner = {
  title: 'Our board',
  palette: {
    note: colors,
    pen: colors,
    noteInk: '#221100',
    ink: '#000000',
    paper: '#ffffff',
    surface: '#fefefe',
    line: '#dddddd',
    edge: '#888888',
    font: '"A Font", sans-serif',
    rim: 0.28,
  },
  measure: (letters, size) => letters.length * size * 0.5,
  inkPath: () => 'M0 0L1 1Z',
  pictureUrl: (image) => ('bytes' in image.picture ? 'data:image/png;base64,AQID' : null),
  dots: new Map(),
  fontRules: '',
}
