import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** A page that is asked for by its address, and the modules that it begins with. */
interface Page {
  /** Its path, in which a star is any one part; with a slash at its end, what it begins with. */
  readonly path: string
  /** What its query holds, if it is only that page. */
  readonly query?: string
  readonly begins: readonly string[]
}

/** What every page begins with, after the lines that it needs were opened. */
const START = 'src/start.tsx'
const ROOM = [START, 'src/take-part/take-part-page.tsx']
const DOOR = [START, 'src/take-part/code-page.tsx', 'src/take-part/door-page.tsx']

const REST = 'src/i18n/words/rest.ts'
const BOARD_WORDS = ['src/board/words.ts', 'src/board/words-exchange.ts', 'src/board/words-plenary.ts', REST]
const FACILITATE = [START, 'src/facilitate/words.ts', ...BOARD_WORDS]
const PREPARE = [...FACILITATE, 'src/prepare/words.ts', 'src/prepare/prepare-page.tsx']
const PAPER = [...FACILITATE, 'src/paper/paper-page.tsx']

/** The letters of most languages, of which only the file's name tells. */
const LETTERS = /atkinson-hyperlegible-next-latin-wght-normal-[^/]+\.woff2$/

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
    begins: [START, 'src/revisit/keepsake-page.tsx', 'src/take-part/shared-board.tsx', 'src/board/words.ts', REST],
  },
  { path: '/screen/', begins: [START, 'src/screen/screen-page.tsx', ...BOARD_WORDS] },
  { path: '/guest/', begins: [START, 'src/guest/guest-page.tsx', ...BOARD_WORDS] },
  { path: '/table/', begins: [START, 'src/table/table-page.tsx', REST] },
  { path: '/claim', begins: [...FACILITATE, 'src/facilitate/claim.tsx'] },
  { path: '/sign-in', begins: [...FACILITATE, 'src/facilitate/sign-in.tsx'] },
  { path: '/facilitate', begins: [...FACILITATE, 'src/facilitate/home.tsx'] },
  { path: '/facilitate/team', begins: [...FACILITATE, 'src/facilitate/team-door.tsx'] },
  { path: '/facilitate/words', begins: [...FACILITATE, 'src/facilitate/our-words.tsx'] },
  { path: '/facilitate/*', begins: [...FACILITATE, 'src/facilitate/cockpit.tsx'] },
  { path: '/facilitate/*/paper', begins: PAPER },
  { path: '/facilitate/', begins: PREPARE },
  { path: '/prepare/*/paper', begins: PAPER },
  { path: '/prepare/', begins: PREPARE },
  { path: '/', begins: [START] },
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
      const first = gather(holding('src/main.ts'), new Set())
      // Nothing is laid out before the page's own letters are there.
      const letters = Object.keys(bundle).find((name) => LETTERS.test(name))
      if (letters === undefined) this.error('There are no letters.')
      first.add(letters)
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
