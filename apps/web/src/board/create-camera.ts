import { type Camera, fit, type Point, type Rect, reveal, type Size, toBoard, zoomAt } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'

export interface CameraHold {
  /** Where the camera is now. Not a signal: what follows it is moved by one transform a frame. */
  readonly now: () => Camera
  readonly set: (camera: Camera) => void
  /** Whether nobody has looked around yet. */
  readonly untouched: () => boolean
  /** Screen pixels for a board unit in whole percent; a signal, told when a zoom has come to rest. */
  readonly percent: Accessor<number>
  readonly size: () => Size
  /** A point of the page as a point of the viewport, in pixels. */
  readonly toView: (client: Point) => Point
  readonly toBoard: (client: Point) => Point
  readonly zoomBy: (factor: number) => void
  readonly fit: (area: Rect | null) => void
  readonly reveal: (area: Rect) => void
  /** Ties the camera to its elements: the window, the layers that move behind it, and the tools that cover its lower edge. Returns how to let go. */
  readonly attach: (viewport: HTMLElement, layers: readonly HTMLElement[], tools: HTMLElement) => () => void
}

/** Room that is left around what is shown, on a phone and on anything wider. */
const NARROW_EDGE = 20
const EDGE = 48
const NARROW = 640
const REST_MS = 120
const GRID = 32

export const createCamera = (): CameraHold => {
  let camera: Camera = { at: [-EDGE, -EDGE], scale: 1 }
  let window: HTMLElement | null = null
  let layers: readonly HTMLElement[] = []
  let tools: HTMLElement | null = null
  let frame = 0
  let touched = false
  let rest: ReturnType<typeof setTimeout> | undefined
  const [percent, setPercent] = createSignal(100)

  const draw = (): void => {
    frame = 0
    const { at, scale } = camera
    const [x, y] = [-at[0] * scale, -at[1] * scale]
    for (const layer of layers) layer.style.transform = `matrix(${scale},0,0,${scale},${x},${y})`
    layers[1]?.style.setProperty('--upright', `${1 / scale}`)
    if (window === null) return
    // The dots of the ground are thinned out by doubling, so that they never become a grey veil.
    const step = GRID * scale * 2 ** Math.max(0, Math.ceil(Math.log2(0.6 / scale)))
    window.style.backgroundSize = `${step}px ${step}px`
    window.style.backgroundPosition = `${x}px ${y}px`
  }
  const set = (next: Camera): void => {
    touched = true
    camera = next
    if (frame === 0) frame = requestAnimationFrame(draw)
    clearTimeout(rest)
    rest = setTimeout(() => setPercent(Math.round(camera.scale * 100)), REST_MS)
  }
  const size = (): Size => [window?.clientWidth ?? 1, window?.clientHeight ?? 1]
  /** The part of the window that the tools and a phone's keyboard leave free. */
  const freeSize = (): Size => {
    const [width, height] = size()
    const visible = globalThis.visualViewport
    const box = window?.getBoundingClientRect()
    const covered = box === undefined || tools === null ? 0 : box.bottom - tools.getBoundingClientRect().top
    const above = Math.max(160, height - covered)
    if (box === undefined || visible === null || visible === undefined) return [width, above]
    const below = visible.offsetTop + visible.height - box.top
    return [width, Math.max(160, Math.min(above, below))]
  }
  const toView = ([x, y]: Point): Point => {
    const box = window?.getBoundingClientRect()
    return [x - (box?.left ?? 0), y - (box?.top ?? 0)]
  }
  onCleanup(() => {
    cancelAnimationFrame(frame)
    clearTimeout(rest)
  })
  return {
    now: () => camera,
    set,
    untouched: () => !touched,
    percent,
    size,
    toView,
    toBoard: (client) => toBoard(camera, toView(client)),
    zoomBy: (factor) => set(zoomAt(camera, [size()[0] / 2, size()[1] / 2], factor)),
    fit: (area) =>
      set(
        area === null
          ? { at: [-EDGE, -EDGE], scale: 1 }
          : fit(area, freeSize(), size()[0] < NARROW ? NARROW_EDGE : EDGE),
      ),
    reveal: (area) => {
      const next = reveal(camera, area, freeSize(), NARROW_EDGE)
      if (next !== camera) set(next)
    },
    attach: (viewport, moving, over) => {
      window = viewport
      tools = over
      layers = moving
      draw()
      return () => {
        window = null
        tools = null
        layers = []
      }
    },
  }
}
