export { keepsakeIcs } from './ics.ts'
export { zipOf } from './zip.ts'
