import { Show } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { Segments } from '../ui/segments.tsx'
import { Select } from '../ui/select.tsx'
import type { Say } from './words.ts'

/** How a debrief is looked at, by each for themselves. */
export interface Ways {
  readonly view: 'themes' | 'rounds'
  /** Id of the lens whose notes are shown; empty for all. */
  readonly lens: string
  readonly suggest: boolean
  readonly numbers: boolean
}

interface DebriefWaysProps {
  readonly ways: Ways
  readonly onChange: (ways: Ways) => void
  /** The lenses of the notes on the board, with their names. */
  readonly lenses: readonly { readonly id: string; readonly name: string }[]
  readonly maySuggest: boolean
  readonly t: Say
}

/** Ways of looking at the board: by theme or round, by lens, with suggested groups, with numbers. */
export function DebriefWays(props: DebriefWaysProps) {
  const change = (part: Partial<Ways>) => props.onChange({ ...props.ways, ...part })
  return (
    <div class="debrief-ways">
      <Segments
        label={props.t('plenary.view')}
        value={props.ways.view}
        options={[
          { value: 'themes', label: props.t('plenary.view.themes') },
          { value: 'rounds', label: props.t('plenary.view.rounds') },
        ]}
        onChoose={(view) => change({ view })}
      />
      <Show when={props.lenses.length > 1}>
        <Select
          label={props.t('plenary.lens')}
          value={props.ways.lens}
          options={[
            { value: '', label: props.t('plenary.lens.all') },
            ...props.lenses.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(lens) => change({ lens })}
        />
      </Show>
      <div class="flex flex-wrap gap-2">
        <Show when={props.maySuggest}>
          <Button aria-pressed={props.ways.suggest} onClick={() => change({ suggest: !props.ways.suggest })}>
            {props.t('plenary.suggest')}
          </Button>
        </Show>
        <Button aria-pressed={props.ways.numbers} onClick={() => change({ numbers: !props.ways.numbers })}>
          {props.t('plenary.numbers')}
        </Button>
      </div>
    </div>
  )
}
