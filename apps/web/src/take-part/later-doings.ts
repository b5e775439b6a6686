import { addWords } from '../i18n/index.ts'
import { laterPart } from '../later-part.tsx'

const words = async () => addWords((await import('../doings/words.ts')).doingWords)

/** What one does in the activity that is on, and what of it stays at hand. Fetched once there is any. */
export const DoingNow = laterPart(async () => (await import('../doings/doings.ts')).DoingNow, words)
export const DoingPapers = laterPart(async () => (await import('../doings/doings.ts')).DoingPapers, words)
