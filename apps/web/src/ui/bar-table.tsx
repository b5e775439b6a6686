import { createUniqueId, For, Show } from 'solid-js'

export interface BarRow {
  readonly label: string
  /** Null where no number is told. */
  readonly count: number | null
}

interface BarTableProps {
  readonly caption: string
  readonly hideCaption?: boolean
  /** Leaves the bars out, where a chart stands beside it. */
  readonly plain?: boolean
  /** What stands above the labels, and above the numbers. */
  readonly heads: readonly [label: string, count: string]
  /** What stands in the place of a number that is not told. */
  readonly few: string
  readonly rows: readonly BarRow[]
}

/** Numbers as a table whose rows carry a quiet bar: read as figures, seen as a picture. */
export function BarTable(props: BarTableProps) {
  const id = createUniqueId()
  const most = () => Math.max(1, ...props.rows.map(({ count }) => count ?? 0))
  return (
    <table class="bar-table" aria-labelledby={id}>
      <caption id={id} classList={{ 'sr-only': props.hideCaption === true }}>
        {props.caption}
      </caption>
      <thead class="sr-only">
        <tr>
          <th scope="col">{props.heads[0]}</th>
          <th scope="col">{props.heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <th scope="row" dir="auto">
                {row.label}
              </th>
              <td>
                <span>{row.count ?? props.few}</span>
                <Show when={props.plain !== true}>
                  <span class="bar" aria-hidden="true" style={{ width: `${((row.count ?? 0) / most()) * 100}%` }} />
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
