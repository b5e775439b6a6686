import { defineWords } from '../define-words.ts'

export const screenWords = defineWords({}, {})
