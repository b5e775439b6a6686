import { capMemory, tooLarge } from './pdf-memory.ts'

capMemory(globalThis, () => globalThis.postMessage(tooLarge))
