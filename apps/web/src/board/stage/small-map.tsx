import { type Item, type Rect, viewOf } from '@coreflect/board'
import { onCleanup, onMount } from 'solid-js'
import type { BoardHold } from '../create-board.ts'
import { followLook } from './create-looks.ts'
import { type Palette, readPalette } from './palette.ts'
import './small-map.css'

const WIDE = 208
const HIGH = 144
const EDGE = 8
/** Whoever has gone beyond everything sees so much of their view at the edge, and so where the board lies. */
const SEEN = 6
/** Changes are gathered for so long, since nobody reads the map letter by letter. */
const REST_MS = 250

/** So many things are drawn at once; the next come in a task of their own, so that no frame waits for the map. */
const PIECE = 1500

const groundOf = (item: Item, palette: Palette): string => {
  if (item.kind === 'frame') return palette.line
  const isPaper = item.kind === 'note' || item.kind === 'card' || item.kind === 'stamp'
  return (isPaper ? palette.note : palette.pen)[item.color]
}

/** What the map shows, frames first, since they lie under the rest. */
function* layered(items: readonly Item[]): Generator<Item> {
  for (const item of items) if (item.kind === 'frame') yield item
  for (const item of items) if (item.kind !== 'frame' && item.kind !== 'connector') yield item
}

/** Draws the next piece, each thing as a patch of its colour of at least a pixel and a half; whether that was the last. */
const paintPiece = (
  pen: CanvasRenderingContext2D,
  items: Generator<Item>,
  palette: Palette,
  scale: number,
): boolean => {
  // Where more contrast is asked for, or colours are forced, a patch may have no colour of its own.
  pen.strokeStyle = palette.noteInk
  pen.lineWidth = 1 / scale
  const side = (length: number): number => Math.max(1.5 / scale, length)
  for (let left = PIECE; left > 0; left -= 1) {
    const { value: item, done } = items.next()
    if (done === true) return true
    const place = [...item.p, side(item.s[0]), side(item.s[1])] as const
    pen.fillStyle = groundOf(item, palette)
    pen.fillRect(...place)
    if (palette.rim === 1) pen.strokeRect(...place)
  }
  return false
}

/** The whole board in small, with what is in view; a press on it looks there. The arrow keys of the board do the same. */
export function SmallMap(props: { readonly hold: BoardHold }) {
  let canvas!: HTMLCanvasElement
  let frame!: HTMLDivElement
  const { hold } = props
  let shown: Rect = { p: [0, 0], s: [1, 1] }
  let waiting: ReturnType<typeof setTimeout> | null = null
  /** Whether something has changed since the last drawing began. */
  let stale = false
  const fresh = document.createElement('canvas')

  const mapOf = ({ p: [x, y], s }: Rect = shown) => {
    const scale = Math.min((WIDE - 2 * EDGE) / s[0], (HIGH - 2 * EDGE) / s[1], 1)
    const free = [WIDE - s[0] * scale, HIGH - s[1] * scale] as const
    return { scale, at: [x - free[0] / 2 / scale, y - free[1] / 2 / scale] as const }
  }
  const follow = (): void => {
    const { at, scale } = mapOf()
    const { p, s } = viewOf(hold.camera.now(), hold.camera.size())
    const [width, height] = [s[0] * scale, s[1] * scale]
    const x = Math.max(SEEN - width, Math.min(WIDE - SEEN, (p[0] - at[0]) * scale))
    const y = Math.max(SEEN - height, Math.min(HIGH - SEEN, (p[1] - at[1]) * scale))
    frame.style.transform = `translate(${x}px, ${y}px)`
    frame.style.width = `${width}px`
    frame.style.height = `${height}px`
  }
  /** Draws everything anew beside the map, piece by piece, and puts it there once it is whole. */
  const draw = (): void => {
    const pen = fresh.getContext('2d')
    const next = hold.area() ?? viewOf(hold.camera.now(), hold.camera.size())
    const density = Math.max(1, globalThis.devicePixelRatio || 1)
    fresh.width = WIDE * density
    fresh.height = HIGH * density
    const { at, scale } = mapOf(next)
    const items = layered(hold.items.within(next))
    const palette = readPalette(canvas.parentElement ?? document.body)
    const units = density * scale
    pen?.setTransform(units, 0, 0, units, -at[0] * units, -at[1] * units)
    const goOn = (): void => {
      waiting = null
      if (pen !== null && !paintPiece(pen, items, palette, scale)) {
        waiting = setTimeout(goOn)
        return
      }
      shown = next
      canvas.width = fresh.width
      canvas.height = fresh.height
      canvas.getContext('2d')?.drawImage(fresh, 0, 0)
      follow()
      if (stale) later()
    }
    stale = false
    goOn()
  }
  /** Not while a hand is at work, or more is coming: the map can wait, and a drag cannot. */
  const later = (): void => {
    stale = true
    waiting ??= setTimeout(() => {
      waiting = null
      const busy = hold.lift() !== null || hold.tools.draft() !== null || hold.camera.zooming() || hold.items.arriving()
      if (!busy) draw()
      else later()
    }, REST_MS)
  }
  const look = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return
    const box = canvas.getBoundingClientRect()
    const { at, scale } = mapOf()
    const now = hold.camera.now()
    const [width, height] = hold.camera.size()
    const middle = [(event.clientX - box.left) / scale + at[0], (event.clientY - box.top) / scale + at[1]] as const
    hold.camera.set({ ...now, at: [middle[0] - width / now.scale / 2, middle[1] - height / now.scale / 2] })
  }
  onMount(() => {
    if (hold.items.arriving()) later()
    else draw()
    onCleanup(hold.camera.follow(follow))
    onCleanup(hold.items.follow(later))
    onCleanup(followLook(later))
    onCleanup(() => waiting !== null && clearTimeout(waiting))
  })
  return (
    <div
      class="small-map"
      role="img"
      aria-label={hold.t('board.map')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={look}
    >
      <canvas ref={canvas} width={WIDE} height={HIGH} />
      <div ref={frame} class="small-map-view" />
    </div>
  )
}
