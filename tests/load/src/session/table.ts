import type { Pushed, Room } from './measure.ts'

/** A viewer's clock is told every 20 s, in this many bytes with the frame. */
const tickBytes = 40
const ticks = (90 * 60) / 20

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const sortedBy = (pushes: readonly Pushed[], of: (push: Pushed) => number) => pushes.map(of).sort((a, b) => a - b)
const ms = (value: number) => `${Math.round(value)} ms`
const kB = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`

/** The rows of the table in docs/performance.md. */
export function tableOf(rooms: readonly { readonly title: string; readonly room: Room }[]): string {
  const rows: readonly (readonly [string, (room: Room) => string])[] = [
    ['pushes', ({ pushes }) => String(pushes.length)],
    [
      'press to answer, p95',
      ({ pushes }) =>
        ms(
          quantile(
            sortedBy(pushes, (one) => one.answered),
            0.95,
          ),
        ),
    ],
    [
      'press to half of the phones, p95',
      ({ pushes }) =>
        ms(
          quantile(
            sortedBy(pushes, (one) => one.median),
            0.95,
          ),
        ),
    ],
    [
      'press to the last phone, median',
      ({ pushes }) =>
        ms(
          quantile(
            sortedBy(pushes, (one) => one.last),
            0.5,
          ),
        ),
    ],
    [
      'press to the last phone, p95',
      ({ pushes }) =>
        ms(
          quantile(
            sortedBy(pushes, (one) => one.last),
            0.95,
          ),
        ),
    ],
    [
      'press to the last phone, max',
      ({ pushes }) =>
        ms(
          quantile(
            sortedBy(pushes, (one) => one.last),
            1,
          ),
        ),
    ],
    [
      'server processor time a push, mean',
      ({ pushes }) => ms(pushes.reduce((sum, one) => sum + one.cpu, 0) / pushes.length),
    ],
    ['everyone in', ({ joined }) => ms(joined)],
    ['received by a person in 90 minutes, median', ({ received }) => kB(quantile(received, 0.5) + ticks * tickBytes)],
    ['received by a person in 90 minutes, most', ({ received }) => kB(quantile(received, 1) + ticks * tickBytes)],
    ['memory of the server, peak', ({ peak }) => `${Math.round(peak / 1e6)} MB`],
  ]
  const head = ['', ...rooms.map(({ title }) => title)]
  const lines = [
    head,
    head.map((_, i) => (i === 0 ? '---' : '---:')),
    ...rows.map(([name, of]) => [name, ...rooms.map(({ room }) => of(room))]),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
