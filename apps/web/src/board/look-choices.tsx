import {
  ALIGNS,
  choicesFor,
  FILLS,
  FORMS,
  HEADS,
  type Item,
  LETTERS,
  MARKS,
  ROUTES,
  STROKES,
  type Style,
  styleOf,
  TIPS,
  WIDTHS,
} from '@coreflect/board'
import { createMemo, createUniqueId, For, Show } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import { MarkPicture } from './drawing/mark-picture.tsx'
import './look.css'
import type { BoardWordKey } from './words.ts'

const LOOKS = {
  letters: LETTERS,
  align: ALIGNS,
  form: FORMS,
  fill: FILLS,
  stroke: STROKES,
  width: WIDTHS,
  route: ROUTES,
  heads: HEADS,
  tip: TIPS,
  mark: MARKS,
} as const
type Look = keyof typeof LOOKS
const ORDER = Object.keys(LOOKS) as readonly Look[]

/** How all that is chosen looks, as far as each of them has it, and stamps to put on it. Colours stand elsewhere. */
export function LookChoices(props: { readonly hold: BoardHold }) {
  const { hold } = props
  const { t } = hold
  const group = createUniqueId()
  const chosen = createMemo(() =>
    [...hold.selected()].flatMap((id): Item | readonly Item[] => hold.items.item(id) ?? []),
  )
  const looks = createMemo(() => {
    const has = choicesFor(chosen().map(({ kind }) => kind))
    return ORDER.filter((look) => has.has(look))
  })
  /** What those that have it at all agree on; null where they differ. */
  const agreed = (look: Look): string | null => {
    const values = new Set(chosen().flatMap((item) => styleOf(item)[look] ?? []))
    const [only] = values
    return values.size === 1 ? (only ?? null) : null
  }
  const take = (look: Look, value: string): void => hold.deeds.style({ [look]: value } as Style)
  const word = (look: Look, value: string): string => t(`board.look.${look}.${value}` as BoardWordKey)
  const bearers = () => chosen().filter(({ kind }) => kind !== 'stamp' && kind !== 'connector' && kind !== 'frame')
  return (
    <div class="look">
      <For each={looks()}>
        {(look) => (
          <fieldset class="look-group">
            <legend>{t(`board.look.${look}`)}</legend>
            <For each={LOOKS[look] as readonly string[]}>
              {(value) => (
                <label class="look-option">
                  <input
                    type="radio"
                    class="sr-only"
                    name={`${group} ${look}`}
                    checked={agreed(look) === value}
                    onChange={() => take(look, value)}
                  />
                  {word(look, value)}
                </label>
              )}
            </For>
          </fieldset>
        )}
      </For>
      <Show when={bearers().length > 0}>
        <fieldset class="look-group">
          <legend>{t('board.look.put')}</legend>
          <For each={MARKS}>
            {(mark) => (
              <button type="button" class="look-option" onClick={() => hold.makers.stampOn(mark, bearers())}>
                <MarkPicture mark={mark} size={18} />
                {t(`board.look.mark.${mark}`)}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
    </div>
  )
}
