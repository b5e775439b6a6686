import {
  addFrame,
  addInk,
  addShape,
  addStamp,
  addText,
  connect,
  FRAME_SIZE,
  type InkPoint,
  type Item,
  type Mark,
  type NewEnd,
  type NoteColor,
  type Origin,
  outOfBox,
  type Point,
  type Rect,
  SHAPE_SIZE,
  type Size,
  STAMP_SIZE,
  TEXT_SIZE,
  type Tip,
} from '@coreflect/board'
import type * as Y from 'yjs'
import { chance, newId } from './chance.ts'
import type { BoxTool } from './create-tools.ts'
import type { BoardWordKey, Say } from './words.ts'

/** Makes new things, each in one undoable step. */
export interface Makers {
  /** A text, a shape or a frame in a rectangle, or of the usual size around a point. */
  readonly box: (tool: BoxTool, where: Rect | Point) => void
  readonly connect: (from: NewEnd, to: NewEnd) => void
  /** A stamp with its middle at a place. */
  readonly stamp: (mark: Mark, middle: Point) => void
  /** A stamp on the upper right corner of each of these. */
  readonly stampOn: (mark: Mark, items: readonly Item[]) => void
  readonly ink: (points: readonly InkPoint[], pressed: boolean, tip: Tip) => void
}

interface MakersSetting {
  readonly ydoc: Y.Doc
  readonly origin: Origin
  readonly act: (does: () => boolean | undefined, words?: BoardWordKey | { readonly words: string }) => void
  readonly color: () => NoteColor
  readonly choose: (ids: readonly string[]) => void
  readonly edit: (id: string) => void
  readonly t: Say
}

const USUAL: { readonly [tool in BoxTool]: Size } = {
  text: TEXT_SIZE,
  rectangle: SHAPE_SIZE,
  ellipse: SHAPE_SIZE,
  diamond: SHAPE_SIZE,
  frame: FRAME_SIZE,
}
/** A box that was drawn smaller than this was meant as a tap. */
const LEAST = 24

const isRect = (where: Rect | Point): where is Rect => 'p' in where

const placed = (tool: BoxTool, where: Rect | Point): Rect => {
  const s = USUAL[tool]
  if (isRect(where)) {
    const { p, s: drawn } = where
    const size: Size = [Math.max(LEAST, Math.round(drawn[0])), Math.max(LEAST, Math.round(drawn[1]))]
    return { p: [Math.round(p[0]), Math.round(p[1])], s: tool === 'text' ? [Math.max(80, size[0]), s[1]] : size }
  }
  return { p: [Math.round(where[0] - s[0] / 2), Math.round(where[1] - s[1] / 2)], s }
}

/** A stamp's middle lies so far inside the corner of what it is set on. */
const INSIDE = 12

export const createMakers = ({ ydoc, origin, act, color, choose, edit, t }: MakersSetting): Makers => {
  /** Set one after the other, and not chosen, so that the next press sets the next. */
  const stamps = (mark: Mark, middles: readonly Point[]): void =>
    act(
      () => {
        for (const [x, y] of middles) {
          const p: Point = [Math.round(x - STAMP_SIZE[0] / 2), Math.round(y - STAMP_SIZE[1] / 2)]
          addStamp(ydoc, origin, { id: newId(), mark, p, text: t(`board.mark.${mark}`) }, chance)
        }
        return middles.length > 0
      },
      { words: t('board.said.stamped', { mark: t(`board.mark.${mark}`) }) },
    )
  return {
    box: (tool, where) => {
      const id = newId()
      const { p, s } = placed(tool, where)
      act(() => {
        if (tool === 'text') addText(ydoc, origin, { id, p, s }, chance)
        else if (tool === 'frame') addFrame(ydoc, origin, { id, p, s }, chance)
        else addShape(ydoc, origin, { id, form: tool, p, s, color: color() }, chance)
        choose([id])
        return true
      }, 'board.said.made')
      if (tool === 'text' || tool === 'frame') edit(id)
    },
    connect: (from, to) => {
      const id = newId()
      act(() => {
        const done = connect(ydoc, origin, { id, from, to }, chance)
        if (done) choose([id])
        return done
      }, 'board.said.connected')
    },
    stamp: (mark, middle) => stamps(mark, [middle]),
    stampOn: (mark, items) =>
      stamps(
        mark,
        items.map((item) => outOfBox(item, [item.p[0] + item.s[0] - INSIDE, item.p[1] + INSIDE])),
      ),
    ink: (points, pressed, tip) =>
      act(() => {
        addInk(
          ydoc,
          origin,
          { id: newId(), points, pressed, tip, color: 'ink', width: tip === 'pen' ? 'thin' : 'thick' },
          chance,
        )
        return true
      }),
  }
}
