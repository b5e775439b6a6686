import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { useRoom } from './room.ts'

const tints = {
  done: 'bg-accent forced-colors:bg-[CanvasText]',
  now: 'bg-accent forced-colors:bg-[Highlight]',
  ahead: 'bg-line forced-colors:bg-[GrayText]',
} as const

/** Where we are in the plan, always at hand: which part of how many, what it is, what comes then. */
export function AgendaStrip() {
  const { view } = useRoom()
  const place = () => view().agenda.findIndex((item) => item.state === 'now')
  const next = () => view().agenda.find((item, i) => i > place() && item.state === 'ahead')
  return (
    <section aria-label={t('strip.label')} class="grid gap-1.5">
      <div class="flex gap-1" aria-hidden="true">
        <For each={view().agenda}>
          {(item) => (
            <span
              class={`h-1.5 min-w-1 flex-1 rounded-full ${tints[item.state]}`}
              classList={{ 'opacity-45': item.state === 'done' }}
            />
          )}
        </For>
      </div>
      <p class="flex flex-wrap justify-between gap-x-4 text-ink-soft text-sm">
        <Show when={place() >= 0}>
          <span>{t('strip.place', { place: place() + 1, all: view().agenda.length })}</span>
        </Show>
        <Show when={next()}>{(item) => <span>{t('strip.next', { title: inWords(item().title) })}</span>}</Show>
      </p>
    </section>
  )
}
