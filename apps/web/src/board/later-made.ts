import { onCleanup } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'

const AGAIN = 3_000

/** What does things and answers nothing, by names. */
type Doings<T> = { readonly [name in keyof T]: (...given: never[]) => void }

/**
 * Does what is asked for by code that is fetched when there is time for it: at once when that is there, and else as soon as it
 * comes, in the order of asking; without a connection that waits until there is one. Nothing is done any more once whoever
 * asked for it is gone.
 */
export const laterMade = <T extends Doings<T>>(load: () => Promise<() => T>): T => {
  let made: T | null = null
  let coming: Promise<void> | null = null
  let gone = false
  onCleanup(() => {
    gone = true
  })
  const fetch = (): Promise<void> => {
    coming ??= load().then(
      (make) => {
        made = make()
      },
      (problem) => {
        coming = null
        throw problem
      },
    )
    return coming
  }
  fetchLater(fetch)
  const use = (name: keyof T, given: never[]): void => {
    if (gone) return
    if (made !== null) made[name](...given)
    else
      fetch().then(
        () => use(name, given),
        () => setTimeout(use, AGAIN, name, given),
      )
  }
  const later: Partial<T> = {}
  return new Proxy(later as T, {
    get:
      (_, name) =>
      (...given: never[]) =>
        use(name as keyof T, given),
  })
}
