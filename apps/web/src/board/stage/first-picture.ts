import type { Camera, Size } from '@coreflect/board'
import type { PaintPart } from './create-tiles.ts'

/** A view, as the canvas shows it. */
export interface Seen {
  readonly camera: Camera
  /** Of the window, in pixels of the page. */
  readonly size: Size
  /** Pixels of the canvas for a pixel of the page. */
  readonly density: number
}

type Pen = CanvasRenderingContext2D

/** What is first seen of a board. */
export interface FirstPicture {
  /**
   * Goes on with it while there is time; whether it is whole and up to date. Another view begins it anew; a change does not,
   * so that changes never hold it up.
   */
  readonly draw: (pen: Pen, seen: Seen, hasTime: () => boolean) => boolean
  /** Something looks otherwise by now. */
  readonly spoil: () => void
  readonly isThere: () => boolean
  readonly isWhole: () => boolean
  /** Copies what is there of it, before something else is drawn in its place. */
  readonly keep: (pen: Pen) => void
  /** Draws what was kept, moved and scaled to this view. */
  readonly under: (pen: Pen, seen: Seen) => void
  readonly drop: () => void
}

export const isSame = (a: Seen | null, b: Seen): boolean =>
  a?.camera === b.camera && a.size === b.size && a.density === b.density

interface Drawing {
  readonly seen: Seen
  readonly steps: Iterator<void>
  whole: boolean
  stale: boolean
  /** Its copy, once something else is going to be drawn where it is. */
  kept: HTMLCanvasElement | null
}

/**
 * The first picture of a board is drawn straight onto the canvas: what is in view alone, once, without pictures of its
 * parts, which are larger than the window together and have to be copied. Those are drawn when nobody waits for them.
 */
export const createFirstPicture = (paint: PaintPart): FirstPicture => {
  let drawing: Drawing | null = null
  const begin = (pen: Pen, seen: Seen): Drawing => {
    const { camera, size, density } = seen
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, size[0] * density, size[1] * density)
    const part = { p: camera.at, s: [size[0] / camera.scale, size[1] / camera.scale] } as const
    return { seen, steps: paint(pen, camera.scale * density, part), whole: false, stale: false, kept: null }
  }
  return {
    draw: (pen, seen, hasTime) => {
      if (drawing === null || !isSame(drawing.seen, seen)) drawing = begin(pen, seen)
      const { at, scale } = seen.camera
      const [left = 0, top = 0] = at.map((from) => Math.round(from * scale * seen.density))
      pen.setTransform(1, 0, 0, 1, -left, -top)
      while (drawing.steps.next().done !== true) if (!hasTime()) return false
      drawing.whole = true
      return !drawing.stale
    },
    spoil: () => {
      if (drawing !== null) drawing.stale = true
    },
    isThere: () => drawing !== null,
    isWhole: () => drawing?.whole === true,
    keep: (pen) => {
      if (drawing !== null) drawing.kept ??= copyOf(pen.canvas)
    },
    under: (pen, { camera, density }) => {
      if (drawing?.kept == null) return
      const { kept, seen } = drawing
      const grown = (camera.scale * density) / (seen.camera.scale * seen.density)
      const [x = 0, y = 0] = seen.camera.at.map((at, i) =>
        Math.round((at - (camera.at[i] ?? 0)) * camera.scale * density),
      )
      pen.drawImage(kept, x, y, kept.width * grown, kept.height * grown)
    },
    drop: () => {
      drawing = null
    },
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  copy.getContext('2d')?.drawImage(canvas, 0, 0)
  return copy
}
