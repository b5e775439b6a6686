// What the handles do comes with them, as one file.
export { resize } from './resize.ts'
export { turn } from './turn.ts'
