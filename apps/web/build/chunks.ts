/** Modules that are fetched together, with everything that they need and an earlier one of these does not have. */
interface Chunk {
  readonly name: string
  readonly test: RegExp
  readonly priority: number
}

const web = 'apps/web/src/'
const named = (...parts: readonly string[]): RegExp => new RegExp(`(?:${parts.join('|')})`)

/**
 * Few files instead of many small ones: a browser asks for six at a time over plain HTTP, and each row of six costs one way
 * there and back. What is not named here is divided by who needs it.
 */
export const chunks: readonly Chunk[] = [
  { name: 'index', priority: 60, test: named(`${web}(?:main|first-lines)\\.ts`, 'vite/preload-helper') },
  {
    name: 'base',
    priority: 40,
    test: named(
      'node_modules/solid-js/(?:dist|web/dist|store/dist)/',
      `${web}router/`,
      `${web}i18n/index\\.ts`,
      `${web}(?:start|app|later-part)\\.tsx`,
      `${web}load-part\\.ts`,
      `${web}net/(?:api|live|live-ahead|online|person|tend-copies)\\.ts`,
      `${web}ui/(?:button|card|empty-state|field|icon-button|mini-clock|notice|page|problem|saved|spinner|text-field)\\.tsx`,
      'apps/web/build/plain-icon',
    ),
  },
  { name: 'door', priority: 35, test: named(`${web}take-part/(?:code|door)-page\\.tsx`) },
  { name: 'documents', priority: 30, test: named(`${web}net/document\\.ts`, 'packages/board/src/text\\.ts') },
  { name: 'large', priority: 30, test: named('packages/sync/src/.*/(?:large-part|split-frame)\\.ts') },
  {
    name: 'own-page',
    priority: 20,
    test: named('packages/board/src/own/', `${web}board/create-own\\.ts`),
  },
  { name: 'room', priority: 15, test: named(`${web}take-part/take-part-page\\.tsx`) },
  { name: 'news', priority: 12, test: named(`${web}take-part/(?:stepped-out|visitor)\\.tsx`) },
  { name: 'board', priority: 10, test: named(`${web}take-part/group-board\\.tsx`) },
  {
    name: 'handles',
    priority: 8,
    test: named(`${web}board/(?:selection-frame\\.tsx|hands/(?:grips|turn|resize)\\.ts)`),
  },
  { name: 'board-words', priority: 5, test: named(`${web}board/words\\.ts$`) },
  { name: 'spanish', priority: 50, test: named(`${web}i18n/words/.*\\.ts\\?spanish`) },
  { name: 'board-spanish', priority: 50, test: named(`${web}board/words.*\\.ts\\?spanish`) },
]
