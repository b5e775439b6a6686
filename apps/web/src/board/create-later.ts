import { type Accessor, createSignal, getOwner, onCleanup, runWithOwner } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'

const AGAIN = 3_000

/** What is made once its code is there, which is fetched when there is time for it; null until then. It lives as long as whoever asked. */
export const createLater = <T>(load: () => Promise<() => T>): Accessor<T | null> => {
  const [made, setMade] = createSignal<T | null>(null)
  const owner = getOwner()
  let gone = false
  onCleanup(() => {
    gone = true
  })
  const ask = async (): Promise<void> => {
    if (gone) return
    try {
      const make = await load()
      if (!gone) runWithOwner(owner, () => setMade(() => make()))
    } catch {
      setTimeout(ask, AGAIN)
    }
  }
  fetchLater(ask)
  return made
}
