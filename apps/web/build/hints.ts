import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** A page that is asked for by its address, and the modules that it begins with. */
interface Page {
  /** What its path begins with. */
  readonly path: string
  /** What its query holds, if it is only that page. */
  readonly query?: string
  readonly begins: readonly string[]
}

const ROOM = ['src/take-part/take-part-page.tsx']
const DOOR = ['src/take-part/code-page.tsx', 'src/take-part/door-page.tsx']

const REST = 'src/i18n/words/rest.ts'

/** The first that fits is the one. */
const pages: readonly Page[] = [
  {
    path: '/take-part/',
    query: 'at=board',
    begins: [...ROOM, 'src/take-part/group-board.tsx', 'src/board/words.ts'],
  },
  { path: '/take-part/', begins: [...ROOM, 'src/take-part/now.tsx', REST] },
  { path: '/join/', begins: DOOR },
  {
    path: '/keepsake/',
    begins: ['src/revisit/keepsake-page.tsx', 'src/take-part/shared-board.tsx', 'src/board/words.ts', REST],
  },
]

/**
 * Writes `hints.json`: which files a page is going to need, so that the server names them together with the page and the
 * browser fetches all of them at once, instead of learning of one after it has read another. The budget of the first load
 * is reckoned from it as well.
 */
export function hints(): Plugin {
  return {
    name: 'coreflect:hints',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const at = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const holding = (module: string) => {
        const found = chunks.find(({ moduleIds }) =>
          moduleIds.some((id) => relative(this.environment.config.root, id) === module),
        )
        if (found === undefined) this.error(`No chunk holds ${module}.`)
        return found.fileName
      }
      const gather = (name: string, into: Set<string>): Set<string> => {
        const chunk = at.get(name)
        if (chunk === undefined || into.has(name)) return into
        into.add(name)
        for (const file of chunk.viteMetadata?.importedCss ?? []) into.add(file)
        for (const file of chunk.imports) gather(file, into)
        return into
      }
      const entry = chunks.find(({ isEntry }) => isEntry)
      const first = entry === undefined ? new Set<string>() : gather(entry.fileName, new Set())
      const known = pages.map(({ path, query = '', begins }) => {
        const files = begins.reduce((all, module) => gather(holding(module), all), new Set<string>())
        // What the page names itself comes first: nothing else can run before it.
        return { path, query, files: [...new Set([...first, ...files])] }
      })
      const source = `${JSON.stringify({ pages: known }, null, 1)}\n`
      this.emitFile({ type: 'asset', fileName: 'hints.json', source })
    },
  }
}
