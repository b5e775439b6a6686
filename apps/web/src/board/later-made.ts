import { onCleanup } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'

const AGAIN = 3_000

/**
 * Does something with what is made by code that is fetched when there is time for it: at once when that is there, and else
 * as soon as it comes, in the order of asking; without a connection that waits until there is one. Nothing is done any more
 * once whoever asked for it is gone.
 */
export const laterMade = <T>(load: () => Promise<() => T>): ((does: (made: T) => void) => void) => {
  let made: { readonly it: T } | null = null
  let coming: Promise<void> | null = null
  let gone = false
  onCleanup(() => {
    gone = true
  })
  const fetch = (): Promise<void> => {
    coming ??= load().then(
      (make) => {
        made = { it: make() }
      },
      (problem) => {
        coming = null
        throw problem
      },
    )
    return coming
  }
  fetchLater(fetch)
  const use = (does: (made: T) => void): void => {
    if (gone) return
    if (made !== null) does(made.it)
    else
      fetch().then(
        () => use(does),
        () => setTimeout(use, AGAIN, does),
      )
  }
  return use
}
