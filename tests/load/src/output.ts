import { join } from 'node:path'

/** Where figures and data are kept; nothing in it belongs into the repository. */
export const output = join(import.meta.dirname, '../output')
