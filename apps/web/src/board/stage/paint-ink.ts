import { type Ink, lineOf, PEN_WIDTH } from '@coreflect/board'
import { inkStretch, outlineOfInk } from '../drawing/ink.ts'

/** Below so many pixels of the canvas for a board unit nobody sees how a line swells: it is drawn as a bent stroke. */
const SKETCHED = 0.5
/** A sketched line goes through no more places than a pixel apart. */
const APART = 1.5

const outlines = new WeakMap<Uint8Array, { readonly path: string; readonly shape: Path2D }>()
const sketches = new WeakMap<Uint8Array, { readonly scale: number; readonly path: Path2D }>()

const outlineOf = (ink: Ink): Path2D | null => {
  const path = outlineOfInk(ink)
  if (path === null) return null
  const known = outlines.get(ink.bytes)
  if (known?.path === path) return known.shape
  const shape = new Path2D(path)
  outlines.set(ink.bytes, { path, shape })
  return shape
}

const sketchOf = (ink: Ink, scale: number): Path2D => {
  const known = sketches.get(ink.bytes)
  if (known !== undefined && known.scale >= scale) return known.path
  const path = new Path2D()
  let last: readonly [number, number] | null = null
  for (const [x, y] of lineOf(ink)?.points ?? []) {
    if (last === null) path.moveTo(x, y)
    else if (Math.hypot(x - last[0], y - last[1]) * scale < APART) continue
    else path.lineTo(x, y)
    last = [x, y]
  }
  sketches.set(ink.bytes, { scale, path })
  return path
}

/** Draws a line that was drawn by hand. */
export const paintInk = (pen: CanvasRenderingContext2D, scale: number, color: string, ink: Ink): void => {
  const [fx, fy] = inkStretch(ink)
  pen.save()
  pen.translate(ink.p[0] * scale, ink.p[1] * scale)
  pen.scale(fx * scale, fy * scale)
  if (ink.tip === 'marker') pen.globalAlpha = 0.45
  const outline = scale >= SKETCHED ? outlineOf(ink) : null
  if (outline !== null) {
    pen.fillStyle = color
    pen.fill(outline)
  } else {
    pen.strokeStyle = color
    pen.lineJoin = 'round'
    pen.lineWidth = Math.max(PEN_WIDTH[ink.width] * 0.7, 0.9 / scale)
    pen.stroke(sketchOf(ink, scale))
  }
  pen.restore()
}
