import { type Component, lazy } from 'solid-js'
import { addWords } from '../i18n/index.ts'

/** A part of the board that is fetched, with its words, when it is first shown. */
export const later = <Props extends object>(load: () => Promise<Component<Props>>) =>
  lazy(async () => {
    const [part, words] = await Promise.all([load(), import('./words-together.ts')])
    await addWords(words.togetherWords)
    return { default: part }
  })
