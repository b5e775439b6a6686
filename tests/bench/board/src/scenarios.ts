import type { Browser } from 'playwright-core'
import { makeFixture } from './fixture.ts'
import { type Frames, framesOf } from './frames.ts'
import { gaugeOthers } from './others.ts'
import type { Figures } from './results.ts'
import type { Place, Subject } from './subject.ts'
import { rendererMemory, type Setting, type Visit, visit } from './visit.ts'

export interface Scenario extends Setting {
  readonly name: string
  readonly title: string
  /** Whether the gestures are made too, and not only the coming. */
  readonly gestures: readonly Gesture[]
}

type Gesture = 'pan100' | 'pan25' | 'pan10' | 'zoom' | 'drag1' | 'drag100' | 'draw'

const ALL: readonly Gesture[] = ['pan100', 'pan25', 'pan10', 'zoom', 'drag1', 'drag100', 'draw']

export const scenarios: readonly Scenario[] = [
  {
    name: 'empty',
    title: 'An empty board, 10 Mbit/s, 40 ms',
    notes: 0,
    strokes: 0,
    cpu: 1,
    slowNet: true,
    gestures: [],
  },
  {
    ...{ name: 'empty-4x', title: 'An empty board, 10 Mbit/s, 40 ms, a processor 4 times slower' },
    ...{ notes: 0, strokes: 0, cpu: 4, slowNet: true, gestures: [] },
  },
  { name: '1000', title: '1,000 notes', notes: 1_000, strokes: 0, cpu: 1, slowNet: false, gestures: ALL },
  {
    ...{ name: '1000-4x', title: '1,000 notes, a processor 4 times slower' },
    ...{ notes: 1_000, strokes: 0, cpu: 4, slowNet: false, gestures: ['pan25', 'drag100'] },
  },
  { name: '5000', title: '5,000 notes', notes: 5_000, strokes: 0, cpu: 1, slowNet: false, gestures: ALL },
  { name: '10000', title: '10,000 notes', notes: 10_000, strokes: 0, cpu: 1, slowNet: false, gestures: ALL },
  {
    name: 'strokes',
    title: '1,000 drawn lines',
    notes: 0,
    strokes: 1_000,
    cpu: 1,
    slowNet: false,
    gestures: ALL.slice(0, 4),
  },
]

/** What a gesture needs of the board that it is made on. */
interface Ground {
  readonly subject: Subject
  readonly visit: Visit
  /** A note in the middle of all. */
  readonly middle: { readonly place: Place; readonly width: number; readonly height: number }
  readonly columns: number
}

const STEP: Place = [208, 168]

const gestures: { readonly [name in Gesture]: (ground: Ground) => Promise<Frames | null> } = {
  pan100: (ground) => panned(ground, 1),
  pan25: (ground) => panned(ground, 0.25),
  pan10: (ground) => panned(ground, 0.1),
  zoom: async (ground) => {
    const at = await looked(ground, 1)
    return framesOf(ground.visit.page, () => ground.visit.hand.zoom(at, ground.subject.zoomStep))
  },
  drag1: async (ground) => {
    const at = await looked(ground, 1)
    return framesOf(ground.visit.page, () => ground.visit.hand.drag(at, [180, 120]))
  },
  drag100: async (ground) => {
    const { subject, visit, middle, columns } = ground
    const at = await looked(ground, 0.25)
    const [x, y] = middle.place
    const first = Math.round(x / STEP[0]) - 5 + (Math.round(y / STEP[1]) - 5) * columns
    const ids = Array.from({ length: 100 }, (_, i) => `n${first + (i % 10) + Math.floor(i / 10) * columns}`)
    const from: Place = [x - 5 * STEP[0] - 12, y - 5 * STEP[1] - 12]
    await subject.choose(visit.page, visit.hand, [from, [from[0] + 10 * STEP[0], from[1] + 10 * STEP[1]]], ids)
    return framesOf(visit.page, () => visit.hand.drag(at, [120, 80]))
  },
  draw: async (ground) => {
    const at = await looked(ground, 1)
    if (!(await ground.subject.takePen(ground.visit.page))) return null
    return framesOf(ground.visit.page, () => ground.visit.hand.scribble([at[0] - 130, at[1]]))
  },
}

/** Brings the middle note to the middle of the window; gives where it is on the page. */
async function looked({ subject, visit, middle }: Ground, scale: number): Promise<Place> {
  const { page, hand } = visit
  const place: Place = [middle.place[0] + middle.width / 2, middle.place[1] + middle.height / 2]
  await subject.look(page, hand, place, scale)
  return await subject.toPage(page, place)
}

async function panned(ground: Ground, scale: number): Promise<Frames> {
  const at = await looked(ground, scale)
  return await framesOf(ground.visit.page, () => ground.visit.hand.pan(at))
}

/** A visit that nobody measures, to boards as they were made: a server that has just been started meets nobody in life. */
export async function prepare(browser: Browser, subject: Subject, scenario: Scenario): Promise<void> {
  await subject.renew()
  const before = await visit(browser, subject, scenario)
  await before.close()
}

/** One visit with everything that the scenario asks for. */
export async function run(browser: Browser, subject: Subject, scenario: Scenario): Promise<Figures> {
  await subject.address(scenario.notes, scenario.strokes)
  const others = gaugeOthers()
  const here = await visit(browser, subject, scenario)
  try {
    const columns = Math.max(1, Math.ceil(Math.sqrt(scenario.notes)))
    const { notes } = makeFixture(scenario.notes, 0)
    const note = notes[Math.floor(columns / 2) * columns + Math.floor(columns / 2)]
    const middle = {
      place: [note?.x ?? 600, note?.y ?? 400] as const,
      width: note?.width ?? 0,
      height: note?.height ?? 0,
    }
    const figures: Record<string, number> = {
      ...{ ready: here.ready, bytes: here.bytes, scripts: here.scripts, longest: here.longest },
      ...{ heap: await here.heap(), ...rendererMemory() },
    }
    for (const name of scenario.gestures) {
      const frames = await gestures[name]({ subject, visit: here, middle, columns })
      if (frames === null) continue
      for (const [part, value] of Object.entries(frames)) figures[`${name} ${part}`] = value
    }
    return { ...figures, others: others() }
  } finally {
    await here.close()
  }
}
