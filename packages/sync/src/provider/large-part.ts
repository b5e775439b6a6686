// What only a large document needs comes as one file.
export { cutPart } from './cut-part.ts'
export { applyLarge } from './quick-update.ts'
