import type { GroupView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'

/** What a group wants facilitators to know: its signals, longest waiting first [P6]. */
export function GroupSignals(props: { readonly group: GroupView }) {
  const cockpit = useCockpit()
  const signals = () => cockpit.view().signals.filter((one) => one.group === props.group.id)
  return (
    <Show when={signals().length > 0}>
      <ul class="flex flex-wrap gap-2">
        <For each={signals()}>
          {(signal) => (
            <li class="rounded-full border-2 border-accent px-3 py-1 font-semibold text-sm">
              {t(`facilitate.run.signal.${signal.kind}`)}
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
