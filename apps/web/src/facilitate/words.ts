import { englishWords } from './words-en.ts'
import { spanishWords } from './words-es.ts'

/** Every sentence of the facilitator's rooms. */
export const facilitateWords = { en: englishWords, es: spanishWords } as const
