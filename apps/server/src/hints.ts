import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files that a page at this path and query is going to need beyond those that it names itself. */
export type Hints = (path: string, query: string) => readonly string[]

interface Page {
  /** A star is any one part; with a slash at its end, what the path begins with. */
  readonly path: string
  readonly query: string
  readonly files: readonly string[]
}

const NONE: Hints = () => []

/** Reads what the web's build has found out about its pages; nothing where it left no `hints.json`. */
export function readHints(folder: string): Hints {
  try {
    const { pages } = JSON.parse(readFileSync(join(folder, 'hints.json'), 'utf8')) as {
      readonly pages: readonly Page[]
    }
    const known = pages.map(({ path, query, files }) => ({
      path: new RegExp(`^${path.replaceAll('*', '[^/]+')}${path.endsWith('/') ? '' : '$'}`),
      query: [...new URLSearchParams(query)],
      files,
    }))
    return (path, query) => {
      const asked = new URLSearchParams(query)
      const page = known.find(
        (one) => one.path.test(path) && one.query.every(([key, value]) => asked.get(key) === value),
      )
      return page?.files ?? []
    }
  } catch {
    return NONE
  }
}
