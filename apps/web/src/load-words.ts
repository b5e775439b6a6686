import { addWords } from './i18n/index.ts'

/** Fetches the words of boards and of what a whole room does with one, and puts them into the catalogue. */
export async function boardWords(): Promise<void> {
  const [board, plenary, exchange] = await Promise.all([
    import('./board/words.ts'),
    import('./board/words-plenary.ts'),
    import('./board/words-exchange.ts'),
  ])
  await Promise.all([board.boardWords, plenary.plenaryWords, exchange.exchangeWords].map(addWords))
}
