import type { GroupView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { useCockpit } from './create-cockpit.ts'

const caps = ['any', '2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '15', '20'] as const

/** How many may choose a group, and how many places are free, while people choose themselves. */
export function GroupCap(props: { readonly group: GroupView }) {
  const cockpit = useCockpit()
  const cap = () => cockpit.view().forming?.groups.find((one) => one.group === props.group.id)?.cap ?? null
  const free = (most: number) => Math.max(0, most - props.group.seats.length)
  return (
    <Show when={cockpit.view().draft?.mode === 'self-select'}>
      <Select
        label={t('facilitate.groups.cap')}
        hint={cap() === null ? undefined : t('facilitate.groups.places', { free: free(cap() ?? 0), cap: cap() ?? 0 })}
        options={caps.map((one) => ({ value: one, label: one === 'any' ? t('facilitate.groups.cap.any') : one }))}
        value={caps.find((one) => one === String(cap())) ?? 'any'}
        onChoose={(one) =>
          void cockpit.send({ type: 'cap-group', group: props.group.id, cap: one === 'any' ? null : Number(one) })
        }
      />
    </Show>
  )
}
