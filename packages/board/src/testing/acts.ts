import { addFrame } from '../commands/add-frame.ts'
import { addImage } from '../commands/add-image.ts'
import { addInk } from '../commands/add-ink.ts'
import { addNote } from '../commands/add-note.ts'
import { addShape } from '../commands/add-shape.ts'
import { addStamp } from '../commands/add-stamp.ts'
import { addText } from '../commands/add-text.ts'
import { addTheme } from '../commands/add-theme.ts'
import { alignItems } from '../commands/align-items.ts'
import { castDot } from '../commands/cast-dot.ts'
import { clearBoard } from '../commands/clear-board.ts'
import { connect } from '../commands/connect.ts'
import { deleteItems } from '../commands/delete-items.ts'
import { dissolveTheme } from '../commands/dissolve-theme.ts'
import { distributeItems } from '../commands/distribute-items.ts'
import { dropItems } from '../commands/drop-items.ts'
import { duplicateItems } from '../commands/duplicate-items.ts'
import { endVote } from '../commands/end-vote.ts'
import { groupItems } from '../commands/group-items.ts'
import { lockItems } from '../commands/lock-items.ts'
import { moveItems } from '../commands/move-items.ts'
import { moveToTheme } from '../commands/move-to-theme.ts'
import { pasteItems } from '../commands/paste-items.ts'
import { pasteNotes } from '../commands/paste-notes.ts'
import { putInFrame } from '../commands/put-in-frame.ts'
import { putOutLight } from '../commands/put-out-light.ts'
import { raise } from '../commands/raise.ts'
import { recolor } from '../commands/recolor.ts'
import { reconnect } from '../commands/reconnect.ts'
import { renameTheme } from '../commands/rename-theme.ts'
import { resetBoard } from '../commands/reset-board.ts'
import { resizeItems } from '../commands/resize-items.ts'
import { restyleItems } from '../commands/restyle-items.ts'
import { rotateItems } from '../commands/rotate-items.ts'
import { shineLight } from '../commands/shine-light.ts'
import { sink } from '../commands/sink.ts'
import { startVote } from '../commands/start-vote.ts'
import { stepOrder } from '../commands/step-order.ts'
import { swapInOutline } from '../commands/swap-in-outline.ts'
import { takeBackDot } from '../commands/take-back-dot.ts'
import { ungroupItems } from '../commands/ungroup-items.ts'
import { writeText } from '../commands/write-text.ts'
import { seedsOf } from '../exchange/seeds.ts'
import { ALIGNMENTS } from '../geometry/arrange.ts'
import { ANCHORS, COLORS, FORMS, NOTE_COLORS, type Random } from '../layout.ts'
import { readBoard } from '../read-item.ts'
import type { Person } from './people.ts'

type Act = (person: Person, a: number, b: number, random: Random) => unknown

const one = <T>(list: readonly [T, ...T[]] | readonly T[], index: number, otherwise: T): T =>
  list[index % list.length] ?? otherwise
const manner = (who: Person, random: Random) => ({
  by: [30, 20] as const,
  newId: () => who.fresh(),
  random,
})

/** Everything that makes something new, with words that tell who made it. */
const adding: Record<string, Act> = {
  addNote: (w, a, b, random) =>
    addNote(w.ydoc, w.origin, { id: w.fresh(), p: [a * 7, b * 5], color: 'sun', text: 'new' }, random),
  addText: (w, a, b, random) => addText(w.ydoc, w.origin, { id: w.fresh(), p: [a * 5, b * 7], text: 'words' }, random),
  addShape: (w, a, b, random) =>
    addShape(w.ydoc, w.origin, { id: w.fresh(), form: one(FORMS, a, 'ellipse'), p: [a * 6, b * 6] }, random),
  addStamp: (w, a, b, random) => addStamp(w.ydoc, w.origin, { id: w.fresh(), mark: 'star', p: [a * 4, b * 4] }, random),
  addInk: (w, a, b, random) =>
    addInk(
      w.ydoc,
      w.origin,
      {
        id: w.fresh(),
        points: [
          [a, b, 0.5],
          [b * 3, a * 2, 0.6],
        ],
        pressed: a % 2 === 0,
      },
      random,
    ),
  addImage: (w, a, b, random) =>
    addImage(
      w.ydoc,
      w.origin,
      { id: w.fresh(), picture: { asset: `asset${a}` }, natural: [4, 3], p: [a * 5, b * 5], s: [80, 60] },
      random,
    ),
  addFrame: (w, a, b, random) =>
    addFrame(w.ydoc, w.origin, { id: w.fresh(), p: [a * 5 - 100, b * 5 - 100], s: [400, 300], title: 'F' }, random),
  addTheme: (w, _a, _b, random) => addTheme(w.ydoc, w.origin, { id: w.fresh(), title: 'T' }, random),
  connect: (w, a, b, random) =>
    connect(
      w.ydoc,
      w.origin,
      {
        id: w.fresh(),
        from: { item: w.pick(a), anchor: one(ANCHORS, b, 'auto') },
        to: b % 3 === 0 ? { point: [a * 3, b * 3] } : { item: w.pick(b), anchor: 'auto' },
      },
      random,
    ),
  duplicateItems: (w, a, b, random) => duplicateItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)], manner(w, random)),
  pasteNotes: (w, a, b, random) =>
    pasteNotes(w.ydoc, w.origin, { text: 'one\ntwo\tthree', p: [a * 4, b * 4], color: 'sky' }, manner(w, random)),
}

/** Everything that changes what is there and can be kept to one's own things. */
const changing: Record<string, Act> = {
  moveItems: (w, a, b) => moveItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)], [b * 9 - 200, a * 4 - 100]),
  dropItems: (w, a, b, random) => dropItems(w.ydoc, w.origin, [w.pick(a)], [a * 3 - 100, b * 8 - 300], random),
  resizeItems: (w, a, b) => resizeItems(w.ydoc, w.origin, new Map([[w.pick(a), { p: [b, a], s: [a * 3, b * 3] }]])),
  rotateItems: (w, a, b) => rotateItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)], a * 7 - 200),
  alignItems: (w, a, b) => alignItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)], one(ALIGNMENTS, a, 'left')),
  distributeItems: (w, a, b) =>
    distributeItems(w.ydoc, w.origin, [w.pick(a), w.pick(b), w.pick(a + b)], a % 2 === 0 ? 'across' : 'down'),
  groupItems: (w, a, b) => groupItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)], `${w.name}g${a}`),
  ungroupItems: (w, a) => ungroupItems(w.ydoc, w.origin, [w.pick(a)]),
  raise: (w, a, _b, random) => raise(w.ydoc, w.origin, [w.pick(a)], random),
  sink: (w, a, _b, random) => sink(w.ydoc, w.origin, [w.pick(a)], random),
  stepOrder: (w, a, b, random) => stepOrder(w.ydoc, w.origin, w.pick(a), b % 2 === 0 ? 'forward' : 'backward', random),
  recolor: (w, a, b) => recolor(w.ydoc, w.origin, [w.pick(a)], one(NOTE_COLORS, b, 'sun')),
  restyleItems: (w, a, b) =>
    restyleItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)], {
      color: one(COLORS, b, 'ink'),
      letters: a % 2 === 0 ? 'large' : 'small',
      stroke: 'dashed',
      form: one(FORMS, b, 'ellipse'),
    }),
  reconnect: (w, a, b) =>
    reconnect(w.ydoc, w.origin, w.pick(a, 'connector'), b % 2 === 0 ? 'from' : 'to', {
      item: w.pick(b),
      anchor: 'auto',
    }),
  writeText: (w, a, b) => writeText(w.ydoc, w.origin, w.pick(a), `words ${b} of ${w.name}`),
}

const touchingAll: Record<string, Act> = {
  deleteItems: (w, a, b) => deleteItems(w.ydoc, w.origin, [w.pick(a), w.pick(b)]),
  lockItems: (w, a, b) => lockItems(w.ydoc, w.origin, [w.pick(a)], b % 3 === 0),
  clearBoard: (w, a) => a % 8 === 0 && clearBoard(w.ydoc, w.origin),
  resetBoard: (w, a, b, random) =>
    a % 8 === 0 && resetBoard(w.ydoc, w.origin, seedsOf(readBoard(w.ydoc).items, [w.pick(b)]), manner(w, random)),
  dissolveTheme: (w, a) => dissolveTheme(w.ydoc, w.origin, w.pick(a, 'frame')),
  moveToTheme: (w, a, b) => moveToTheme(w.ydoc, w.origin, w.pick(a, 'card'), b % 4 === 0 ? null : w.pick(b, 'frame')),
  putInFrame: (w, a, b) =>
    putInFrame(w.ydoc, w.origin, [w.pick(a), w.pick(a + 1)], b % 4 === 0 ? null : w.pick(b, 'frame')),
  renameTheme: (w, a, b) => renameTheme(w.ydoc, w.origin, w.pick(a, 'frame'), `theme ${b}`),
  swapInOutline: (w, a, b) => swapInOutline(w.ydoc, w.origin, w.pick(a), b % 2 === 0 ? 'up' : 'down'),
  startVote: (w, a) => startVote(w.ydoc, w.origin, { round: `r${a % 2}`, budget: 3 }),
  endVote: (w, a) => a % 5 === 0 && endVote(w.ydoc, w.origin),
  castDot: (w, a) => castDot(w.ydoc, w.origin, { person: w.name, item: w.pick(a) }),
  takeBackDot: (w, a) => takeBackDot(w.ydoc, w.origin, { person: w.name, item: w.pick(a) }),
  pasteItems: (w, a, b, random) =>
    pasteItems(w.ydoc, w.origin, seedsOf(readBoard(w.ydoc).items, [w.pick(a), w.pick(b)]), manner(w, random)),
  shineLight: (w, a, b) => shineLight(w.ydoc, w.origin, { id: `${w.name}l${a}`, p: [a, b], s: [100, 80] }),
  putOutLight: (w) => putOutLight(w.ydoc, w.origin),
  cut: (w) => w.undo.cut(),
  undo: (w) => w.undo.undo(),
  redo: (w) => w.undo.redo(),
}

/** Every command of the board by its name, on what two numbers pick. */
export const acts: Readonly<Record<string, Act>> = { ...adding, ...changing, ...touchingAll }
/** Those that can be kept to what someone made themselves. */
export const ownActs: readonly string[] = [...Object.keys(adding), ...Object.keys(changing)].filter(
  // A frame takes in what others laid there, by its nature.
  (name) => name !== 'addFrame',
)
