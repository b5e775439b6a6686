import { For, type JSX, Show } from 'solid-js'
import { inRows } from '../dealt.ts'
import { Scissors } from '../icons.ts'

interface CardRowsProps<T> {
  readonly cards: readonly T[]
  readonly children: (card: T) => JSX.Element
}

/** Cards with lines to cut along; a row never breaks over two pages. */
export function CardRows<T>(props: CardRowsProps<T>) {
  return (
    <div class="sheet sheet-cards">
      <For each={inRows(props.cards)}>
        {(row) => (
          <div class="card-row">
            <Scissors aria-hidden="true" class="card-scissors" />
            <For each={row}>{(card) => <article class="cut-card">{props.children(card)}</article>}</For>
            <Show when={row.length === 1}>
              <div />
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}
