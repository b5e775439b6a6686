import type { AgendaItem } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { Check } from '../ui/icons.ts'
import { ReadAgain } from './read-again.tsx'
import { useRoom } from './room.ts'

/** The whole plan with its times. What was asked before can be read again [L6]. */
export function AgendaList() {
  const { view } = useRoom()
  return (
    <ol class="grid gap-1">
      <For each={view().agenda}>{(item) => <Item item={item} />}</For>
    </ol>
  )
}

function Item(props: { readonly item: AgendaItem }) {
  const [open, setOpen] = createSignal(false)
  const item = () => props.item
  return (
    <li
      aria-current={item().state === 'now' ? 'step' : undefined}
      class="grid gap-1 rounded-m px-3 py-2.5"
      classList={{
        'bg-accent-soft font-semibold': item().state === 'now',
        'text-ink-soft': item().state === 'done',
      }}
    >
      <div class="flex items-baseline gap-3">
        <span class="w-18 shrink-0 whitespace-nowrap text-ink-soft text-sm tabular-nums">
          {item().at === null ? t('ui.minutes-short', { count: item().minutes }) : timeOfDay(item().at ?? 0)}
        </span>
        <span class="min-w-0 flex-1">{inWords(item().title)}</span>
        <Show when={item().state === 'now'}>
          <span class="text-accent text-sm">{t('agenda.now')}</span>
        </Show>
        <Show when={item().state === 'done'}>
          <span class="inline-flex items-center gap-1 text-sm">
            <Check aria-hidden="true" size={16} />
            <span class="sr-only">{t('agenda.done')}</span>
          </span>
        </Show>
      </div>
      <Show when={item().state === 'done'}>
        <details class="sm:pl-21" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary class="min-h-11 cursor-pointer content-center text-accent text-sm">
            {t('agenda.read-again')}
            <span class="sr-only">: {inWords(item().title)}</span>
          </summary>
          <Show when={open()}>
            <ReadAgain activity={item().id} />
          </Show>
        </details>
      </Show>
    </li>
  )
}
