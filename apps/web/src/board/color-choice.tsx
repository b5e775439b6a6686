import { NOTE_COLORS, type NoteColor } from '@coreflect/board'
import { createUniqueId, For, Show } from 'solid-js'
import { classNames } from '../ui/class-names.ts'
import { Check } from '../ui/icons.ts'
import { ground } from './colors.ts'
import type { Say } from './words.ts'

interface ColorChoiceProps {
  readonly t: Say
  /** Null where several are chosen that differ. */
  readonly value: NoteColor | null
  readonly onChoose: (color: NoteColor) => void
}

/** The colours by name, one of them chosen; arrow keys go between them. The name of the chosen one is written out. */
export function ColorChoice(props: ColorChoiceProps) {
  const name = createUniqueId()
  const { t } = props
  return (
    <fieldset class="color-choice">
      <legend class="sr-only">{t('board.color')}</legend>
      <For each={NOTE_COLORS}>
        {(color) => (
          <label class="color-option" title={t(`board.color.${color}`)}>
            <input
              type="radio"
              class="sr-only"
              name={name}
              checked={props.value === color}
              onChange={() => props.onChoose(color)}
            />
            <span class={classNames('color-swatch', ground[color])} aria-hidden="true">
              <Show when={props.value === color}>
                <Check size={18} />
              </Show>
            </span>
            <span class="sr-only">{t(`board.color.${color}`)}</span>
          </label>
        )}
      </For>
      <span class="color-name" aria-hidden="true">
        <Show when={props.value} keyed>
          {(color) => t(`board.color.${color}`)}
        </Show>
      </span>
    </fieldset>
  )
}
