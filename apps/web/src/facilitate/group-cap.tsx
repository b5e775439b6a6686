import type { GroupView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'

/** How many places are free in a group while people choose themselves. */
export function GroupCap(props: { readonly group: GroupView }) {
  const cockpit = useCockpit()
  const cap = () => cockpit.view().forming?.groups.find((one) => one.group === props.group.id)?.cap ?? null
  const free = (most: number) => Math.max(0, most - props.group.seats.length)
  return (
    <Show when={cockpit.view().draft?.mode === 'self-select' && cap()}>
      {(most) => (
        <p class="text-ink-soft text-sm tabular-nums">
          {t('facilitate.groups.places', { free: free(most()), cap: most() })}
        </p>
      )}
    </Show>
  )
}
