import { For, Show } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { Check } from '../ui/icons.ts'
import { useRoom } from './room.ts'

/** The whole plan with its times. */
export function AgendaList() {
  const { view } = useRoom()
  return (
    <ol class="grid gap-1">
      <For each={view().agenda}>
        {(item) => (
          <li
            aria-current={item.state === 'now' ? 'step' : undefined}
            class="flex items-baseline gap-3 rounded-m px-3 py-2.5"
            classList={{
              'bg-accent-soft font-semibold': item.state === 'now',
              'text-ink-soft': item.state === 'done',
            }}
          >
            <span class="w-18 shrink-0 whitespace-nowrap text-ink-soft text-sm tabular-nums">
              {item.at === null ? t('ui.minutes-short', { count: item.minutes }) : timeOfDay(item.at)}
            </span>
            <span class="min-w-0 flex-1">{inWords(item.title)}</span>
            <Show when={item.state === 'now'}>
              <span class="text-accent text-sm">{t('agenda.now')}</span>
            </Show>
            <Show when={item.state === 'done'}>
              <span class="inline-flex items-center gap-1 text-sm">
                <Check aria-hidden="true" size={16} />
                <span class="sr-only">{t('agenda.done')}</span>
              </span>
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}
