import { readdirSync, readFileSync } from 'node:fs'

/** What the server names with a page, as the build has found out. */
const { pages } = JSON.parse(readFileSync(new URL('dist/hints.json', import.meta.url), 'utf8'))
const filesOf = (path, query) => pages.find((page) => page.path === path && page.query === query).files
const scripts = (files) => files.filter((file) => file.endsWith('.js'))
const inDist = (files) => [...new Set(files)].map((file) => `dist/${file}`)

const door = filesOf('/join/', '')
const room = filesOf('/take-part/', '')
const board = filesOf('/take-part/', 'at=board')
/** One's own page is opened as soon as the room is there. */
const own = readdirSync(new URL('dist/assets', import.meta.url))
  .filter((file) => /^(?:documents|own-page)-.*\.js$/.test(file))
  .map((file) => `assets/${file}`)
const page = ['dist/index.html', 'dist/icon.png']

export default [
  {
    name: "a participant's first load, JavaScript",
    path: inDist(scripts([...door, ...room, ...own])),
    gzip: true,
    limit: '88 kB',
  },
  {
    name: "a participant's first load, all bytes",
    path: [...page, 'dist/icon.svg', ...inDist([...door, ...room, ...own])],
    gzip: true,
    limit: '132 kB',
  },
  {
    name: 'the page with a board, JavaScript',
    path: inDist(scripts(board)),
    gzip: true,
    limit: '120 kB',
  },
  {
    name: 'the page with a board, all bytes',
    path: [...page, ...inDist(board)],
    gzip: true,
    limit: '168 kB',
  },
]
