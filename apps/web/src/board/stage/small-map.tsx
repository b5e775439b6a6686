import { type Item, type Rect, viewOf } from '@coreflect/board'
import { onCleanup, onMount } from 'solid-js'
import type { BoardHold } from '../create-board.ts'
import { type Palette, readPalette } from './palette.ts'
import './small-map.css'

const WIDE = 208
const HIGH = 144
const EDGE = 8
/** Changes are gathered for so long, since nobody reads the map letter by letter. */
const REST_MS = 250

/** Everything as a patch of its colour, frames under the rest; so small a thing is that it has at least a pixel and a half. */
const paintSmall = (pen: CanvasRenderingContext2D, items: readonly Item[], palette: Palette, scale: number): void => {
  const side = (length: number): number => Math.max(1.5 / scale, length)
  const ground = (item: Item): string => {
    if (item.kind === 'frame') return palette.line
    const isPaper = item.kind === 'note' || item.kind === 'card' || item.kind === 'stamp'
    return (isPaper ? palette.note : palette.pen)[item.color]
  }
  const inOrder = items.filter(({ kind }) => kind !== 'connector')
  for (const item of inOrder.sort((a, b) => Number(b.kind === 'frame') - Number(a.kind === 'frame'))) {
    pen.fillStyle = ground(item)
    pen.fillRect(...item.p, side(item.s[0]), side(item.s[1]))
  }
}

/** The whole board in small, with what is in view; a press on it looks there. The arrow keys of the board do the same. */
export function SmallMap(props: { readonly hold: BoardHold }) {
  let canvas!: HTMLCanvasElement
  let frame!: HTMLDivElement
  const { hold } = props
  let shown: Rect = { p: [0, 0], s: [1, 1] }
  let waiting: ReturnType<typeof setTimeout> | null = null

  const mapOf = () => {
    const [x, y] = shown.p
    const scale = Math.min((WIDE - 2 * EDGE) / shown.s[0], (HIGH - 2 * EDGE) / shown.s[1], 1)
    const free = [WIDE - shown.s[0] * scale, HIGH - shown.s[1] * scale] as const
    return { scale, at: [x - free[0] / 2 / scale, y - free[1] / 2 / scale] as const }
  }
  const follow = (): void => {
    const { at, scale } = mapOf()
    const { p, s } = viewOf(hold.camera.now(), hold.camera.size())
    frame.style.transform = `translate(${(p[0] - at[0]) * scale}px, ${(p[1] - at[1]) * scale}px)`
    frame.style.width = `${s[0] * scale}px`
    frame.style.height = `${s[1] * scale}px`
  }
  const draw = (): void => {
    waiting = null
    const pen = canvas.getContext('2d')
    shown = hold.area() ?? viewOf(hold.camera.now(), hold.camera.size())
    const density = Math.max(1, globalThis.devicePixelRatio || 1)
    canvas.width = WIDE * density
    canvas.height = HIGH * density
    const { at, scale } = mapOf()
    if (pen !== null) {
      const units = density * scale
      pen.setTransform(units, 0, 0, units, -at[0] * units, -at[1] * units)
      paintSmall(pen, hold.items.within(shown), readPalette(canvas.parentElement ?? document.body), scale)
    }
    follow()
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
    draw()
    onCleanup(hold.camera.follow(follow))
    onCleanup(
      hold.items.follow(() => {
        waiting ??= setTimeout(draw, REST_MS)
      }),
    )
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
