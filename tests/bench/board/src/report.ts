import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { BARS, type Bar } from './bars.ts'
import { OTHERS_AT_MOST } from './others.ts'
import type { Results } from './results.ts'
import { scenarios } from './scenarios.ts'

const page = join(import.meta.dirname, '../../../../docs/performance.md')
const BEGIN = '<!-- bench:board begins -->'
const END = '<!-- bench:board ends -->'
const SUBJECTS = ['coreflect', 'excalidraw', 'tldraw'] as const
const TITLES: Readonly<Record<string, string>> = {
  coreflect: 'Coreflect',
  excalidraw: 'Excalidraw',
  tldraw: 'tldraw',
  chromium: 'Chromium',
}
const KB = 1000
const MB = 1_000_000

const rounded = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumSignificantDigits: value < 1_000 ? 3 : 4 }) : '–'

/** The median of one figure over the repeats, without the disturbed where there are others; not a number where it was not measured. */
function median(results: Results, scenario: string, subject: string, figure: string): number {
  const runs = results[scenario]?.[subject] ?? []
  const calm = runs.filter(({ others = 0 }) => others <= OTHERS_AT_MOST)
  const values = (calm.length > 0 ? calm : runs).flatMap((figures) => figures[figure] ?? []).sort((a, b) => a - b)
  const [low, high] = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

const best = (results: Results, { scenario, figure, more }: Bar): number => {
  const peers = SUBJECTS.slice(1)
    .map((subject) => median(results, scenario, subject, figure))
    .filter(Number.isFinite)
  return peers.length === 0 ? Number.NaN : more ? Math.max(...peers) : Math.min(...peers)
}

function barLine(results: Results, bar: Bar): string {
  const { scenario, figure, per, unit, most, least, share } = bar
  const value = median(results, scenario, 'coreflect', figure)
  const peer = best(results, bar)
  const wanted =
    share !== undefined
      ? `≤ ${share} of it`
      : most !== undefined
        ? `≤ ${rounded(most / per)} ${unit}`
        : `≥ ${least} ${unit}`
  const met =
    share !== undefined ? value <= share * peer : most !== undefined ? value <= most : value >= (least ?? Number.NaN)
  const ratio = rounded(value / peer)
  const told = Number.isFinite(value) ? (met ? 'met' : '**missed**') : 'not measured'
  const title = scenarios.find(({ name }) => name === scenario)?.title ?? scenario
  return `| ${title} | ${bar.title} | ${rounded(value / per)} ${unit} | ${rounded(peer / per)} ${unit} | ${ratio} | ${wanted} | ${told} |`
}

interface Column {
  readonly head: string
  readonly figure: string
  readonly per: number
}

const COMING: readonly Column[] = [
  { head: 'ready, ms', figure: 'ready', per: 1 },
  { head: 'all bytes, kB', figure: 'bytes', per: KB },
  { head: 'scripts, kB', figure: 'scripts', per: KB },
  { head: 'longest task, ms', figure: 'longest', per: 1 },
  { head: 'heap, MB', figure: 'heap', per: MB },
  { head: 'renderer, MB', figure: 'memory', per: MB },
  { head: 'its own, MB', figure: 'own', per: MB },
]
const GESTURES: Readonly<Record<string, string>> = {
  pan100: 'pan at 100 %',
  pan25: 'pan at 25 %',
  pan10: 'pan at 10 %',
  zoom: 'zoom 100 → 10 → 100 %',
  drag1: 'drag 1',
  drag100: 'drag 100',
  draw: 'draw',
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function coming(results: Results, scenario: string): string {
  const rows = SUBJECTS.map((subject) => [
    TITLES[subject] ?? subject,
    ...COMING.map(({ figure, per }) => rounded(median(results, scenario, subject, figure) / per)),
  ])
  return table(['', ...COMING.map(({ head }) => head)], rows)
}

function moving(results: Results, scenario: string, gestures: readonly string[]): string {
  const cell = (subject: string, gesture: string): string => {
    const [fps = Number.NaN, p50 = Number.NaN, p95 = Number.NaN, max = Number.NaN] = ['fps', 'p50', 'p95', 'max'].map(
      (part) => median(results, scenario, subject, `${gesture} ${part}`),
    )
    return Number.isFinite(fps) ? `${rounded(fps)} · ${rounded(p50)} / ${rounded(p95)} / ${rounded(max)}` : '–'
  }
  const rows = SUBJECTS.map((subject) => [
    TITLES[subject] ?? subject,
    ...gestures.map((gesture) => cell(subject, gesture)),
  ])
  return table(['frames a second · ms p50 / p95 / max', ...gestures.map((name) => GESTURES[name] ?? name)], rows)
}

/** Everything that was measured so far, as Markdown. */
export function tables(results: Results): string {
  const heads = ['Board', 'Figure', 'Coreflect', 'Best peer', 'Ratio', 'Bar', '']
  const bars = [
    `| ${heads.join(' | ')} |`,
    `|${' --- |'.repeat(heads.length)}`,
    ...BARS.map((bar) => barLine(results, bar)),
  ]
  const parts = scenarios.flatMap(({ name, title, gestures }) => {
    if (results[name] === undefined) return []
    const moved = gestures.length === 0 ? [] : [moving(results, name, gestures)]
    return [`### ${title}`, measured(results, name), coming(results, name), ...moved]
  })
  return [bars.join('\n'), ...parts, ...keystroke(results), ...blank(results)].join('\n\n')
}

/** How often and on which days. */
function measured(results: Results, scenario: string): string {
  const runs = Object.entries(results[scenario] ?? {})
  const counts = runs.map(([subject, figures]) => {
    const disturbed = figures.filter(({ others = 0 }) => others > OTHERS_AT_MOST).length
    const told = disturbed > 0 ? ` (${disturbed} disturbed)` : ''
    return `${TITLES[subject] ?? subject} ${figures.length}${told}`
  })
  const days = new Set(
    runs.flatMap(([, figures]) => figures.map(({ at = 0 }) => new Date(at).toISOString().slice(0, 10))),
  )
  return `Repeats: ${counts.join(', ')}; measured on ${[...days].sort().join(' and ')}.`
}

function keystroke(results: Results): readonly string[] {
  if (results.keystroke === undefined) return []
  const [p50, p95] = ['p50', 'p95'].map((part) => rounded(median(results, 'keystroke', 'coreflect', part)))
  const told = `From a key in one browser to the letter in the other's window, through the real server: p50 ${p50} ms, p95 ${p95} ms. The peers' packages bring no server.`
  return ['### A keystroke', measured(results, 'keystroke'), told]
}

function blank(results: Results): readonly string[] {
  if (results.blank === undefined) return []
  const [all, own] = ['memory', 'own'].map((part) => rounded(median(results, 'blank', 'chromium', part) / MB))
  const told = `A page with nothing on it (\`about:blank\`) in the same browser: renderer ${all} MB, of which ${own} MB are the page's own.`
  return ['### Nothing at all', measured(results, 'blank'), told]
}

/** Puts the tables into docs/performance.md, with what they were measured on. */
export function writeReport(results: Results): void {
  const text = readFileSync(page, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('docs/performance.md has no place for the tables.')
  const require = createRequire(import.meta.url)
  const versions = ['@excalidraw/excalidraw', 'tldraw', 'react'].map((name) => {
    for (const path of require.resolve.paths(name) ?? [])
      try {
        const { version } = JSON.parse(readFileSync(join(path, name, 'package.json'), 'utf8')) as { version: string }
        return `${name} ${version}`
      } catch {
        // It is further up.
      }
    return name
  })
  const [cpu] = cpus()
  const ground = `Measured on ${cpus().length} cores (${cpu?.model ?? 'unknown'}), headless Chromium without a graphics processor, ${versions.join(', ')}. Medians of the repeats.`
  writeFileSync(page, `${before}${BEGIN}\n\n${ground}\n\n${tables(results)}\n\n${END}${after}`)
}
