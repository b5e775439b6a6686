import type { togetherWords } from '../board/together-words.ts'
import type { boardWords } from '../board/words.ts'
import type { exchangeWords } from '../board/words-exchange.ts'
import type { plenaryWords } from '../board/words-plenary.ts'
import type { doingWords } from '../doings/words.ts'
import type { facilitateWords } from '../facilitate/words.ts'
import type { keepingWords } from '../keeping/words.ts'
import type { mediaWords } from '../media/words.ts'
import type { notingWords } from '../noting/words.ts'
import type { paperWords } from '../paper/words.ts'
import type { prepareWords } from '../prepare/words.ts'
import type { searchWords } from '../revisit/words-search.ts'
import type { boardSaidWords } from '../take-part/board-said-words.ts'
import type { atHandWords } from './words/at-hand.ts'
import type { guestWords } from './words/guest.ts'
import type { refusalWords } from './words/refusals.ts'
import type { revisitWords } from './words/revisit.ts'
import { roomWords } from './words/room.ts'
import type { screenWords } from './words/screen.ts'
import type { tableWords } from './words/table.ts'
import type { takePartWords } from './words/take-part.ts'
import { uiWords } from './words/ui.ts'

/** The words of a participant's first load. Board, cockpit, projector and keepsake bring theirs when they are opened. */
export const firstWords = [uiWords, roomWords] as const

/** The others of a participant, which are not read at first. */
export const fetchRest = async () => (await import('./words/rest.ts')).restWords

type English = typeof uiWords.en &
  typeof refusalWords.en &
  typeof roomWords.en &
  typeof takePartWords.en &
  typeof atHandWords.en &
  typeof screenWords.en &
  typeof tableWords.en &
  typeof guestWords.en &
  typeof revisitWords.en &
  typeof searchWords.en &
  typeof boardWords.en &
  typeof plenaryWords.en &
  typeof keepingWords.en &
  typeof notingWords.en &
  typeof doingWords.en &
  typeof mediaWords.en &
  typeof exchangeWords.en &
  typeof togetherWords.en &
  typeof boardSaidWords.en &
  typeof prepareWords.en &
  typeof paperWords.en &
  typeof facilitateWords.en

/** Every key of the catalogue. */
export type WordKey = keyof English & string

/** Keys whose text is told by number: `count` when there are `count.one` and `count.other`. */
export type CountedKey = WordKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never

type HolesIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never

/** The names of the holes of a text; misspelt ones do not compile. */
export type HolesOf<Key extends WordKey> = HolesIn<English[Key] & string>
