import type { Item, Point, Rect } from '@coreflect/board'
import { fetchLater } from '../../fetch-later.ts'
import type { BoardHold } from '../create-board.ts'
import type { Painter } from './create-painter.ts'
import { meets } from './cull.ts'

/** What lies over everything for as long as it is on its way. */
export interface Live {
  /** Ids of what is carried, and so drawn nowhere else. */
  readonly out: () => ReadonlySet<string>
  /** Calls back with the places that something has left or come back to. Returns how to stop. */
  readonly onOut: (listener: (places: readonly Rect[]) => void) => () => void
  /** Looks at what is carried now; to be called before anything is drawn. */
  readonly look: () => void
  readonly draw: (view: Rect) => void
}

interface LiveSetting {
  readonly hold: BoardHold
  readonly painter: Painter
  readonly canvas: HTMLCanvasElement
  readonly isElement: (id: string) => boolean
  readonly density: () => number
}

interface Load {
  readonly ids: ReadonlySet<string>
  readonly by: Point
}

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  if (a.size !== b.size) return false
  for (const id of a) if (!b.has(id)) return false
  return true
}

export const createLive = ({ hold, painter, canvas, isElement, density }: LiveSetting): Live => {
  const { items, camera } = hold
  const pen = canvas.getContext('2d')
  let paintDrafts: typeof import('./paint-drafts.ts').paintDrafts | null = null
  let asked = false
  const fetchDrafts = async (): Promise<void> => {
    paintDrafts = (await import('./paint-drafts.ts')).paintDrafts
    camera.ask()
  }
  fetchLater(fetchDrafts)
  /** Its code comes when there is time for it, and at once when there is something to draw. */
  const drafts = (shining: Parameters<NonNullable<typeof paintDrafts>>[1]['shining']): boolean => {
    if (pen === null) return false
    const units = camera.now().scale * density()
    if (paintDrafts !== null) return paintDrafts(pen, { hold, palette: painter.palette(), units, shining })
    if (!asked && (hold.tools.draft() !== null || hold.guides().length > 0 || shining.length > 0)) {
      asked = true
      fetchDrafts().catch(() => {
        asked = false
      })
    }
    return false
  }
  const listeners = new Set<(places: readonly Rect[]) => void>()
  let out: ReadonlySet<string> = new Set()
  let drawn = false
  let now: readonly Load[] = []

  /** Everything that is carried now, by oneself or by others, and how far. */
  const loads = (): readonly Load[] => {
    const lift = hold.lift()
    const mine = lift === null ? [] : [lift]
    const theirs = hold.presence.peers().flatMap(({ carried }) => {
      const first = carried === null ? null : items.item(carried.ids[0] ?? '')
      if (carried === null || first === null) return []
      const by: Point = [carried.from[0] + carried.by[0] - first.p[0], carried.from[1] + carried.by[1] - first.p[1]]
      return by[0] === 0 && by[1] === 0 ? [] : [{ ids: carried.ids, by }]
    })
    return [...mine, ...theirs].map(({ ids, by }) => ({ ids: new Set(ids), by }))
  }
  /** Connectors run along with what is carried, without being carried themselves. */
  const pulled = (load: Load): readonly string[] =>
    [...load.ids].flatMap((id) => [...items.tied(id)]).filter((id) => !load.ids.has(id))

  const note = (next: ReadonlySet<string>): void => {
    if (sameIds(out, next)) return
    const before = out
    out = next
    const places = [...before, ...next]
      .filter((id) => before.has(id) !== next.has(id))
      .flatMap((id) => items.extent(id) ?? [])
    for (const listener of listeners) listener(places)
    camera.ask()
  }
  const carry = (brush: CanvasRenderingContext2D, { ids, by }: Load, view: Rect): void => {
    const from: Rect = { p: [view.p[0] - by[0], view.p[1] - by[1]], s: view.s }
    const here: Item[] = []
    for (const id of ids) {
      const place = isElement(id) ? null : items.extent(id)
      const item = place !== null && meets(place, from) ? items.item(id) : null
      if (item !== null) here.push(item)
    }
    const tied = pulled({ ids, by }).flatMap((id) => (isElement(id) ? [] : (items.item(id) ?? [])))
    if (here.length === 0 && tied.length === 0) return
    const { at, scale } = camera.now()
    const units = scale * density()
    brush.setTransform(1, 0, 0, 1, (by[0] - at[0]) * units, (by[1] - at[1]) * units)
    painter.paint(
      brush,
      units,
      here.sort((a, b) => items.rank(a) - items.rank(b)),
    )
    painter.titles(
      brush,
      units,
      here.filter((item) => item.kind === 'frame'),
    )
    brush.setTransform(1, 0, 0, 1, -at[0] * units, -at[1] * units)
    painter.paint(brush, units, tied)
    drawn = true
  }
  return {
    out: () => out,
    onOut: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    look: () => {
      now = loads()
      note(new Set(now.flatMap((load) => [...load.ids, ...pulled(load)])))
    },
    draw: (view) => {
      if (pen === null) return
      if (drawn) {
        pen.setTransform(1, 0, 0, 1, 0, 0)
        pen.clearRect(0, 0, canvas.width, canvas.height)
      }
      const shining = hold.trails.now()
      drawn = drafts(shining)
      for (const load of now) carry(pen, load, view)
      // A layer as large as the window costs time in every frame, though nothing is on it.
      canvas.hidden = !drawn
      if (shining.length > 0) camera.ask()
    },
  }
}
