import { type Component, lazy } from 'solid-js'
import { addWords, restOfWords } from './i18n/index.ts'
import { boardWords } from './load-words.ts'

/** A page for facilitators, which comes with their words and those of the boards. */
export function facilitatePart(load: () => Promise<Component>) {
  return lazy(async () => {
    const words = import('./facilitate/words.ts').then((part) => addWords(part.facilitateWords))
    const [page] = await Promise.all([load(), words, boardWords(), restOfWords()])
    return { default: page }
  })
}

/** A page or a part of one that draws boards. */
export function boardPart<Props extends object>(load: () => Promise<Component<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), boardWords(), restOfWords()])
    return { default: part }
  })
}

/** A page on which a day is prepared: as for facilitators, with the words of the editor. */
export function preparePart(load: () => Promise<Component>) {
  return facilitatePart(async () => {
    const words = import('./prepare/words.ts').then((part) => addWords(part.prepareWords))
    const [page] = await Promise.all([load(), words])
    return page
  })
}
