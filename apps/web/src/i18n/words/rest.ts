import { atHandWords } from './at-hand.ts'
import { refusalWords } from './refusals.ts'
import { takePartWords } from './take-part.ts'

/** What a participant may come to read, but not at first. */
export const restWords = [refusalWords, takePartWords, atHandWords] as const
