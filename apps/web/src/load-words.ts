import { addWords } from './i18n/index.ts'

/** Fetches the words of one's group's board, which is opened by many phones at once, and puts them into the catalogue. */
export async function canvasWords(): Promise<void> {
  const { boardWords } = await import('./board/words.ts')
  await addWords(boardWords)
}

/** Fetches the words for templates and files of a board. */
export async function exchangeWords(): Promise<void> {
  const { exchangeWords } = await import('./board/words-exchange.ts')
  await addWords(exchangeWords)
}

/** Fetches the words of boards and of what a whole room does with one. */
export async function boardWords(): Promise<void> {
  const plenary = import('./board/words-plenary.ts').then((part) => addWords(part.plenaryWords))
  await Promise.all([canvasWords(), exchangeWords(), plenary])
}
