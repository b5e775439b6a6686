export { importCsv } from './csv.ts'
export { importBoard } from './import-board.ts'
export type { Imported, ImportRefusal } from './refusal.ts'
