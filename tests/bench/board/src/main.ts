import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '../../../e2e/support/browser.ts'
import { buildPages, pagesFolder } from './build-pages.ts'
import { measureKeystroke } from './keystroke.ts'
import { ours } from './ours.ts'
import { servePages } from './pages-server.ts'
import { peersAt } from './peers.ts'
import { type Results, tables, writeReport } from './report.ts'
import { run, scenarios } from './scenarios.ts'

const here = join(import.meta.dirname, '..')
const output = join(here, 'output')
const file = join(output, 'board.json')
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    subjects: { type: 'string' },
    repeats: { type: 'string', default: '3' },
    built: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
})

const read = (): Results => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return {}
  }
}
const keep = (scenario: string, subject: string, repeat: number, figures: Readonly<Record<string, number>>): void => {
  const results = read()
  const before = repeat === 0 ? [] : (results[scenario]?.[subject] ?? [])
  results[scenario] = { ...results[scenario], [subject]: [...before, figures] }
  mkdirSync(output, { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
  const told = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`)
  console.log(`${scenario} ${subject} ${repeat + 1}: ${told.join(', ')}`)
}
const among = (option: string | undefined, name: string): boolean => option?.split(',').includes(name) ?? true

/** Every repeat goes through all subjects, so that whatever else the machine does meets each of them. */
async function measure(): Promise<void> {
  if (!values.built) await buildPages()
  const pages = await servePages(pagesFolder)
  const subjects = [ours(), ...peersAt(pages.url)].filter(({ name }) => among(values.subjects, name))
  try {
    for (const scenario of scenarios.filter(({ name }) => among(values.only, name)))
      for (let repeat = 0; repeat < Number(values.repeats); repeat += 1)
        for (const subject of subjects) {
          const browser = await launch()
          try {
            keep(scenario.name, subject.name, repeat, await run(browser, subject, scenario))
          } finally {
            await browser.close()
          }
        }
    if (among(values.only, 'keystroke')) await measureKeystroke(Number(values.repeats), keep)
  } finally {
    pages.close()
    for (const subject of subjects) await subject.stop()
  }
}

if (values.table) writeReport(read())
else await measure()
console.log(tables(read()))
