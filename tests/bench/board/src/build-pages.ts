import { join } from 'node:path'
import { build } from 'vite'

const here = join(import.meta.dirname, '..')

/** Where the built pages of the peers lie. */
export const pagesFolder = join(here, 'output', 'pages')

/** Builds the peers' pages, each with nothing but the board. */
export async function buildPages(): Promise<void> {
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'error' })
}
