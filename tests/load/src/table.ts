import { type Bar, bars, medians } from './bars.ts'
import { LOAD_AT_MOST, OTHERS_AT_MOST } from './load-gauge.ts'
import type { Results } from './results.ts'
import type { Figures } from './scenarios/scenario.ts'
import { scenarios } from './scenarios.ts'
import { servers } from './servers.ts'

type Cell = readonly [head: string, tell: (figures: Figures) => string]

const rounded = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumSignificantDigits: value < 1_000 ? 3 : 4 }) : '–'
const of =
  (name: string, per = 1) =>
  (figures: Figures) =>
    rounded((figures[name] ?? Number.NaN) / per)

/** From this share on a core has nothing left. */
const FULL = 0.95
const KIB = 1024
const MIB = KIB * KIB

const live: readonly Cell[] = [
  ['p50, ms', of('p50')],
  ['p95', of('p95')],
  ['p99', of('p99')],
  ['p99 of updates', of('updateP99')],
  ['p99 of cursors', of('cursorP99')],
  ['CPU s per million deliveries', of('cpuPerMillion')],
  ['CPU s in all', of('cpu')],
  ['deliveries', of('deliveries')],
  ['RSS, MiB', of('resident', MIB)],
  ['KiB/s to a client', of('bytesPerClient', KIB)],
  ['', trouble],
]
const coming: readonly Cell[] = [
  ['half have everything, ms', of('p50')],
  ['the last has', of('last')],
  ['CPU s', of('cpu')],
  ['KiB to a client', of('bytesPerClient', KIB)],
  ['peak RSS, MiB', of('peak', MIB)],
  ['', trouble],
]
const cells: Readonly<Record<string, readonly Cell[]>> = {
  '50x6': live,
  '84x6': live,
  '120x6': live,
  'room-100': live,
  'room-300': live,
  'room-300-calm': live,
  memory: [
    ['KiB a board', of('perBoard', KIB)],
    ['RSS without boards, MiB', of('empty', MIB)],
    ['with all', of('resident', MIB)],
  ],
  'cold-open': [
    ['ms to open', of('took')],
    ['CPU s', of('cpu')],
    ['KiB sent', of('bytes', KIB)],
    ['peak RSS, MiB', of('peak', MIB)],
  ],
  'fresh-50': coming,
  'fresh-1': coming,
  'return-50': coming,
  'return-1': coming,
  'first-50': coming,
  'first-1': coming,
  'restart-50': coming,
  'restart-1': coming,
}

/** All results as Markdown: the bars first, then each scenario with its medians. */
export function tables(results: Results): string {
  const parts = [barTable(results), ...scenarios.map(({ name, title }) => scenarioTable(results, name, title))]
  return parts.filter((part) => part !== '').join('\n\n')
}

function barTable(results: Results): string {
  const rows = bars.flatMap((bar) => barRow(results, bar))
  const lost = (results.kill?.coreflect ?? []).reduce((sum, { missing = 0 }) => sum + missing, 0)
  if (results.kill?.coreflect)
    rows.push(['Killed', 'acknowledged updates lost', `${lost}`, '', '', '0', lost === 0 ? 'met' : '**missed**'])
  return markdown(['Scenario', 'Figure', 'Coreflect', 'Peer', 'Ratio', 'Bar', ''], rows)
}

function barRow(results: Results, { scenario, words, figure, against, atMost }: Bar): string[][] {
  const measured = (name: string) => {
    const figures = medians(results[scenario]?.[name] ?? [])
    return { name, value: figures[figure] ?? Number.NaN, disturbed: (figures.others ?? 0) > OTHERS_AT_MOST }
  }
  const peers = against === 'best' ? ['y-websocket', 'hocuspocus'] : [against]
  const known = peers.map(measured).filter(({ value }) => Number.isFinite(value))
  const [best] = known.sort((one, other) => one.value - other.value)
  const own = measured('coreflect')
  if (best === undefined || !Number.isFinite(own.value)) return []
  const ratio = own.value / best.value
  const doubt = [own, best].some(({ disturbed }) => disturbed) ? ', disturbed' : ''
  const verdict = atMost === null ? '' : (ratio <= atMost ? 'met' : '**missed**') + doubt
  return [
    [
      scenario,
      words,
      shown(figure, own.value),
      `${best.name}: ${shown(figure, best.value)}`,
      rounded(ratio),
      atMost === null ? '' : `≤ ${rounded(atMost)}`,
      verdict,
    ],
  ]
}

const shown = (figure: string, value: number): string =>
  figure === 'perBoard' ? `${rounded(value / KIB)} KiB` : `${rounded(value)} ${figure.startsWith('cpu') ? 's' : 'ms'}`

function scenarioTable(results: Results, name: string, title: string): string {
  const taking = servers.filter((server) => results[name]?.[server.name] !== undefined)
  if (taking.length === 0) return ''
  const own = cells[name]
  const table = own ? mediansTable(results, name, taking, own) : killTable(results, name, taking)
  const repeats = Math.max(...taking.map((server) => results[name]?.[server.name]?.length ?? 0))
  return `### ${name}\n\n${title}. Repeats: ${repeats}.\n\n${table}`
}

type Named = readonly { readonly name: string; readonly title: string }[]

function mediansTable(results: Results, scenario: string, taking: Named, columns: readonly Cell[]): string {
  const rows = taking.map(({ name, title }) => {
    const figures = medians(results[scenario]?.[name] ?? [])
    return [title, ...columns.map(([, tell]) => tell(figures))]
  })
  return markdown(['', ...columns.map(([head]) => head)], rows)
}

function killTable(results: Results, scenario: string, taking: Named): string {
  const rows = taking.map(({ name, title }) => {
    const runs = results[scenario]?.[name] ?? []
    return [title, ...['vouched', 'missing'].map((figure) => runs.map((run) => run[figure] ?? '–').join(' · '))]
  })
  return markdown(['', 'Updates vouched for, in each run', 'of these lost'], rows)
}

/** What has to be known before a row of figures is believed. */
function trouble(figures: Figures): string {
  const { behind = 0, undelivered = 0, lost = 0, cpuShare = 0, loadCpu = 0, others = 0 } = figures
  const words = [
    behind > 1 ? `falls behind: needed ${rounded(behind)} s more` : '',
    undelivered > 0 ? `${rounded(undelivered)} updates did not arrive` : '',
    lost > 0 ? `${lost} connections lost` : '',
    others > OTHERS_AT_MOST ? `**disturbed**: others used ${rounded(others * 100)} % of the machine` : '',
    loadCpu > LOAD_AT_MOST ? limit(loadCpu, cpuShare) : '',
  ]
  return words.filter((word) => word !== '').join('; ')
}

/** Where both cores are full, the server is too slow, but its delays are partly the load's. */
const limit = (loadCpu: number, cpuShare: number): string =>
  cpuShare > FULL
    ? `both cores full: the load used ${rounded(loadCpu * 100)} % of its own`
    : `**invalid**: the load used ${rounded(loadCpu * 100)} % of its core`

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}
