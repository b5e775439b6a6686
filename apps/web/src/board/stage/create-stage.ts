import { byOrder, type Camera, type Item, type OutlineOf, type Rect, viewOf } from '@coreflect/board'
import { soon } from '@coreflect/sync/provider'
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { BoardHold } from '../create-board.ts'
import { outlinesComing } from '../drawing/ink.ts'
import { createLive } from './create-live.ts'
import { createMount } from './create-mount.ts'
import { createPainter } from './create-painter.ts'
import { createTiles } from './create-tiles.ts'
import { around, type Culled, cull, inside, MARGIN } from './cull.ts'

interface StageElements {
  /** The window that the board is seen through. */
  readonly host: HTMLElement
  /** Under the elements: what is far away or many. */
  readonly ground: HTMLCanvasElement
  /** Over them: what is on its way. */
  readonly live: HTMLCanvasElement
}

/** What of the board is an element and what is drawn. */
export interface Stage {
  /** Ids of the items that are elements now. */
  readonly ids: Accessor<readonly string[]>
  /** Whether an item is an element now; a signal. */
  readonly has: (id: string) => boolean
  /** Whether the board is drawn, apart from what is chosen. */
  readonly far: Accessor<boolean>
  /** Makes an item an element at once and keeps it one, wherever it lies; null lets go. */
  readonly pin: (id: string | null) => void
  readonly attach: (elements: StageElements) => void
}

/** Milliseconds in one frame for drawing what is missing: while something moves, while the board rests, and until it is there for the first time. */
const TIME = 5
const TIME_AT_REST = 16
const TIME_AT_FIRST = 32
/** So many items are drawn before the clock is looked at. */
const AT_ONCE = 16
const MOST_DENSITY = 2

const density = (): number => Math.min(MOST_DENSITY, Math.max(1, globalThis.devicePixelRatio || 1))

/** The least height of a frame's title in pixels, and by how much it may be more, so that it changes in steps alone. */
const TITLE = 13
const STEP = 1.25
/** Its height in board units, where that is enough. */
const TITLE_UNITS = 20

/** Keeps what lies in view shown, frame by frame: as elements where it is near, drawn where it is far or crowded. */
export const createStage = (hold: BoardHold): Stage => {
  const { items, camera, presence } = hold
  const mount = createMount(() => performance.now())
  const [far, setFar] = createSignal(false)
  const [pinned, setPinned] = createSignal<string | null>(null)
  /** Whether the board has not been there whole yet: until then nobody has anything to move. */
  let opening = true
  let stale = true
  let region: Rect | null = null
  let scale = 0
  let seenFrom: Camera | null = null
  let culled: Culled = { near: true, ids: new Set() }
  let frame: () => void = () => undefined

  const isFirst = (): boolean => opening && (camera.untouched() || camera.fits())
  const timeFor = (rests: boolean): number => {
    if (isFirst()) return TIME_AT_FIRST
    return rests ? TIME_AT_REST : TIME
  }
  /** What others carry or write in, as one line of words, so that their cursors alone change nothing here. */
  const others = createMemo(() =>
    presence
      .peers()
      .flatMap(({ carried, editing }) => [...(carried?.ids ?? []), ...(editing === null ? [] : [editing])])
      .join(' '),
  )
  const held = (): Iterable<string> => [
    ...hold.selected(),
    ...(hold.lift()?.ids ?? []),
    ...hold.tools.fading(),
    ...others()
      .split(' ')
      .filter((id) => id !== ''),
  ]
  const look = (): void => {
    stale = true
    camera.ask()
  }
  const recull = (view: Rect): void => {
    const now = camera.now().scale
    stale = false
    scale = now
    region = around(view)
    const pins = [pinned(), hold.editing()].filter((id) => id !== null)
    culled = cull(region, {
      scale,
      count: untrack(items.count),
      within: items.within,
      extent: items.extent,
      pinned: pins,
      held: held(),
    })
    setFar(!culled.near)
  }
  /** Elements are changed when they would come into view otherwise, and not while a zoom goes on. */
  const mustCull = (view: Rect): boolean => {
    if (region === null || stale) return true
    if (camera.zooming()) return false
    const [dx, dy] = [view.p[0] - region.p[0] - MARGIN, view.p[1] - region.p[1] - MARGIN]
    return scale !== camera.now().scale || Math.abs(dx) > MARGIN / 4 || Math.abs(dy) > MARGIN / 4
  }
  const isBare = (view: Rect, reached: boolean): boolean => {
    if (!culled.near) return items.count() > 0
    if (reached && region !== null && inside(view, region)) return false
    if (camera.zooming()) return items.count() > mount.ids().length
    return items.within(view).some((item) => !mount.has(item.id))
  }

  const mountNow = (id: string | null): void => {
    if (id !== null && !mount.has(id)) mount.step(new Set([...mount.ids(), id]))
  }
  // What is opened for writing has its field before the next key comes.
  createEffect(on(hold.editing, mountNow))
  createEffect(
    on([hold.selected, hold.editing, pinned, others, () => hold.lift()?.ids, hold.tools.fading, items.arriving], look),
  )
  // Who waits for the board does not wait for the next frame on top.
  createEffect(on(items.arriving, (arriving) => !arriving && opening && soon(() => opening && camera.hurry())))
  createEffect(
    on(presence.peers, (peers) => {
      for (const { client, cursor, pointing } of peers)
        if (pointing && cursor !== null) hold.trails.add(String(client), cursor)
    }),
  )
  createEffect(on([hold.lift, presence.peers, hold.tools.draft, hold.guides], camera.ask))

  const attach = ({ host, ground, live }: StageElements): void => {
    const outlineOf: OutlineOf = (id) => untrack(() => hold.outlineOf(id))
    const onOther = (): void => {
      tiles.spoilAll()
      camera.ask()
    }
    const { lines, pictures, t } = hold
    const painter = createPainter({ host, density, outlineOf, lines, pictures, t, onOther })
    const moving = createLive({ hold, painter, canvas: live, isElement: mount.has, density })
    const inOrder = (a: Item, b: Item): number =>
      Number(b.kind === 'frame') - Number(a.kind === 'frame') || byOrder(a, b)
    /** What is an element though the rest is drawn, and so is not drawn a second time under it. */
    let lifted: ReadonlySet<string> = new Set()
    const tiles = createTiles(
      function* (pen, at, part) {
        const out = moving.out()
        const here = items.within(part).filter((item) => !out.has(item.id) && !lifted.has(item.id))
        here.sort(inOrder)
        for (let from = 0; from < here.length; from += AT_ONCE) {
          painter.paint(pen, at, here.slice(from, from + AT_ONCE))
          yield
        }
      },
      ({ pen, camera: { at, scale }, density }) => {
        const units = scale * density
        pen.setTransform(1, 0, 0, 1, -at[0] * units, -at[1] * units)
        painter.titles(
          pen,
          units,
          [...items.frames()].filter(({ id }) => !moving.out().has(id)),
        )
      },
    )
    const pen = ground.getContext('2d')
    const fitted = (canvas: HTMLCanvasElement): void => {
      const [width, height] = camera.size().map((side) => Math.round(side * density()))
      if (canvas.width !== width && width !== undefined) canvas.width = width
      if (canvas.height !== height && height !== undefined) canvas.height = height
    }
    const lift = (): void => {
      const next = new Set(culled.near ? [] : [...culled.ids].filter(mount.has))
      const other = [...lifted, ...next].filter((id) => lifted.has(id) !== next.has(id))
      if (other.length === 0) return
      lifted = next
      tiles.spoil(other.flatMap((id) => items.extent(id) ?? []))
    }
    /** Titles of frames on elements: in them, or above in letters that stay as large, or drawn with all the rest. */
    const showTitles = (): void => {
      const units = TITLE / camera.now().scale
      const how = culled.near
        ? units <= TITLE_UNITS
          ? 'in'
          : `${STEP ** Math.ceil(Math.log(units) / Math.log(STEP))}px`
        : 'drawn'
      if (host.dataset.titles === how) return
      host.dataset.titles = how
      host.style.setProperty('--title', how)
    }
    /** Whether everything is as it should be; else it is gone on with in the next frame. */
    const drawGround = (bare: boolean, time: number, began: number): boolean => {
      if (ground.hidden === bare) ground.hidden = !bare
      if (!bare) tiles.clear()
      if (!bare || pen === null) return true
      fitted(ground)
      const hasTime = (): boolean => performance.now() - began < time
      const seen = { camera: camera.now(), size: camera.size(), density: density(), zooming: camera.zooming() }
      const view = { ...seen, pen, isFirst: isFirst(), hasTime }
      const whole = tiles.show(view)
      const more = whole && tiles.prepare({ ...view, hasTime: () => performance.now() - began < TIME })
      if (!whole || more) camera.ask()
      return whole
    }
    frame = () => {
      // Where it is to be seen is known once all of it is there: until then nothing jumps and nothing is drawn twice.
      if (untrack(items.arriving) && camera.untouched()) return
      const began = performance.now()
      const view = viewOf(camera.now(), camera.size())
      const rests = camera.now() === seenFrom && hold.lift() === null && hold.tools.draft() === null
      seenFrom = camera.now()
      const time = timeFor(rests)
      moving.look()
      if (mustCull(view)) recull(view)
      const reached = mount.step(culled.ids)
      if (!reached) camera.ask()
      lift()
      const whole = drawGround(isBare(view, reached), time, began)
      if (whole && reached && untrack(items.count) > 0) opening = false
      host.toggleAttribute('data-drawing', !(whole && reached) || untrack(outlinesComing))
      showTitles()
      fitted(live)
      moving.draw(view)
    }
    onCleanup(camera.follow(frame))
    onCleanup(
      items.follow((places) => {
        tiles.spoil(places)
        host.toggleAttribute('data-drawing', true)
        look()
      }),
    )
    onCleanup(moving.onOut((places) => tiles.spoil(places)))
    look()
  }
  return {
    ids: mount.ids,
    has: (id) => {
      mount.ids()
      return mount.has(id)
    },
    far,
    pin: (id) => {
      setPinned(id)
      mountNow(id)
    },
    attach,
  }
}
