import { formOutline, PEN_WIDTH, type Point } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'
import type { Draft } from '../create-tools.ts'
import { handPath } from '../drawing/hand-path.ts'
import type { Palette } from './palette.ts'

interface DraftsSetting {
  readonly hold: BoardHold
  readonly palette: Palette
  /** Pixels of the canvas for a board unit. */
  readonly units: number
  readonly shining: readonly (readonly { readonly at: Point; readonly light: number }[])[]
}

const FORMS = {
  rectangle: 'rectangle',
  ellipse: 'ellipse',
  diamond: 'diamond',
  frame: 'rectangle',
  text: 'rectangle',
} as const

const marquee = (
  pen: CanvasRenderingContext2D,
  { rect }: Extract<Draft, { kind: 'marquee' }>,
  palette: Palette,
): void => {
  const place = [rect.p[0], rect.p[1], rect.s[0], rect.s[1]] as const
  pen.fillStyle = palette.accent
  pen.globalAlpha = 0.1
  pen.fillRect(...place)
  pen.globalAlpha = 1
  pen.strokeRect(...place)
}

const paintDraft = (pen: CanvasRenderingContext2D, draft: Draft, palette: Palette, line: number): void => {
  pen.strokeStyle = palette.accent
  pen.lineWidth = line
  if (draft.kind === 'marquee') marquee(pen, draft, palette)
  else if (draft.kind === 'box') {
    pen.translate(draft.rect.p[0], draft.rect.p[1])
    pen.stroke(new Path2D(formOutline(FORMS[draft.tool], [draft.rect.s[0], draft.rect.s[1]])))
  } else if (draft.kind === 'line') {
    pen.beginPath()
    pen.moveTo(...draft.from)
    pen.lineTo(...draft.to)
    pen.stroke()
  } else {
    const { points, tip, pressed } = draft
    pen.fillStyle = palette.ink
    pen.globalAlpha = tip === 'marker' ? 0.45 : 1
    pen.fill(
      new Path2D(handPath(points, { size: PEN_WIDTH[tip === 'pen' ? 'thin' : 'thick'], tip, pressed, done: false })),
    )
    pen.globalAlpha = 1
  }
}

/** Draws what a gesture is about to make, the lines along which things meet, and trails of light; whether there was anything. */
export const paintDrafts = (
  pen: CanvasRenderingContext2D,
  { hold, palette, units, shining }: DraftsSetting,
): boolean => {
  const draft = hold.tools.draft()
  const guides = hold.guides()
  if (draft === null && guides.length === 0 && shining.length === 0) return false
  const { at } = hold.camera.now()
  const line = (2 * (globalThis.devicePixelRatio || 1)) / units
  pen.save()
  pen.setTransform(units, 0, 0, units, -at[0] * units, -at[1] * units)
  pen.strokeStyle = palette.accent
  pen.lineWidth = line / 1.5
  for (const guide of guides) {
    pen.beginPath()
    if (guide.axis === 'x') {
      pen.moveTo(guide.at, guide.from)
      pen.lineTo(guide.at, guide.to)
    } else {
      pen.moveTo(guide.from, guide.at)
      pen.lineTo(guide.to, guide.at)
    }
    pen.stroke()
  }
  pen.lineCap = 'round'
  pen.strokeStyle = palette.pen.rose
  for (const trail of shining)
    for (const [index, spark] of trail.entries()) {
      const before = trail[index - 1]
      if (before === undefined) continue
      pen.globalAlpha = spark.light
      pen.lineWidth = line * (1 + 2 * spark.light)
      pen.beginPath()
      pen.moveTo(...before.at)
      pen.lineTo(...spark.at)
      pen.stroke()
    }
  pen.globalAlpha = 1
  if (draft !== null) paintDraft(pen, draft, palette, line)
  pen.restore()
  return true
}
