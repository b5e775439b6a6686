import type { CheckItemView } from '@coreflect/workshop'
import { createUniqueId, For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Check, X } from '../ui/icons.ts'

interface CheckItemProps {
  readonly item: CheckItemView
  readonly number: number
  readonly of: number
  readonly chosen: readonly number[]
  /** Is it said now what is right and why? */
  readonly told: boolean
  readonly locked: boolean
  readonly onChoose: (option: number) => void
}

/** One question with its options; afterwards which were right, in words and signs, and why. */
export function CheckItem(props: CheckItemProps) {
  const name = createUniqueId()
  const many = () => props.item.many || props.item.right?.length === 0
  const right = (option: number) => props.told && (props.item.right ?? []).includes(option)
  const wrong = (option: number) =>
    props.told && (props.item.right?.length ?? 0) > 0 && props.chosen.includes(option) && !right(option)
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-2 font-semibold text-lg leading-snug">
        <span class="block font-normal text-ink-soft text-sm">
          {t('doings.check.number', { number: props.number, of: props.of })}
        </span>
        {inWords(props.item.question)}
      </legend>
      <Show when={many() && !props.locked}>
        <p class="text-ink-soft text-sm">{t('doings.check.many')}</p>
      </Show>
      <For each={props.item.options}>
        {(option, i) => (
          <label
            class="flex min-h-12 items-start gap-3 rounded-m border border-edge bg-raised px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
            classList={{ 'border-2 border-accent!': right(i()) }}
          >
            <input
              type={many() ? 'checkbox' : 'radio'}
              name={name}
              checked={props.chosen.includes(i())}
              disabled={props.locked}
              onChange={() => props.onChoose(i())}
              class="mt-0.5 size-5 shrink-0 accent-accent focus-visible:outline-none"
            />
            <span class="grid min-w-0 gap-0.5">
              <span class="break-words leading-snug">{inWords(option)}</span>
              <Show when={right(i())}>
                <span class="flex items-center gap-1 font-semibold text-accent text-sm">
                  <Check aria-hidden="true" size={16} />
                  {t('doings.check.right')}
                </span>
              </Show>
              <Show when={wrong(i())}>
                <span class="flex items-center gap-1 font-semibold text-sm text-warn">
                  <X aria-hidden="true" size={16} />
                  {t('doings.check.wrong')}
                </span>
              </Show>
            </span>
          </label>
        )}
      </For>
      <Show when={props.told && inWords(props.item.explanation ?? {})}>
        {(why) => (
          <p role="status" class="border-accent border-l-4 py-1 pl-4">
            {why()}
          </p>
        )}
      </Show>
    </fieldset>
  )
}
