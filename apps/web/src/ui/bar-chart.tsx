import * as Plot from '@observablehq/plot'
import { createEffect } from 'solid-js'
import type { BarRow } from './bar-table.tsx'
import { createInnerWidth } from './create-inner-width.ts'

interface BarChartProps {
  readonly rows: readonly BarRow[]
  /** For the last row of a room. */
  readonly large?: boolean
}

/** A quiet picture of numbers that stand in a table beside it; screen readers are given the table. */
export function BarChart(props: BarChartProps) {
  let place!: HTMLDivElement
  const width = createInnerWidth(() => place)
  createEffect(() => {
    if (width() === 0) return
    place.replaceChildren(drawn(props.rows, width(), props.large === true))
  })
  return <div ref={place} class="bar-chart" aria-hidden="true" />
}

function drawn(rows: readonly BarRow[], width: number, large: boolean): Element {
  const size = large ? Math.max(18, Math.min(width / 20, 42)) : 15
  const longest = Math.max(4, ...rows.map(({ label }) => label.length))
  const margin = Math.min(width * 0.42, longest * size * 0.56 + size)
  const known = rows.flatMap(({ label, count }) => (count === null ? [] : [{ label, count }]))
  const chart = Plot.plot({
    width,
    height: rows.length * size * 2.4 + size,
    marginLeft: margin,
    marginRight: size * 3,
    marginTop: size / 2,
    marginBottom: size / 2,
    style: { fontSize: `${size}px`, background: 'transparent', overflow: 'visible' },
    x: { axis: null, domain: [0, Math.max(1, ...known.map(({ count }) => count))] },
    y: { domain: rows.map(({ label }) => label), label: null, padding: 0.3 },
    marks: [
      Plot.axisY({ tickSize: 0, textOverflow: 'ellipsis', lineWidth: margin / size, fill: 'var(--color-ink)' }),
      Plot.barX(known, { x: 'count', y: 'label', fill: 'var(--color-accent)', rx: 4 }),
      Plot.text(known, {
        x: 'count',
        y: 'label',
        text: 'count',
        textAnchor: 'start',
        dx: size / 2,
        fill: 'var(--color-ink)',
      }),
    ],
  })
  // Its own style sheet would be refused by the page's policy; app.css has what is needed of it.
  for (const sheet of chart.querySelectorAll('style')) sheet.remove()
  return chart
}
