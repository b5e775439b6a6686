import { createUniqueId, For } from 'solid-js'
import { ListOrdered, StickyNote } from '../ui/icons.ts'
import type { Say } from './words.ts'

export type BoardView = 'canvas' | 'list'

interface ViewSwitchProps {
  readonly t: Say
  readonly value: BoardView
  readonly onChoose: (view: BoardView) => void
}

const VIEWS = [
  { view: 'list', icon: ListOrdered },
  { view: 'canvas', icon: StickyNote },
] as const

/** The two views of one board. */
export function ViewSwitch(props: ViewSwitchProps) {
  const name = createUniqueId()
  return (
    <fieldset class="view-switch">
      <legend class="sr-only">{props.t('board.view')}</legend>
      <For each={VIEWS}>
        {(option) => (
          <label class="view-option">
            <input
              type="radio"
              class="sr-only"
              name={name}
              checked={props.value === option.view}
              onChange={() => props.onChoose(option.view)}
            />
            <option.icon size={18} aria-hidden="true" />
            {props.t(`board.view.${option.view}`)}
          </label>
        )}
      </For>
    </fieldset>
  )
}
