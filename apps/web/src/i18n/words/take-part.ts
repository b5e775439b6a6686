import { defineWords } from '../define-words.ts'

export const takePartWords = defineWords({}, {})
