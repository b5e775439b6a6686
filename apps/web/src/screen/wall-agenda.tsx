import type { View } from '@coreflect/workshop'
import { createMemo, For } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'

/** The day on the wall: what is on and what comes, with times. */
export function WallAgenda(props: { readonly view: View }) {
  const shown = createMemo(() => {
    const { agenda } = props.view
    const from = Math.max(
      0,
      agenda.findLastIndex((item) => item.state === 'now' || item.state === 'done'),
    )
    return agenda.slice(from, from + 7)
  })
  return (
    <div class="grid gap-[3vh]">
      <h2 class="text-[4.4vw]">{t('screen.agenda')}</h2>
      <ol class="grid gap-[1.2vh]">
        <For each={shown()}>
          {(item) => (
            <li
              aria-current={item.state === 'now' ? 'step' : undefined}
              class="flex items-baseline gap-[2vw] border-line border-b pb-[1vh] text-[2.6vw]"
              classList={{ 'font-bold': item.state === 'now' }}
            >
              <span class="min-w-[9vw] text-ink-soft tabular-nums">{item.at === null ? '' : timeOfDay(item.at)}</span>
              <span>{inWords(item.title)}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}
