import { OTHERS_AT_MOST } from './load-gauge.ts'
import type { Figures } from './scenarios/scenario.ts'

/** What Coreflect's figure is divided by: a peer's, or the smallest of all peers that keep documents. */
type Against = 'y-websocket' | 'y-websocket-own-client' | 'hocuspocus' | 'best'

/** A bar: how large a figure of Coreflect may be beside a peer's in the same run. */
export interface Bar {
  readonly scenario: string
  readonly words: string
  readonly figure: string
  readonly against: Against
  /** Null where a ratio is told without a bar for it. */
  readonly atMost: number | null
}

/** The bars of the sync server (architecture, budgets), each a ratio but the last. */
export const bars: readonly Bar[] = [
  bar('50x6', 'CPU per delivery, with its own client', 'cpuPerMillion', 'y-websocket-own-client', 0.5),
  bar('50x6', 'p99 of delivery, with its own client', 'p99', 'y-websocket-own-client', 1),
  bar('50x6', 'CPU per delivery, nobody repeats others', 'cpuPerMillion', 'y-websocket', 0.5),
  bar('50x6', 'p99 of delivery, nobody repeats others', 'p99', 'best', 1),
  bar('84x6', 'p99 of delivery', 'p99', 'best', 0.3),
  bar('120x6', 'p99 of delivery, where peers fall behind', 'p99', 'best', 0.3),
  bar('room-100', 'CPU for the same traffic', 'cpu', 'best', 0.25),
  bar('room-300', 'CPU for the same traffic', 'cpu', 'hocuspocus', 0.35),
  bar('room-300', 'p99 of delivery', 'p99', 'hocuspocus', 0.35),
  bar('room-300-calm', 'CPU for the same traffic', 'cpu', 'hocuspocus', 0.35),
  bar('room-300-calm', 'p99 of delivery', 'p99', 'hocuspocus', 0.35),
  bar('memory', 'memory of a board', 'perBoard', 'best', 1 / 8),
  bar('cold-open', 'time to open', 'took', 'best', 0.1),
  // Who joins is measured against Hocuspocus; how the fastest of all is doing is told beside it.
  ...(['fresh', 'first'] as const).flatMap((coming) => [
    last(`${coming}-50`, 'hocuspocus', 0.35),
    last(`${coming}-1`, 'hocuspocus', 0.3),
    last(`${coming}-1`, 'y-websocket', null),
  ]),
  ...(['return', 'restart'] as const).flatMap((coming) => [
    last(`${coming}-50`, 'best', 1),
    last(`${coming}-1`, 'best', 1),
  ]),
]

function last(scenario: string, against: Against, atMost: number | null): Bar {
  return bar(scenario, 'time until the last has everything', 'last', against, atMost)
}

function bar(scenario: string, words: string, figure: string, against: Against, atMost: number | null): Bar {
  return { scenario, words, figure, against, atMost }
}

/** The medians of all repeats, figure by figure; of the undisturbed ones alone where there are any. */
export function medians(repeats: readonly Figures[]): Figures {
  const calm = repeats.filter(({ others = 0 }) => others <= OTHERS_AT_MOST)
  const counted = calm.length > 0 ? calm : repeats
  const names = Object.keys(counted[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(counted.map((figures) => figures[name] ?? Number.NaN))]))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}
