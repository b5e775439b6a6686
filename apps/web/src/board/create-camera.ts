import { type Camera, fit, type Point, type Rect, reveal, type Size, toBoard, toScreen, zoomAt } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'

export interface CameraHold {
  /** Where the camera is now. Not a signal: what follows it is moved by one transform a frame. */
  readonly now: () => Camera
  readonly set: (camera: Camera) => void
  /** Whether nobody has looked around yet. */
  readonly untouched: () => boolean
  /** From now on the view is left where it is. */
  readonly keep: () => void
  /** Screen pixels for a board unit in whole percent; a signal, told when a zoom has come to rest. 0 as long as nobody has looked anywhere. */
  readonly percent: Accessor<number>
  /** Whether a zoom is going on; false once it has come to rest. Not a signal. */
  readonly zooming: () => boolean
  /** Asks for one frame, in which everybody who follows is called. */
  readonly ask: () => void
  /** Draws at once what was asked for, instead of with the next frame. */
  readonly hurry: () => void
  /** Calls back in every frame that was asked for or in which the camera has moved. Returns how to stop. */
  readonly follow: (listener: () => void) => () => void
  readonly size: () => Size
  /** What of the board is well in view: what `fit` in this window would show as it is now. */
  readonly shown: () => Rect
  /** A point of the page as a point of the viewport, in pixels. */
  readonly toView: (client: Point) => Point
  readonly toBoard: (client: Point) => Point
  readonly zoomBy: (factor: number) => void
  /** Shows an area whole, if that is not further away than `least`, and goes on doing so in a window of another size until somebody looks elsewhere. */
  readonly fit: (area: Rect | null, least?: number) => void
  /** Whether the view is as the last `fit` has left it. */
  readonly fits: () => boolean
  /** Brings a place into view; where its words would be too small to write in, nearer as well. */
  readonly reveal: (area: Rect, near?: boolean) => void
  /** Ties the camera to its elements. Returns how to let go. */
  readonly attach: (elements: CameraElements) => () => void
}

interface CameraElements {
  readonly window: HTMLElement
  /** The dots of the ground, drawn in a grid of `GRID` pixels. */
  readonly dots: HTMLElement
  /** What moves behind the window. */
  readonly world: HTMLElement
  /** What moves with it and lies over it. */
  readonly overlay: HTMLElement
  /** What covers the lower edge of the window. */
  readonly tools: HTMLElement
  /** What covers its upper right corner, while it is there. */
  readonly corner: () => Element | null
}

/** Room that is left around what is shown, on a phone and on anything wider. */
const NARROW_EDGE = 26
const EDGE = 48
const NARROW = 640
const REST_MS = 120
const READABLE = 0.6
/** What is free is believed to be no lower than this, in pixels. */
const LEAST_HEIGHT = 112
const GRID = 32
const TOLD = '.together-line'

export const createCamera = (): CameraHold => {
  let camera: Camera = { at: [-EDGE, -EDGE], scale: 1 }
  let elements: CameraElements | null = null
  let frame = 0
  let drawn = 0
  let zooming = false
  let measured: Size | null = null
  const followers = new Set<() => void>()
  let touched = false
  let fitted: { readonly area: Rect; readonly least: number | undefined; readonly camera: Camera } | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  const [percent, setPercent] = createSignal(0)

  /** Text is drawn sharp again once a zoom has come to rest: until then its layer is only scaled. */
  const sharpen = (): void => {
    if (elements === null || drawn === camera.scale) return
    drawn = camera.scale
    elements.world.style.willChange = 'auto'
    requestAnimationFrame(() => elements?.world.style.setProperty('will-change', 'transform'))
  }
  const draw = (): void => {
    frame = 0
    if (elements === null) return
    const { at, scale } = camera
    const [x, y] = [-at[0] * scale, -at[1] * scale]
    const { world, overlay, dots } = elements
    world.style.transform = `matrix(${scale},0,0,${scale},${x},${y})`
    overlay.style.transform = world.style.transform
    overlay.style.setProperty('--upright', `${1 / scale}`)
    // Scaling a layer of dots in every frame of a zoom takes longer than all the rest of it: they come back when it rests.
    dots.toggleAttribute('data-away', zooming)
    // The dots are thinned out by doubling, so that they never become a grey veil, and moved by less than one step.
    const step = scale * 2 ** Math.ceil(Math.log2(0.6 / scale))
    const from = (way: number): number => (((way % (GRID * step)) + GRID * step) % (GRID * step)) - GRID * step
    dots.style.transform = `matrix(${step},0,0,${step},${from(x)},${from(y)})`
    for (const follower of followers) follower()
  }
  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const hurry = (): void => {
    if (frame === 0) return
    cancelAnimationFrame(frame)
    draw()
  }
  const tell = (): void => void setPercent(Math.round(camera.scale * 100))
  const settle = (): void => {
    zooming = false
    rest = undefined
    tell()
    sharpen()
    ask()
  }
  const set = (next: Camera): void => {
    const zooms = next.scale !== camera.scale
    camera = next
    if (!touched) tell()
    touched = true
    ask()
    if (!zooms) return
    // One step is a jump; a zoom that goes on is one that came before the last had come to rest.
    zooming = rest !== undefined
    clearTimeout(rest)
    rest = setTimeout(settle, REST_MS)
  }
  const size = (): Size => {
    if (elements === null) return [1, 1]
    measured ??= [elements.window.clientWidth || 1, elements.window.clientHeight || 1]
    return measured
  }
  /** The part of the window that the tools and a phone's keyboard leave free. */
  const freeSize = (): Size => {
    const [width, height] = size()
    const visible = globalThis.visualViewport
    const box = elements?.window.getBoundingClientRect()
    const covered = box === undefined || elements === null ? 0 : box.bottom - elements.tools.getBoundingClientRect().top
    const above = Math.max(LEAST_HEIGHT, height - covered)
    if (box === undefined || visible === null || visible === undefined) return [width, above]
    const below = visible.offsetTop + visible.height - box.top
    return [width, Math.max(LEAST_HEIGHT, Math.min(above, below))]
  }
  /** How much of the window's top lies under what is told there, or where the page is scrolled, under the board's head. */
  const shadeOf = (what: string): number => {
    const over = elements?.window.closest('.board')?.querySelectorAll(what) ?? []
    const top = elements?.window.getBoundingClientRect().top ?? 0
    return Math.max(0, ...[...over].map((one) => one.getBoundingClientRect().bottom - top))
  }
  const edgeOf = (): number => (size()[0] < NARROW ? NARROW_EDGE : EDGE)
  const lower = (one: Camera, by: number): Camera => ({ ...one, at: [one.at[0], one.at[1] - by / one.scale] })
  /** Where everything is to be seen, the corner is left free as well: beside it or below it, whichever shows more. */
  const fitAll = (area: Rect, least?: number): Camera => {
    const [width, free] = freeSize()
    const edge = edgeOf()
    const shade = shadeOf(TOLD)
    const box = elements?.window.getBoundingClientRect()
    // Of a board that one has yet to scroll to, as on a phone that lies on its side, more is seen soon.
    const seen = Math.min(box?.bottom ?? 0, innerHeight) - Math.max(box?.top ?? 0, 0)
    const isFar = free - shade < innerHeight / 3 && seen < size()[1] / 2
    const [height, told] = isFar ? [Math.max(free, Math.min(size()[1], innerHeight / 2)), 0] : [free, shade]
    const corner = elements?.corner()?.getBoundingClientRect()
    const into = (wide: number, shade: number) => lower(fit(area, [wide, height - shade], edge, least), shade)
    if (box === undefined || corner === undefined) return into(width, told)
    const beside = into(corner.left - box.left, told)
    const below = into(width, Math.max(told, corner.bottom - box.top))
    return beside.scale > below.scale ? beside : below
  }
  const toView = ([x, y]: Point): Point => {
    const box = elements?.window.getBoundingClientRect()
    return [x - (box?.left ?? 0), y - (box?.top ?? 0)]
  }
  const showWhole = (area: Rect | null, least?: number): void => {
    set(area === null ? { at: [-EDGE, -EDGE], scale: 1 } : fitAll(area, least))
    fitted = area === null ? null : { area, least, camera }
  }
  const fits = (): boolean => fitted !== null && fitted.camera === camera
  onCleanup(() => {
    cancelAnimationFrame(frame)
    clearTimeout(rest)
  })
  return {
    now: () => camera,
    set,
    untouched: () => !touched,
    keep: () => {
      if (elements === null) return
      touched = true
      tell()
    },
    percent,
    zooming: () => zooming,
    ask,
    hurry,
    follow: (listener) => {
      followers.add(listener)
      return () => void followers.delete(listener)
    },
    size,
    shown: () => {
      const [width, height] = freeSize()
      const [edge, shade] = [edgeOf(), shadeOf(TOLD)]
      const s: Size = [(width - 2 * edge) / camera.scale, (height - shade - 2 * edge) / camera.scale]
      return { p: toBoard(camera, [edge, shade + edge]), s }
    },
    toView,
    toBoard: (client) => toBoard(camera, toView(client)),
    zoomBy: (factor) => set(zoomAt(camera, [size()[0] / 2, size()[1] / 2], factor)),
    fit: showWhole,
    fits,
    reveal: (area, near = false) => {
      fitted = null
      const [x, y] = toScreen(camera, area.p)
      const from = near && camera.scale < READABLE ? zoomAt(camera, [x, y], 1 / camera.scale) : camera
      const shade = shadeOf(`.board-head, ${TOLD}`)
      const [width, height] = freeSize()
      const shown = lower(from, -shade)
      const next = reveal(shown, area, [width, height - shade], NARROW_EDGE)
      if (next !== shown || from !== camera) set(lower(next, shade))
    },
    attach: (next) => {
      elements = next
      drawn = camera.scale
      const resized = new ResizeObserver(() => {
        measured = null
        if (fits() && fitted !== null) showWhole(fitted.area, fitted.least)
        ask()
      })
      resized.observe(next.window)
      draw()
      return () => {
        resized.disconnect()
        elements = null
      }
    },
  }
}
