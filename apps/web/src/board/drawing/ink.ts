import { type Ink, lineOf } from '@coreflect/board'
import { createSignal, untrack } from 'solid-js'

type InkPath = typeof import('./hand-path.ts').inkPath

/** So long, in milliseconds, a fetch that failed is not tried again. */
const PAUSE = 5_000

const [inkPath, setInkPath] = createSignal<InkPath | null>(null)
const [coming, setComing] = createSignal(false)
let pausing = false

const fetchInkPath = async (): Promise<void> => {
  setComing(true)
  try {
    const part = await import('./hand-path.ts')
    setInkPath(() => part.inkPath)
  } catch {
    pausing = true
    setTimeout(() => {
      pausing = false
    }, PAUSE)
  } finally {
    setComing(false)
  }
}

/** Whether the code for outlines is on its way; what is drawn by hand is a sketch until then. Followed as a signal. */
export const outlinesComing = coming

/**
 * A drawing's outline in its own size; null while the code for it is not there, which a board without drawings never needs.
 * Asks for it, and is followed as a signal.
 */
export const outlineOfInk = (ink: Pick<Ink, 'bytes' | 'width' | 'tip'>): string | null => {
  const path = inkPath()
  if (path !== null) return path(ink)
  if (!pausing && !untrack(coming)) queueMicrotask(() => untrack(coming) || void fetchInkPath())
  return null
}

/** The places that a drawing goes through, as an SVG path to be stroked. */
export const sketchOfInk = (ink: Pick<Ink, 'bytes'>): string => {
  const places = lineOf(ink)?.points.map(([x, y]) => `${x} ${y}`) ?? []
  // A dot is a line of one place, which only shows when it goes somewhere.
  return places.length === 0 ? '' : `M${places.join('L')}${places.length === 1 ? 'h0' : ''}`
}

/** How much a drawing is stretched from the size in which it was drawn. */
export const inkStretch = (ink: Pick<Ink, 'bytes' | 's'>): readonly [number, number] => {
  const line = lineOf(ink)
  return line === null ? [1, 1] : [ink.s[0] / line.s[0], ink.s[1] / line.s[1]]
}
