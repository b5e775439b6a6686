import type { Paper } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import type { Speech } from '../speech.ts'

/** Lines to write on where nothing was agreed on yet. */
const empty = Array.from({ length: 8 }, (_, at) => at)

/** The letters of the poster are as large as the lines leave room for. */
function letters(lines: readonly string[]): 'huge' | 'large' | 'middle' | 'small' {
  // A line takes room for its number and the gap after it even where it is short.
  const weight = lines.reduce((sum, line) => sum + Math.max(40, line.length) + 20, 0)
  if (weight <= 300) return 'huge'
  if (weight <= 520) return 'large'
  return weight <= 1000 ? 'middle' : 'small'
}

/** What the room has agreed on, for a wall. */
export function AgreementPoster(props: { readonly paper: Paper; readonly speech: Speech }) {
  const lines = () => props.paper.agreement.map(props.speech.words).filter((line) => line.trim() !== '')
  return (
    <article class="sheet sheet-poster" data-letters={letters(lines())}>
      <h2>{props.speech.text('paper.sheet.agreement')}</h2>
      <Show when={lines().length > 0} fallback={<For each={empty}>{() => <p class="write-line poster-line" />}</For>}>
        <ul>
          <For each={lines()}>{(line) => <li dir="auto">{line}</li>}</For>
        </ul>
      </Show>
      <p class="poster-foot">{props.speech.words(props.paper.title)}</p>
    </article>
  )
}
