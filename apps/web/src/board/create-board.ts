import {
  addNote,
  deleteItems,
  dropItems,
  editText,
  freeSlot,
  type Guide,
  type Item,
  itemText,
  moveItems,
  NOTE_SIZE,
  type NoteColor,
  type Origin,
  type OutlineOf,
  type Point,
  type Rect,
  viewOf,
} from '@coreflect/board'
import { type Accessor, batch, createMemo, createSignal } from 'solid-js'
import type * as Y from 'yjs'
import type { BoardAwareness, Me } from './awareness.ts'
import type { BoardPictures } from './board-pictures.ts'
import { chance, newId } from './chance.ts'
import { type CameraHold, createCamera } from './create-camera.ts'
import type { Company } from './create-company.ts'
import { createItems, type Items } from './create-items.ts'
import { createLater } from './create-later.ts'
import { createMakers, type Makers } from './create-makers.ts'
import { createPresence, type Presence } from './create-presence.ts'
import { createTools, type Tools } from './create-tools.ts'
import { createTrails, type Trails } from './create-trails.ts'
import { createUndoHold, type UndoHold } from './create-undo.ts'
import { type Deeds, laterDeeds } from './later-deeds.ts'
import { laterPasting, type Pasting } from './later-pasting.ts'
import { lightBefore } from './light-before.ts'
import { createTextLines, type TextLines } from './stage/text-lines.ts'
import type { TextBinding } from './text-binding.ts'
import type { BoardWordKey, Say } from './words.ts'

export interface BoardSetting {
  readonly ydoc: Y.Doc
  readonly awareness: BoardAwareness | null
  readonly right: () => 'write' | 'read'
  readonly me: () => Me
  /** Somebody else's board, of which nothing is taken away. */
  readonly visiting: boolean
  /** Pictures that lie beside the document; null where nothing is known of them. */
  readonly pictures: BoardPictures | null
  readonly t: Say
}

/** One's own drag before it is dropped. */
interface Lift {
  readonly ids: ReadonlySet<string>
  readonly by: Point
}

/** One open board: what is on it, who is here, what is chosen, and everything that can be done, each as one undoable step. */
export interface BoardHold extends Pick<BoardSetting, 'ydoc' | 't' | 'visiting' | 'pictures'> {
  readonly items: Items
  readonly presence: Presence
  readonly undo: UndoHold
  readonly camera: CameraHold
  readonly tools: Tools
  readonly makers: Makers
  readonly deeds: Deeds
  readonly trails: Trails
  /** What is done with others; null until its code is there. */
  readonly company: Accessor<Company | null>
  readonly mayWrite: Accessor<boolean>
  readonly selected: Accessor<ReadonlySet<string>>
  readonly select: (ids: Iterable<string>) => void
  /** The item whose text is open for writing here. */
  readonly editing: Accessor<string | null>
  readonly edit: (id: string | null) => void
  readonly lift: Accessor<Lift | null>
  readonly carry: (ids: Iterable<string>, by: Point) => void
  /** How far an item is carried from where it lies, by oneself or by somebody else. */
  readonly offsetOf: (id: string) => Point
  /** Where an item is just now, with the way that it is carried, and as tall as its words make it. */
  readonly outlineOf: OutlineOf
  /** The lines that items' words take. */
  readonly lines: TextLines
  readonly drop: () => void
  readonly forget: () => void
  /** Colour of the next note. */
  readonly color: Accessor<NoteColor>
  readonly paint: (color: NoteColor) => void
  /** Adds a note with its middle at a place, or at the next free place in view, and opens it. */
  readonly add: (middle?: Point) => void
  /** Adds a note below everything, for a list, and opens it. */
  readonly addBelow: () => void
  readonly remove: (ids: Iterable<string>) => void
  readonly move: (ids: Iterable<string>, by: Point) => void
  readonly back: () => void
  readonly again: () => void
  readonly textOf: (id: string) => Y.Text | null
  readonly binding: (id: string) => TextBinding
  readonly pasting: Pasting
  readonly say: (words: string) => void
  /** Lines along which what is dragged meets others. */
  readonly guides: Accessor<readonly Guide[]>
  readonly guide: (guides: readonly Guide[]) => void
  /** Everything on the board as one rectangle, or null for nothing. */
  readonly area: () => Rect | null
  /** What was done last, for those who listen. */
  readonly said: Accessor<string>
}

const GAP = 24
const NOWHERE: Point = [0, 0]

export const createBoard = (setting: BoardSetting): BoardHold => {
  const { ydoc, t } = setting
  const origin: Origin = {}
  const items = createItems(ydoc)
  const presence = createPresence(setting.awareness, setting.me)
  const undo = createUndoHold(ydoc, origin, true)
  const camera = createCamera()
  const tools = createTools()
  const lines = createTextLines(() => getComputedStyle(document.body).fontFamily)
  const trails = createTrails(() => performance.now(), camera.ask)
  const mayWrite = createMemo(() => setting.right() === 'write')
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = createSignal<string | null>(null)
  const [lift, setLift] = createSignal<Lift | null>(null)
  const [guides, guide] = createSignal<readonly Guide[]>([])
  const [color, setColor] = createSignal<NoteColor>('sun')
  const [said, say] = createSignal('')
  // The same words again are said again, since a status that does not change is not read out.
  const setSaid = (words: string): string => say((now) => (now === words ? `${words}\u00a0` : words))

  // What others delete is no longer chosen or written in here.
  const selected = createMemo(() => new Set([...chosen()].filter((id) => items.item(id) !== null)))
  const editing = createMemo(() => {
    const id = opened()
    return id !== null && mayWrite() && items.item(id) !== null ? id : null
  })

  /** One undoable step; nothing without the right to write. */
  const act = (does: () => boolean | undefined, words?: BoardWordKey | { readonly words: string }): void => {
    if (!mayWrite()) return
    camera.keep()
    undo.cut()
    const done = batch(does)
    undo.cut()
    if (done !== false && words !== undefined) setSaid(typeof words === 'string' ? t(words) : words.words)
  }
  const edit = (id: string | null): void => {
    if (id !== null && (!mayWrite() || items.item(id)?.kind === 'card')) return
    undo.cut()
    setOpened(id)
    presence.tell({ editing: id })
  }
  const putNote = (p: Point): void => {
    const id = newId()
    act(() => {
      addNote(ydoc, origin, { id, p: [Math.round(p[0]), Math.round(p[1])], color: color() }, chance)
      setChosen(new Set([id]))
      return true
    }, 'board.said.added')
    edit(id)
  }
  const freePlace = (): Point => {
    const { p, s } = viewOf(camera.now(), camera.size())
    const start: Point = [p[0] + (s[0] - NOTE_SIZE[0]) / 2, p[1] + Math.max(GAP, (s[1] - NOTE_SIZE[1]) / 3)]
    const columns = Math.max(1, Math.floor((s[0] / 2 - GAP) / (NOTE_SIZE[0] + GAP)) + 1)
    const near: Rect = { p: [start[0] - GAP, p[1] - s[1]], s: [s[0], s[1] * 4] }
    return freeSlot({ start, cell: NOTE_SIZE, gap: GAP, columns }, items.within(near))
  }
  const withHeld = (ids: Iterable<string>): Set<string> => {
    const going = new Set(ids)
    // What lies in a frame goes along, and what is stuck on that: a set is walked with what is added to it on the way.
    for (const id of going) for (const held of items.held(id)) going.add(held)
    return going
  }
  /** The way that is still to come: none once the drop has arrived, whichever of the two is quicker. */
  const carriedBy = (id: string): Point => {
    for (const { carried } of presence.peers()) {
      if (carried === null || !carried.ids.includes(id)) continue
      const first = items.item(carried.ids[0] ?? '')
      if (first === null) continue
      return [carried.from[0] + carried.by[0] - first.p[0], carried.from[1] + carried.by[1] - first.p[1]]
    }
    return NOWHERE
  }
  const offsetOf = (id: string): Point => {
    const own = lift()
    return own?.ids.has(id) === true ? own.by : carriedBy(id)
  }
  const forget = (): void => {
    if (lift() === null) return
    setLift(null)
    presence.tell({ carried: null })
  }
  const move = (ids: Iterable<string>, by: Point): void =>
    act(() => moveItems(ydoc, origin, ids, by), 'board.said.moved')

  const litBefore = lightBefore(ydoc)
  const company = createLater(async () => {
    const { createCompany } = await import('./create-company.ts')
    const busy = (): boolean =>
      (editing() ?? lift() ?? tools.draft() ?? tools.stretch()) !== null || tools.fading().size > 0
    return () => createCompany({ ydoc, origin, presence, camera, mayWrite, busy, act, litBefore })
  })
  const choose = (ids: Iterable<string>): void => {
    setChosen(new Set(ids))
  }
  const deeds = laterDeeds({ ydoc, origin, items, selected, choose, act, edit, color, t })
  return {
    ...setting,
    tools,
    trails,
    company,
    makers: createMakers({ ydoc, origin, act, color, choose, edit, t }),
    deeds,
    items,
    presence,
    undo,
    camera,
    mayWrite,
    selected,
    select: choose,
    editing,
    edit,
    lift,
    carry: (ids, by) => {
      const going = lift()?.ids ?? withHeld(ids)
      const [head] = going
      const first: Item | null = items.item(head ?? '')
      setLift({ ids: going, by })
      if (first !== null) presence.tell({ carried: { ids: [...going], from: first.p, by } })
    },
    offsetOf,
    outlineOf: (id) => {
      const item = items.item(id)
      if (item === null) return null
      const held = tools.stretch()?.get(id)
      const now = lines.grown(held === undefined ? item : { ...item, ...held })
      const [x, y] = offsetOf(id)
      return x === 0 && y === 0 ? now : { ...now, p: [now.p[0] + x, now.p[1] + y] }
    },
    lines,
    drop: () => {
      const carried = lift()
      if (carried === null) return
      batch(() => {
        act(() => dropItems(ydoc, origin, carried.ids, carried.by, chance))
        forget()
      })
    },
    forget,
    color,
    paint: (name) => {
      setColor(name)
      if (selected().size > 0) deeds.color(name)
    },
    add: (middle) =>
      putNote(middle === undefined ? freePlace() : [middle[0] - NOTE_SIZE[0] / 2, middle[1] - NOTE_SIZE[1] / 2]),
    addBelow: () => {
      const area = items.bounds()
      putNote(area === null ? [0, 0] : [area.p[0], area.p[1] + area.s[1] + GAP])
    },
    remove: (ids) => act(() => deleteItems(ydoc, origin, ids), 'board.said.deleted'),
    move,
    back: () => {
      undo.undo()
      setSaid(t('board.said.undone'))
    },
    again: () => {
      undo.redo()
      setSaid(t('board.said.redone'))
    },
    textOf: (id) => itemText(ydoc, id),
    binding: (id) => ({
      write: (one) => mayWrite() && editText(ydoc, origin, id, one),
      undo: undo.undo,
      redo: undo.redo,
    }),
    pasting: laterPasting({
      ...{ ydoc, origin, items, camera, act, choose, color, freePlace, t },
      say: setSaid,
      pictures: setting.pictures,
    }),
    say: setSaid,
    guides,
    guide,
    area: items.bounds,
    said,
  }
}
