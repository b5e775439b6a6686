import type { LensKind, Paper } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import type { Choices } from '../choices.ts'
import { type DealtLens, dealtLenses } from '../dealt.ts'
import type { Speech } from '../speech.ts'

interface ObservationSheetsProps {
  readonly paper: Paper
  readonly choices: Pick<Choices, 'activity' | 'sets'>
  readonly speech: Speech
}

/** A page for each activity on which an observer writes by hand: what, when, in which words. */
export function ObservationSheets(props: ObservationSheetsProps) {
  return (
    <For each={dealtLenses(props.paper, props.choices)}>
      {(dealt) => <ObservationSheet dealt={dealt} speech={props.speech} />}
    </For>
  )
}

const lines = (count: number) => Array.from({ length: count }, (_, at) => at)

/** So many lines to write on for each thing to notice that a page is full and no fuller. */
function linesFor(kinds: number): number {
  if (kinds <= 3) return 5
  if (kinds === 4) return 4
  return kinds <= 6 ? 2 : 1
}

function ObservationSheet(props: { readonly dealt: DealtLens; readonly speech: Speech }) {
  const { text, words } = props.speech
  const activity = () => props.dealt.activity
  const form = () => props.dealt.lens.form
  const count = () => linesFor(props.dealt.lens.kinds.length)
  return (
    <article class="sheet sheet-page sheet-observing">
      <p class="card-where">
        <span>
          <Show when={activity().practice}>
            {(practice) => `${text('paper.sheet.round', { round: practice().round })} · `}
          </Show>
          {words(activity().title)}
        </span>
        <Show when={activity().type === 'practice'}>
          <span class="observing-turn">
            {text('paper.sheet.turn')} <i />
          </span>
        </Show>
      </p>
      <h2>
        {text('paper.sheet.observing')}: {words(props.dealt.lens.name)}
      </h2>
      <p class="observing-lead">{text('paper.sheet.observing.lead')}</p>
      <div class="observing-kinds" data-many={props.dealt.lens.kinds.length > 4}>
        <Show when={form() !== 'reply'} fallback={<Replies kinds={props.dealt.lens.kinds} speech={props.speech} />}>
          <For each={props.dealt.lens.kinds}>
            {(kind) => <Noticed kind={kind} rows={form() === 'tally' ? 1 : count()} speech={props.speech} />}
          </For>
        </Show>
      </div>
      <section class="observing-offer">
        <h3>{text('paper.sheet.offer')}</h3>
        <For each={lines(2)}>{() => <p class="write-line" />}</For>
      </section>
    </article>
  )
}

interface NoticedProps {
  readonly kind: LensKind
  readonly rows: number
  readonly speech: Speech
}

/** One thing to notice: what it is, room for a tally, and lines with the moment before the words. */
function Noticed(props: NoticedProps) {
  const { text, words } = props.speech
  return (
    <section class="observing-kind">
      <div class="observing-what">
        <h3>{words(props.kind.name)}</h3>
        <p>{words(props.kind.hint)}</p>
        <p class="observing-tally">{text('paper.sheet.tally')}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('paper.sheet.moment')}</th>
            <th scope="col">{text('paper.sheet.words')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines(props.rows)}>
            {() => (
              <tr>
                <td />
                <td />
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** Replies taken apart side by side: a row for each, a column for each part of it. */
function Replies(props: { readonly kinds: readonly LensKind[]; readonly speech: Speech }) {
  const { text, words } = props.speech
  return (
    <table class="observing-replies">
      <thead>
        <tr>
          <th scope="col">{text('paper.sheet.moment')}</th>
          <For each={props.kinds}>
            {(kind) => (
              <th scope="col">
                <strong>{words(kind.name)}</strong>
                <span>{words(kind.hint)}</span>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={lines(4)}>
          {() => (
            <tr>
              <For each={lines(props.kinds.length + 1)}>{() => <td />}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
