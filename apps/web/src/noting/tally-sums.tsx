import { createMemo, For, Show } from 'solid-js'
import { plural, t } from '../i18n/index.ts'
import { kindName } from '../take-part/kinds.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { isTally } from './place.ts'
import { tallySums } from './tally.ts'

/** "3 times" in the reader's language. */
export const times = (count: number): string => plural('noting.tally.times', count)

/** How often what was tapped, in words. */
export function TallySums(props: { readonly notes: readonly Observation[] }) {
  const { view } = useRoom()
  const sums = createMemo(() => tallySums(props.notes, (kind) => isTally(view(), kind)))
  return (
    <Show when={sums().length > 0}>
      <ul class="grid gap-1 rounded-m bg-note-sun px-4 py-3 text-note-ink shadow-1">
        <For each={sums()}>
          {({ first, count }) => (
            <li class="flex justify-between gap-3">
              <span>
                {kindName(view(), first.kind)}
                <Show when={first.turn > 0}>
                  <span class="text-sm"> · {t('notes.turn', { turn: first.turn })}</span>
                </Show>
              </span>
              <span class="font-bold tabular-nums">{times(count)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
