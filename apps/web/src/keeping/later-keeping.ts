import { addWords } from '../i18n/index.ts'
import { laterPanel, laterPart } from '../later-part.tsx'

const words = async () => addWords((await import('./words.ts')).keepingWords)

/** What becomes of a board, of one's own things, and what is at hand: fetched when it is first shown. */
export const LaterKeepBoard = laterPart(async () => (await import('./keeping.tsx')).KeepBoard, words)
export const LaterKeepAll = laterPart(async () => (await import('./keeping.tsx')).KeepAll, words)
export const LaterCardsHere = laterPanel(
  async () => {
    await words()
    return (await import('./keeping.tsx')).CardsHere
  },
  ({ cards }) => cards.length > 0,
)
export const LaterFurther = laterPart(async () => (await import('./keeping.tsx')).Further, words)
