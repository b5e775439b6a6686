import { onCleanup } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'
import type { Pasting, PastingSetting } from './create-pasting.ts'

export type { Pasting }

const AGAIN = 3_000

/**
 * What comes from elsewhere, by code that is fetched when there is time for it. What is pasted before it is there waits for
 * it, and without a connection until it comes.
 */
export const laterPasting = (setting: PastingSetting): Pasting => {
  let made: Pasting | null = null
  let coming: Promise<void> | null = null
  let gone = false
  onCleanup(() => {
    gone = true
  })
  const fetch = (): Promise<void> => {
    coming ??= import('./create-pasting.ts').then(
      ({ createPasting }) => {
        made = createPasting(setting)
      },
      (problem) => {
        coming = null
        throw problem
      },
    )
    return coming
  }
  fetchLater(fetch)
  const use = (does: (pasting: Pasting) => void): void => {
    if (gone) return
    if (made !== null) does(made)
    else
      fetch().then(
        () => use(does),
        () => setTimeout(use, AGAIN, does),
      )
  }
  return {
    paste: (seeds) => use(({ paste }) => paste(seeds)),
    pasteWords: (text, html) => use(({ pasteWords }) => pasteWords(text, html)),
    picture: (shrunk) => use(({ picture }) => picture(shrunk)),
    layBeside: (seeds) => use(({ layBeside }) => layBeside(seeds)),
    startOver: (seeds) => use(({ startOver }) => startOver(seeds)),
    clear: () => use(({ clear }) => clear()),
    sayCopied: (count) => use(({ sayCopied }) => sayCopied(count)),
  }
}
