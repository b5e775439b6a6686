import { type Accessor, createSignal } from 'solid-js'

/** Which items are elements, brought to what is wanted a few at a time, so that no frame is late for it. */
export interface Mount {
  readonly ids: Accessor<readonly string[]>
  readonly has: (id: string) => boolean
  /** Goes on towards what is wanted; true when it is reached. */
  readonly step: (wanted: ReadonlySet<string>) => boolean
}

/** Time for this in one frame, in milliseconds, and how many elements it takes to begin with. */
const TIME = 5
const FIRST = 24
const LEAST = 4
const GO = 60

export const createMount = (now: () => number): Mount => {
  const [ids, setIds] = createSignal<readonly string[]>([])
  let mounted: ReadonlySet<string> = new Set()
  let pace = FIRST
  const set = (next: readonly string[]): void => {
    mounted = new Set(next)
    setIds(next)
  }
  return {
    ids,
    has: (id) => mounted.has(id),
    step: (wanted) => {
      const missing = [...wanted].filter((id) => !mounted.has(id))
      const going = ids().filter((id) => !wanted.has(id))
      if (missing.length === 0 && going.length === 0) return true
      const come = missing.slice(0, pace)
      const gone = new Set(going.slice(0, GO))
      const stay = ids().filter((id) => !gone.has(id))
      const began = now()
      set([...stay, ...come])
      const took = Math.max(0.1, now() - began)
      if (come.length >= LEAST) pace = Math.max(LEAST, Math.min(200, Math.round((come.length / took) * TIME)))
      return gone.size === going.length && come.length === missing.length
    },
  }
}
