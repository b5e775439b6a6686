import type { Component, JSX } from 'solid-js'
import { addWords } from '../i18n/index.ts'
import { laterPanel } from '../later-part.tsx'
import { exchangeWords } from '../load-words.ts'

/** A part of the board that is fetched with its words: when there is time for it, at the latest when it is shown. */
export const later = <Props extends object>(
  load: () => Promise<Component<Props>>,
  wanted?: (props: Props) => boolean,
): ((props: Props) => JSX.Element) =>
  laterPanel(async () => {
    const [part, words] = await Promise.all([load(), import('./together-words.ts'), exchangeWords()])
    await addWords(words.togetherWords)
    return part
  }, wanted)
