import type { Paper, PaperItem } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { minutesSeconds } from '../../i18n/index.ts'
import type { Speech } from '../speech.ts'
import { factsOf } from './agenda-facts.ts'

/** The whole plan for whoever facilitates: when, how long, with what, and what was thought of beforehand. */
export function AgendaSheet(props: { readonly paper: Paper; readonly speech: Speech }) {
  const { text, words } = props.speech
  const materials = () => props.paper.agenda.filter(({ activity }) => words(activity.materials ?? {}).trim() !== '')
  return (
    <article class="sheet sheet-agenda">
      <p class="agenda-keep">{text('paper.sheet.agenda.keep')}</p>
      <h2>{words(props.paper.title)}</h2>
      <p class="agenda-when">{whenOf(props.paper, props.speech)}</p>
      <Show when={materials().length > 0}>
        <section class="agenda-materials">
          <h3>{text('paper.sheet.materials')}</h3>
          <ul>
            <For each={materials()}>
              {({ activity }) => (
                <For
                  each={words(activity.materials ?? {})
                    .split('\n')
                    .filter(Boolean)}
                >
                  {(thing) => (
                    <li>
                      {thing} <small>{words(activity.title)}</small>
                    </li>
                  )}
                </For>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('paper.sheet.time')}</th>
            <th scope="col">{text('paper.sheet.minutes')}</th>
            <th scope="col">{text('paper.sheet.what')}</th>
            <th scope="col">{text('paper.sheet.took')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.paper.agenda}>
            {(item) => <Row item={item} lenses={props.paper.lenses} speech={props.speech} />}
          </For>
        </tbody>
      </table>
    </article>
  )
}

function whenOf({ agenda }: Paper, { text, time, day, length }: Speech): string {
  const first = agenda[0]?.at ?? null
  const sum = length(agenda.reduce((all, { activity }) => all + activity.minutes, 0))
  const last = agenda.at(-1)
  if (first === null || last === undefined || last.at === null) return sum
  const after = last.activity.minutes
  const end = 'ms' in last.at ? { ms: last.at.ms + after * 60_000 } : { minutes: last.at.minutes + after }
  const span = text('paper.sheet.sum', { from: time(first), to: time(end), length: sum })
  return 'ms' in first ? `${day(first.ms)} · ${span}` : span
}

interface RowProps {
  readonly item: PaperItem
  readonly lenses: Paper['lenses']
  readonly speech: Speech
}

function Row(props: RowProps) {
  const { text, words, time } = props.speech
  const activity = () => props.item.activity
  return (
    <tr data-type={activity().type}>
      <td>{time(props.item.at)}</td>
      <td>{activity().minutes}</td>
      <td>
        <h3>
          {words(activity().title)} <small>{text(`prepare.type.${activity().type}`)}</small>
          <Show when={activity().protected}>
            <small class="agenda-mark">{text('paper.sheet.protected')}</small>
          </Show>
        </h3>
        <p>{words(activity().prompt)}</p>
        <dl>
          <For each={factsOf(activity(), props.lenses, props.speech)}>
            {([name, said]) => (
              <div>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            )}
          </For>
          <Show when={activity().demo?.pausePoints.length}>
            <div>
              <dt>{text('paper.sheet.pauses')}</dt>
              <dd>
                {(activity().demo?.pausePoints ?? []).map((seconds) => minutesSeconds(seconds * 1000)).join(', ')}
              </dd>
            </div>
          </Show>
        </dl>
      </td>
      <td />
    </tr>
  )
}
