import type { Camera } from '@coreflect/board'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTiles } from './create-tiles.ts'

/** A canvas that knows what was drawn on it: the version of the board, and how many of a tile's steps. */
interface Canvas {
  width: number
  height: number
  drawn: { version: number; steps: number }
  getContext: () => unknown
}
const makeCanvas = (): Canvas => {
  const canvas: Canvas = {
    ...{ width: 0, height: 0, drawn: { version: -1, steps: 0 } },
    getContext: () => ({
      ...{ ...pen, canvas },
      clearRect: () => Object.assign(canvas.drawn, { version: -1, steps: 0 }),
      drawImage: ({ drawn }: Canvas) => Object.assign(canvas.drawn, drawn),
    }),
  }
  return canvas
}
const pen = { setTransform: () => {}, clearRect: () => {}, drawImage: (_: Canvas) => {}, imageSmoothingQuality: 'low' }

const STEPS = 6
const SIZE = [400, 300] as const

/** Tiles of a board whose version grows; each takes so many steps, of which so many may be done in a frame. */
const stage = () => {
  let version = 0
  let camera: Camera = { at: [0, 0], scale: 1 }
  const shown: Canvas['drawn'][] = []
  const ground = makeCanvas()
  function* paint(on: unknown): Generator<void> {
    const { drawn } = (on as { canvas: Canvas }).canvas
    drawn.version = version
    for (let step = 0; step < STEPS; step += 1) {
      drawn.steps += 1
      yield
    }
  }
  const tiles = createTiles(paint, () => {})
  const view = (steps: number, isFirst: boolean) => {
    let left = steps
    return {
      ...{ camera, size: SIZE, density: 1, zooming: false, isFirst },
      pen: {
        ...(ground.getContext() as object),
        drawImage: ({ drawn }: Canvas) => {
          shown.push({ ...drawn })
          Object.assign(ground.drawn, drawn)
        },
      } as never,
      hasTime: () => left-- > 0,
    }
  }
  return {
    change: () => {
      version += 1
      tiles.spoil([{ p: [10, 10], s: [10, 10] }])
    },
    move: () => {
      camera = { ...camera, at: [camera.at[0] + 1, 0] }
    },
    frame: (steps: number, isFirst = false) => {
      shown.length = 0
      const whole = tiles.show(view(steps, isFirst))
      return { whole, shown: [...shown] }
    },
    prepare: (steps: number) => tiles.prepare(view(steps, false)),
    /** What is to be seen on the canvas itself. */
    seen: () => ({ ...ground.drawn }),
    version: () => version,
  }
}

describe('pictures of a board', () => {
  beforeEach(() => vi.stubGlobal('document', { createElement: makeCanvas }))
  afterEach(() => vi.unstubAllGlobals())

  it('are drawn over several frames, and shown once they are whole', () => {
    const { frame } = stage()
    expect(frame(4)).toEqual({ whole: false, shown: [] })
    expect(frame(4)).toEqual({ whole: true, shown: [{ version: 0, steps: STEPS }] })
  })

  it('stay as they were until the next one is whole', () => {
    const { frame, change } = stage()
    frame(99)
    change()
    expect(frame(3)).toEqual({ whole: false, shown: [{ version: 0, steps: STEPS }] })
    expect(frame(9)).toEqual({ whole: true, shown: [{ version: 1, steps: STEPS }] })
  })

  it('are shown however often something changes, and are never half drawn or left behind', () => {
    const happening = fc.record({ changes: fc.integer({ min: 0, max: 2 }), steps: fc.integer({ min: 2, max: 9 }) })
    fc.assert(
      fc.property(fc.array(happening, { minLength: 12, maxLength: 30 }), (frames) => {
        const { frame, change, version } = stage()
        const seen = frames.flatMap(({ changes, steps }) => {
          for (let i = 0; i < changes; i += 1) change()
          const { whole, shown } = frame(steps)
          if (whole && shown.length > 0) expect(shown.at(-1)?.version).toBe(version())
          return shown
        })
        expect(seen.filter(({ steps }) => steps !== STEPS)).toEqual([])
        const versions = seen.map((one) => one.version)
        expect(versions.length).toBeGreaterThan(0)
        expect(versions).toEqual([...versions].sort((a, b) => a - b))
        expect([frame(99), frame(99), frame(99)].at(-1)?.whole).toBe(true)
      }),
    )
  })

  it('begin with one of the whole view, straight on the canvas, over several frames', () => {
    const { frame, seen } = stage()
    expect(frame(4, true)).toEqual({ whole: false, shown: [] })
    expect(seen()).toEqual({ version: 0, steps: 5 })
    expect(frame(4, true)).toEqual({ whole: true, shown: [] })
    expect(seen()).toEqual({ version: 0, steps: STEPS })
  })

  it('are made for the first view when nobody waits for them, and it is seen until they are there', () => {
    const { frame, prepare, move, seen } = stage()
    frame(99, true)
    expect(prepare(3)).toBe(true)
    expect(seen()).toEqual({ version: 0, steps: STEPS })
    move()
    const first = { version: 0, steps: STEPS }
    expect(frame(0)).toEqual({ whole: false, shown: [first] })
    expect(frame(9)).toEqual({ whole: true, shown: [first, first] })
    move()
    expect(frame(0)).toEqual({ whole: true, shown: [first] })
    expect(prepare(9)).toBe(false)
  })

  it('leave the canvas neither empty nor half drawn after the first view, whatever happens in which order', () => {
    const happening = fc.record({
      what: fc.constantFrom('change', 'move', 'prepare', 'frame'),
      steps: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const { frame, prepare, change, move, seen, version } = stage()
        frame(99, true)
        const does = { change, move, prepare, frame }
        for (const { what, steps } of happenings) {
          does[what](steps)
          expect(seen().steps).toBe(STEPS)
        }
        expect([frame(99), frame(99), frame(99)].at(-1)?.whole).toBe(true)
        expect(seen()).toEqual({ version: version(), steps: STEPS })
      }),
    )
  })
})
