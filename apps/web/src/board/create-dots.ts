import { createMemo, createSignal } from 'solid-js'
import { forget, keep, kept } from '../net/storage.ts'
import type { DebriefRoom } from './debrief-room.ts'

/** One person's dots while they are placed, and everyone's sums once they are told. */
export interface DotsHold {
  /** Can this person place dots now? */
  readonly placing: () => boolean
  readonly left: () => number
  readonly budget: () => number
  /** Own dots on a thing, not handed in yet. */
  readonly on: (id: string) => number
  readonly put: (id: string, by: 1 | -1) => void
  readonly handIn: () => Promise<boolean>
  /** The sum of everyone's; null while it is not told. */
  readonly sum: (id: string) => number | null
}

type Placed = Readonly<Record<string, number>>

const placeOf = (ballot: string) => `coreflect.dots.${ballot}`

function read(ballot: string): Placed {
  try {
    return JSON.parse(kept(placeOf(ballot)) ?? '{}') as Placed
  } catch {
    return {}
  }
}

/** Dots lie on this device alone until they are handed in, all at once; what is on the wire then has no name beside it. */
export const createDots = (room: DebriefRoom): DotsHold => {
  const [changes, setChanges] = createSignal(0)
  const dots = () => room.view().dots
  const ballot = createMemo(() => dots()?.id ?? null)
  const placed = createMemo((): Placed => {
    changes()
    const id = ballot()
    return id === null ? {} : read(id)
  })
  const used = () => Object.values(placed()).reduce((sum, count) => sum + count, 0)
  const budget = () => dots()?.budget ?? 0
  const placing = () =>
    dots()?.open === true && dots()?.handedIn === false && room.view().me.kind === 'person' && budget() > 0
  return {
    placing,
    budget,
    left: () => budget() - used(),
    on: (id) => placed()[id] ?? 0,
    put(id, by) {
      const name = ballot()
      const next = (placed()[id] ?? 0) + by
      if (name === null || next < 0 || (by > 0 && used() >= budget())) return
      const { [id]: _, ...others } = placed()
      keep(placeOf(name), JSON.stringify(next === 0 ? others : { ...others, [id]: next }))
      setChanges((count) => count + 1)
    },
    async handIn() {
      const id = ballot()
      if (id === null) return false
      const done = await room.send({ type: 'hand-in-dots', dots: id, on: placed() })
      if (done) forget(placeOf(id))
      return done
    },
    sum: (id) => {
      const on = dots()?.on
      return on === null || on === undefined ? null : (on[id] ?? 0)
    },
  }
}
