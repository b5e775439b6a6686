import {
  type Alignment,
  addNote,
  alignItems,
  distributeItems,
  duplicateItems,
  groupItems,
  lockItems,
  moveToTheme,
  type NoteColor,
  type Origin,
  type Point,
  type Rect,
  raise,
  recolor,
  resizeItems,
  restyleItems,
  rotateItems,
  type Style,
  sink,
  stepOrder,
  swapInOutline,
  ungroupItems,
} from '@coreflect/board'
import type * as Y from 'yjs'
import { chance, newId } from './chance.ts'
import type { Items } from './create-items.ts'
import type { BoardWordKey, Say } from './words.ts'

/** What can be done with all that is chosen, or with one item, each as one undoable step. */
export interface Deeds {
  readonly resize: (rects: ReadonlyMap<string, Rect>) => void
  /** Makes everything chosen wider and taller by so much, from its top left corner. */
  readonly grow: (by: Point) => void
  readonly turn: (degrees: number) => void
  /** Gives all of them this look, each what its kind can have of it. */
  readonly style: (style: Style) => void
  readonly duplicate: () => void
  readonly align: (alignment: Alignment) => void
  readonly distribute: (direction: 'across' | 'down') => void
  readonly order: (way: 'front' | 'back' | 'forward' | 'backward') => void
  readonly lock: (locked: boolean) => void
  readonly group: () => void
  readonly ungroup: () => void
  readonly step: (id: string, way: 'up' | 'down') => void
  readonly color: (name: NoteColor) => void
  /** Puts an item into a frame, at its next free place, or with null into none. */
  readonly put: (id: string, frame: string | null) => void
  /** Adds a note to a frame, at its next free place, and opens it. */
  readonly addTo: (frame: string) => void
}

export interface DeedsSetting {
  readonly ydoc: Y.Doc
  readonly origin: Origin
  readonly items: Items
  readonly selected: () => ReadonlySet<string>
  readonly choose: (ids: readonly string[]) => void
  readonly act: (does: () => boolean | undefined, words?: BoardWordKey | { readonly words: string }) => void
  readonly edit: (id: string) => void
  /** Colour of the next note. */
  readonly color: () => NoteColor
  readonly t: Say
}

const BESIDE: Point = [24, 24]

export const createDeeds = (setting: DeedsSetting): Deeds => {
  const { ydoc, origin, items, selected, choose, act, t } = setting
  const resize = (rects: ReadonlyMap<string, Rect>): void =>
    act(() => resizeItems(ydoc, origin, rects), 'board.said.resized')
  return {
    resize,
    grow: ([dx, dy]) => {
      const rects = [...selected()].flatMap((id) => {
        const item = items.item(id)
        if (item === null) return []
        return [[id, { p: item.p, s: [Math.max(24, item.s[0] + dx), Math.max(24, item.s[1] + dy)] as const }] as const]
      })
      resize(new Map(rects))
    },
    turn: (degrees) => act(() => rotateItems(ydoc, origin, selected(), degrees), 'board.said.turned'),
    style: (style) => act(() => restyleItems(ydoc, origin, selected(), style), 'board.said.styled'),
    duplicate: () =>
      act(() => {
        const ids = duplicateItems(ydoc, origin, selected(), { by: BESIDE, newId, random: chance })
        if (ids.length > 0) choose(ids)
        return ids.length > 0
      }, 'board.said.duplicated'),
    align: (alignment) => act(() => alignItems(ydoc, origin, selected(), alignment), 'board.said.arranged'),
    distribute: (direction) => act(() => distributeItems(ydoc, origin, selected(), direction), 'board.said.arranged'),
    order: (way) =>
      act(() => {
        const ids = selected()
        if (way === 'front') return raise(ydoc, origin, ids, chance)
        if (way === 'back') return sink(ydoc, origin, ids, chance)
        return [...ids].map((id) => stepOrder(ydoc, origin, id, way, chance)).includes(true)
      }, 'board.said.ordered'),
    lock: (locked) =>
      act(() => lockItems(ydoc, origin, selected(), locked), locked ? 'board.said.locked' : 'board.said.unlocked'),
    group: () => act(() => groupItems(ydoc, origin, selected(), newId()), 'board.said.grouped'),
    ungroup: () => act(() => ungroupItems(ydoc, origin, selected()), 'board.said.ungrouped'),
    step: (id, way) => act(() => swapInOutline(ydoc, origin, id, way), 'board.said.moved'),
    color: (name) => {
      const words = t('board.said.colored', { color: t(`board.color.${name}`) })
      act(() => recolor(ydoc, origin, selected(), name), { words })
    },
    put: (id, frame) => act(() => moveToTheme(ydoc, origin, id, frame), 'board.said.moved'),
    addTo: (frame) => {
      const id = newId()
      act(() => {
        addNote(ydoc, origin, { id, p: [0, 0], color: setting.color() }, chance)
        moveToTheme(ydoc, origin, id, frame)
        choose([id])
        return true
      }, 'board.said.added')
      setting.edit(id)
    },
  }
}
