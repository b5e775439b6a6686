import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launch } from '../../../e2e/support/browser.ts'
import { measureBlank } from './blank.ts'
import { buildPages, pagesFolder } from './build-pages.ts'
import { measureKeystroke } from './keystroke.ts'
import { ours } from './ours.ts'
import { servePages } from './pages-server.ts'
import { peersAt } from './peers.ts'
import { tables, writeReport } from './report.ts'
import type { Keep, Results } from './results.ts'
import { prepare, run, scenarios } from './scenarios.ts'

const here = join(import.meta.dirname, '..')
const output = join(here, 'output')
const file = join(output, 'board.json')
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    subjects: { type: 'string' },
    repeats: { type: 'string', default: '3' },
    more: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
})

const repeats = Number(values.repeats)
const begun = new Set<string>()

const read = (): Results => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return {}
  }
}
/** Adds one repeat to what is kept; the first of this run takes the place of earlier ones, unless more of them are wanted. */
const keep: Keep = (scenario, subject, figures) => {
  const results = read()
  const key = `${scenario} ${subject}`
  const before = values.more || begun.has(key) ? (results[scenario]?.[subject] ?? []) : []
  begun.add(key)
  results[scenario] = { ...results[scenario], [subject]: [...before, { ...figures, at: Date.now() }] }
  mkdirSync(output, { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
  const told = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`)
  console.log(`${scenario} ${subject}: ${told.join(', ')}`)
}
const among = (option: string | undefined, name: string): boolean => option?.split(',').includes(name) ?? true

async function withBrowser(visit: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launch()
  try {
    await visit(browser)
  } finally {
    await browser.close()
  }
}

/** Every repeat goes through all subjects, so that whatever else the machine does meets each of them. */
async function measureBoards(): Promise<void> {
  const pages = await servePages(pagesFolder)
  const subjects = [ours(), ...peersAt(pages.url)].filter(({ name }) => among(values.subjects, name))
  try {
    for (const scenario of scenarios.filter(({ name }) => among(values.only, name)))
      for (let repeat = 0; repeat < repeats; repeat += 1)
        for (const subject of subjects) {
          await withBrowser((browser) => prepare(browser, subject, scenario))
          await withBrowser(async (browser) => keep(scenario.name, subject.name, await run(browser, subject, scenario)))
        }
  } finally {
    pages.close()
    for (const subject of subjects) await subject.stop()
  }
}

async function measure(): Promise<void> {
  if (!values.built) await buildPages()
  await measureBoards()
  if (among(values.only, 'keystroke')) await measureKeystroke(repeats, keep)
  if (among(values.only, 'blank')) await measureBlank(repeats, keep)
}

if (values.table) writeReport(read())
else await measure()
console.log(tables(read()))
