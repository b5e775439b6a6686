import { For, Show } from 'solid-js'
import { t, timeOfDay } from '../i18n/index.ts'
import { useRoom } from './room.ts'

/** What facilitators said today, newest first: put away is not lost. */
export function SaidToday() {
  const { view } = useRoom()
  const said = () => [...view().broadcasts].reverse()
  return (
    <details class="rounded-m border border-line bg-surface px-4">
      <summary class="flex min-h-12 cursor-pointer items-center font-semibold">
        {t('hand.said')}
        <Show when={said().length > 0}> ({said().length})</Show>
      </summary>
      <Show when={said().length > 0} fallback={<p class="pb-3 text-ink-soft">{t('hand.said.none')}</p>}>
        <ul class="grid gap-3 pb-3">
          <For each={said()}>
            {(words) => (
              <li>
                <p class="whitespace-pre-line">{words.text}</p>
                <p class="text-ink-soft text-sm">
                  {t(words.group === null ? 'hand.said.by' : 'hand.said.group', {
                    name: words.by,
                    time: timeOfDay(words.at),
                  })}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </details>
  )
}
