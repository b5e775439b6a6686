import { type Box, type InkPoint, MARKS, type Mark, type Point, type Rect, type Tip } from '@coreflect/board'
import { type Accessor, createSignal } from 'solid-js'

/** What a press on the board does. */
export const TOOLS = [
  'select',
  'several',
  'hand',
  'text',
  'rectangle',
  'ellipse',
  'diamond',
  'connector',
  'frame',
  'stamp',
  'pen',
  'marker',
  'eraser',
  'laser',
] as const
export type Tool = (typeof TOOLS)[number]
export type BoxTool = 'text' | 'rectangle' | 'ellipse' | 'diamond' | 'frame'

/** What a gesture is about to make, shown before it is written. */
export type Draft =
  | { readonly kind: 'marquee'; readonly rect: Rect }
  | { readonly kind: 'box'; readonly tool: BoxTool; readonly rect: Rect }
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'ink'; readonly points: readonly InkPoint[]; readonly tip: Tip; readonly pressed: boolean }

export interface Tools {
  readonly tool: Accessor<Tool>
  readonly take: (tool: Tool) => void
  /** Which stamp the tool sets. */
  readonly mark: Accessor<Mark>
  /** Takes the stamp; without a mark the one that was used last, or the next where it is in hand already. */
  readonly takeStamp: (mark?: Mark) => void
  readonly draft: Accessor<Draft | null>
  readonly show: (draft: Draft | null) => void
  /** What the eraser has gone over and will take when it is lifted. */
  readonly fading: Accessor<ReadonlySet<string>>
  readonly fade: (ids: ReadonlySet<string>) => void
  /** Other boxes for items than their own, while a handle is held. */
  readonly stretch: Accessor<ReadonlyMap<string, Box> | null>
  readonly pull: (boxes: ReadonlyMap<string, Box> | null) => void
}

export const NONE: ReadonlySet<string> = new Set()

/** The tool in hand and what it is doing. */
export const createTools = (): Tools => {
  const [tool, take] = createSignal<Tool>('select')
  const [draft, show] = createSignal<Draft | null>(null)
  const [fading, fade] = createSignal<ReadonlySet<string>>(NONE)
  const [stretch, pull] = createSignal<ReadonlyMap<string, Box> | null>(null)
  const [mark, setMark] = createSignal<Mark>('heart')
  const takeStamp = (wanted?: Mark): void => {
    const next = tool() === 'stamp' ? (MARKS[(MARKS.indexOf(mark()) + 1) % MARKS.length] ?? mark()) : mark()
    setMark(wanted ?? next)
    take('stamp')
  }
  return { tool, take, mark, takeStamp, draft, show, fading, fade, stretch, pull }
}
