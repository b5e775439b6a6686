import { createMemo, For, Show } from 'solid-js'
import { Button } from '../ui/button.tsx'
import type { DebriefHold } from './create-debrief.ts'
import { wordsOf } from './item-words.ts'
import { likeGroups } from './likeness.ts'

/** Notes in no theme that share words. A suggestion: each becomes a theme only when somebody presses for it, in one step. */
export function SuggestedGroups(props: { readonly hold: DebriefHold; readonly among: readonly string[] }) {
  const { hold } = props
  const { t } = hold
  const textOf = (id: string): string => {
    const item = hold.items.item(id)
    return item === null ? '' : wordsOf(t, item)
  }
  const groups = createMemo(() => likeGroups(props.among.map((id) => ({ id, text: textOf(id) }))))
  return (
    <section class="suggested" aria-labelledby="suggested-title">
      <h3 id="suggested-title" class="debrief-heading">
        {t('plenary.suggest.title')}
      </h3>
      <p class="text-ink-soft text-sm">{t('plenary.suggest.text')}</p>
      <Show when={groups().length > 0} fallback={<p role="status">{t('plenary.suggest.none')}</p>}>
        <ol class="suggested-groups">
          <For each={groups()}>
            {(group, at) => (
              <li class="theme" aria-label={t('plenary.suggest.name', { number: at() + 1 })}>
                <ul class="grid list-disc gap-1 pl-5">
                  <For each={group}>{(id) => <li dir="auto">{textOf(id)}</li>}</For>
                </ul>
                <Button onClick={() => hold.gather(group)}>{t('plenary.suggest.take')}</Button>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
