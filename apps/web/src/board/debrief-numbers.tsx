import { debriefCounts } from '@coreflect/board'
import { createMemo, For, lazy, Show, Suspense } from 'solid-js'
import { BarTable } from '../ui/bar-table.tsx'
import { Button } from '../ui/button.tsx'
import type { Items } from './create-items.ts'
import type { CardWords } from './debrief-card.tsx'
import { type DebriefRoom, leads } from './debrief-room.ts'
import type { Say } from './words.ts'

const BarChart = lazy(async () => ({ default: (await import('../ui/bar-chart.tsx')).BarChart }))

interface DebriefNumbersProps {
  readonly items: Items
  readonly words: Pick<CardWords, 'round' | 'lens'>
  readonly room: DebriefRoom
  readonly t: Say
  /** For the projector. */
  readonly large?: boolean
}

/** The notes in numbers, by round, lens and kind: each a picture with its table, never by person, nothing under five. */
export function DebriefNumbers(props: DebriefNumbersProps) {
  const counts = createMemo(() => debriefCounts(props.items.arranged()))
  const pictures = createMemo(() => [
    {
      title: props.t('plenary.numbers.rounds'),
      rows: counts().rounds.map(({ of, count }) => ({ label: props.words.round(Number(of)), count })),
    },
    {
      title: props.t('plenary.numbers.lenses'),
      rows: counts().lenses.map(({ of, count }) => ({ label: props.words.lens(of), count })),
    },
    {
      title: props.t('plenary.numbers.kinds'),
      rows: counts().kinds.map(({ of, count }) => ({ label: of, count })),
    },
  ])
  const lit = () => props.room.view().spotlight?.kind === 'numbers'
  const none = () => pictures().every(({ rows }) => rows.length === 0)
  return (
    <section class="numbers" aria-labelledby="numbers-title">
      <h3 id="numbers-title" class="debrief-heading">
        {props.t('plenary.numbers.title')}
      </h3>
      <p class="text-ink-soft">{props.t('plenary.numbers.text')}</p>
      <Show when={leads(props.room)}>
        <Button
          class="justify-self-start"
          aria-pressed={lit()}
          onClick={() => props.room.send({ type: 'spotlight', on: lit() ? null : { kind: 'numbers', id: 'numbers' } })}
        >
          {props.t(lit() ? 'plenary.light.off' : 'plenary.light.on')}
        </Button>
      </Show>
      <Show when={!none()} fallback={<p>{props.t('plenary.numbers.none')}</p>}>
        <div class="numbers-grid">
          <For each={pictures().filter(({ rows }) => rows.length > 0)}>
            {(picture) => (
              <div class="theme">
                <h4 class="font-semibold">{picture.title}</h4>
                <Show when={picture.rows.some(({ count }) => count !== null)}>
                  <Suspense>
                    <BarChart rows={picture.rows.filter(({ count }) => count !== null)} large={props.large === true} />
                  </Suspense>
                </Show>
                <BarTable
                  caption={picture.title}
                  hideCaption={true}
                  plain={true}
                  heads={[props.t('plenary.numbers.what'), props.t('plenary.numbers.count')]}
                  few={props.t('plenary.numbers.few')}
                  rows={picture.rows}
                />
              </div>
            )}
          </For>
        </div>
      </Show>
    </section>
  )
}
