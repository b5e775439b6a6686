import { defineWords } from '../define-words.ts'

export const revisitWords = defineWords({}, {})
