import { overlap, type Rect } from '@coreflect/board'
import { createFirstPicture, isSame, type Seen } from './first-picture.ts'

/**
 * Draws what lies in a part of the board, a little at a time; the pen's origin is the board's, at so many pixels for a board
 * unit.
 */
export type PaintPart = (pen: CanvasRenderingContext2D, scale: number, part: Rect) => Iterator<void>

/** A board as pictures of its parts, kept while the camera goes over them. */
export interface Tiles {
  /** What looks otherwise now. Its pictures stay until they have been drawn anew. */
  readonly spoil: (places: readonly Rect[]) => void
  readonly spoilAll: () => void
  /**
   * Shows a view on the canvas; draws missing parts for as long as `time` says that there is some. False where parts are
   * still missing or old: come again in the next frame.
   */
  readonly show: (view: TileView) => boolean
  /** Draws pictures for what is shown without any while there is time; true where there is more to draw. */
  readonly prepare: (view: TileView) => boolean
  readonly clear: () => void
}

interface TileView extends Seen {
  readonly pen: CanvasRenderingContext2D
  /** Whether the scale is going to change again: pictures of a similar scale will do until then. */
  readonly zooming: boolean
  /** Whether the board is about to be seen for the first time, and rests. */
  readonly isFirst: boolean
  readonly hasTime: () => boolean
}

interface Tile {
  readonly column: number
  readonly row: number
  /** What is shown of it; null until it has been drawn for the first time. */
  picture: HTMLCanvasElement | null
  /** Whether that is how it looks now. */
  fresh: boolean
  /** The next picture, where one is being drawn: beside the old one, since it may take more than one frame. */
  work: Work | null
}

interface Work {
  readonly canvas: HTMLCanvasElement
  readonly steps: Iterator<void>
  /** Whether something has changed since it was begun: it is shown all the same, so that changes never hold up each other. */
  stale: boolean
}

/** Pictures of one scale, in pixels of the canvas for a board unit. */
interface Level {
  readonly scale: number
  readonly tiles: Map<string, Tile>
}

const SIDE = 512
/** How much a picture may be shrunk or grown while a zoom goes on. */
const SHRUNK = 0.75
const GROWN = 2
/** Pictures for a zoom outwards are made for where it is going, so that fewer of them fill the window until it is there. */
const AHEAD = 0.7
/** Pictures that are kept beyond those in view. */
const SPARE = 24

interface Span {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const isIn = ({ left, right, top, bottom }: Span, { column, row }: Tile): boolean =>
  column >= left && column <= right && row >= top && row <= bottom

const partOf = (scale: number, column: number, row: number): Rect => ({
  p: [(column * SIDE) / scale, (row * SIDE) / scale],
  s: [SIDE / scale, SIDE / scale],
})

/** `over` draws what is no part of any picture, whenever the canvas is drawn anew. */
export const createTiles = (paint: PaintPart, over: (view: TileView) => void): Tiles => {
  let level: Level = { scale: 0, tiles: new Map() }
  let older: Level | null = null
  let pool: HTMLCanvasElement[] = []
  /** The view that the canvas shows whole, sharp and up to date; null where it does not. */
  let shown: Seen | null = null
  const first = createFirstPicture(paint)

  const putBack = (canvas: HTMLCanvasElement | null | undefined): void => {
    if (canvas && pool.length < SPARE) pool.push(canvas)
  }
  const spoilTile = (tile: Tile): void => {
    if (tile.work !== null) tile.work.stale = true
    tile.fresh = false
    shown = null
  }
  const release = (tiles: Iterable<Tile>): void => {
    for (const tile of tiles) {
      putBack(tile.work?.canvas)
      putBack(tile.picture)
      tile.work = null
    }
  }
  const begin = ({ column, row }: Tile, { scale }: Level): Work | null => {
    const canvas = pool.pop() ?? document.createElement('canvas')
    if (canvas.width !== SIDE) canvas.width = SIDE
    if (canvas.height !== SIDE) canvas.height = SIDE
    const pen = canvas.getContext('2d')
    if (pen === null) return null
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, SIDE, SIDE)
    pen.setTransform(1, 0, 0, 1, -column * SIDE, -row * SIDE)
    return { canvas, steps: paint(pen, scale, partOf(scale, column, row)), stale: false }
  }
  /** Goes on with a picture while there is time; once it is whole it takes the place of the old one. */
  const draw = (tile: Tile, level: Level, hasTime: () => boolean): void => {
    tile.work ??= begin(tile, level)
    while (tile.work !== null && tile.work.steps.next().done !== true) if (!hasTime()) return
    tile.fresh = tile.work?.stale !== true
    if (tile.work === null) return
    putBack(tile.picture)
    tile.picture = tile.work.canvas
    tile.work = null
  }
  /** Columns and rows of a level that are in view. */
  const span = ({ scale }: Level, { camera, size }: TileView): Span => {
    const at = (from: number): number => Math.floor((from * scale) / SIDE)
    return {
      left: at(camera.at[0]),
      top: at(camera.at[1]),
      right: at(camera.at[0] + size[0] / camera.scale),
      bottom: at(camera.at[1] + size[1] / camera.scale),
    }
  }
  const copy = (view: TileView, { scale }: Level, tile: Tile, clean: boolean): void => {
    if (tile.picture === null) return
    const { pen, camera, density } = view
    const side = (SIDE / scale) * camera.scale * density
    const [x0, y0] = [camera.at[0] * camera.scale * density, camera.at[1] * camera.scale * density]
    const left = Math.round(tile.column * side - x0)
    const top = Math.round(tile.row * side - y0)
    const width = Math.round((tile.column + 1) * side - x0) - left
    const height = Math.round((tile.row + 1) * side - y0) - top
    if (clean) pen.clearRect(left, top, width, height)
    pen.drawImage(tile.picture, left, top, width, height)
  }
  /** Moves to the pictures of another scale where those at hand no longer do. */
  const settle = ({ camera, density, zooming }: TileView): void => {
    const scale = camera.scale * density
    const ratio = scale / level.scale
    if (scale === level.scale || (zooming && ratio > SHRUNK && ratio < GROWN)) return
    const complete = [...level.tiles.values()].some((tile) => tile.fresh)
    if (complete || older === null) {
      if (older !== null) release(older.tiles.values())
      older = level.tiles.size > 0 ? level : null
    } else release(level.tiles.values())
    level = { scale: zooming && ratio <= SHRUNK ? scale * AHEAD : scale, tiles: new Map() }
  }
  const trim = (view: TileView): void => {
    const seen = span(level, view)
    const shown = (seen.right - seen.left + 1) * (seen.bottom - seen.top + 1)
    if (level.tiles.size <= shown + SPARE) return
    for (const [key, tile] of level.tiles) {
      if (level.tiles.size <= shown + SPARE / 2) break
      if (isIn(seen, tile)) continue
      level.tiles.delete(key)
      release([tile])
    }
  }
  const showOlder = (view: TileView, last: Level): void => {
    const seen = span(last, view)
    for (const tile of last.tiles.values()) if (isIn(seen, tile)) copy(view, last, tile, false)
  }
  /** One picture of the present scale, drawn if there is time. */
  const tileAt = (view: TileView, column: number, row: number): Tile => {
    const key = `${column}:${row}`
    const tile: Tile = level.tiles.get(key) ?? { column, row, picture: null, fresh: false, work: null }
    if (!tile.fresh && view.hasTime()) {
      level.tiles.set(key, tile)
      draw(tile, level, view.hasTime)
    }
    return tile
  }
  /** Calls with each picture in view; whether all of them are as they should be. */
  const eachTile = (view: TileView, call: (tile: Tile) => void): boolean => {
    const { left, right, top, bottom } = span(level, view)
    let complete = true
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const tile = tileAt(view, column, row)
        call(tile)
        complete &&= tile.fresh
      }
    return complete
  }
  /** Clears the canvas for pictures of the present scale; what was there before is seen until they come. */
  const layUnder = (view: TileView): boolean => {
    const { pen, size, density } = view
    const isAny = older !== null || first.isThere()
    first.keep(pen)
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, size[0] * density, size[1] * density)
    pen.imageSmoothingQuality = 'low'
    first.under(pen, view)
    if (older !== null) showOlder(view, older)
    return isAny
  }
  const dropUnder = (): void => {
    first.drop()
    if (older !== null) release(older.tiles.values())
    older = null
  }
  const showFirst = (view: TileView): boolean => {
    const { pen, camera, size, density, hasTime } = view
    if (!first.draw(pen, view, hasTime)) return false
    over(view)
    shown = { camera, size, density }
    return true
  }
  const show = (view: TileView): boolean => {
    const { camera, size, density } = view
    if (isSame(shown, view)) return true
    if (view.isFirst && level.tiles.size === 0 && older === null && !first.isWhole()) return showFirst(view)
    settle(view)
    const isClean = layUnder(view)
    const complete = eachTile(view, (tile) => copy(view, level, tile, isClean))
    if (complete) dropUnder()
    trim(view)
    over(view)
    shown = complete && level.scale === camera.scale * density ? { camera, size, density } : null
    return complete
  }
  const spoilFirst = (): void => {
    first.spoil()
    if (first.isThere()) shown = null
  }
  return {
    show,
    prepare: (view) => {
      if (!first.isThere() || !isSame(shown, view)) return false
      settle(view)
      const complete = eachTile(view, () => undefined)
      if (complete) first.drop()
      return !complete
    },
    spoil: (places) => {
      spoilFirst()
      for (const { scale, tiles } of older === null ? [level] : [level, older])
        for (const tile of tiles.values()) {
          if (!tile.fresh && tile.work === null) continue
          const part = partOf(scale, tile.column, tile.row)
          if (places.some((place) => overlap(part, place))) spoilTile(tile)
        }
    },
    spoilAll: () => {
      spoilFirst()
      shown = null
      for (const tile of level.tiles.values()) spoilTile(tile)
    },
    clear: () => {
      shown = null
      first.drop()
      release(level.tiles.values())
      level = { scale: 0, tiles: new Map() }
      older = null
      pool = pool.slice(0, SPARE / 2)
    },
  }
}
