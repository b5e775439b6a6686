import type { PersonView } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { useCockpit } from './create-cockpit.ts'
import { DeletePerson } from './delete-person.tsx'
import { leads } from './leads.ts'
import { RemovePerson } from './remove-person.tsx'

interface PersonRowProps {
  readonly person: PersonView
  /** Where they sit, in words. */
  readonly place: string
}

/** One person: where they sit, how they stand if there is something to say, and what can be done. */
export function PersonRow(props: PersonRowProps) {
  const cockpit = useCockpit()
  const [removing, setRemoving] = createSignal(false)
  const [deleting, setDeleting] = createSignal(0)
  const open = () => cockpit.view().session.state !== 'revisit'
  const away = () => props.person.standing === 'out' || props.person.standing === 'silent'
  const words = () => {
    const { standing, observes } = props.person
    return [
      props.place,
      standing === undefined || standing === 'removed' ? '' : t(`facilitate.people.${standing}`),
      props.person.simulated === true ? t('facilitate.rehearsal.simulated') : '',
      observes === true ? t('facilitate.people.observes') : '',
    ].filter((text) => text !== '')
  }
  const whileOpen = () => [
    { id: 'standing', label: t(away() ? 'facilitate.people.mark-back' : 'facilitate.people.mark-out') },
    { id: 'remove', label: t('facilitate.people.remove') },
  ]
  const forLead = () => [{ id: 'delete', label: t('facilitate.delete.person.button') }]
  const choose = (id: string) => {
    if (id === 'remove') setRemoving(true)
    else if (id === 'delete') setDeleting(deleting() + 1)
    else void cockpit.send({ type: away() ? 'mark-back' : 'mark-out', person: props.person.id })
  }
  return (
    <li class="flex min-h-11 items-center gap-2">
      <div class="min-w-0 flex-1 leading-tight">
        <p class="font-semibold">{props.person.name}</p>
        <Show when={words().length > 0}>
          <p class="text-ink-soft text-sm">{words().join(' · ')}</p>
        </Show>
      </div>
      <Show when={open() || leads(cockpit.view())}>
        <Menu
          label={t('facilitate.people.more', { name: props.person.name })}
          class="inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft hover:text-ink"
          items={[...(open() ? whileOpen() : []), ...(leads(cockpit.view()) ? forLead() : [])]}
          onChoose={choose}
        >
          <Ellipsis aria-hidden="true" size={20} />
        </Menu>
        <RemovePerson person={props.person} open={removing()} onClose={() => setRemoving(false)} />
        <Show when={leads(cockpit.view())}>
          <DeletePerson person={props.person} wished={deleting()} />
        </Show>
      </Show>
    </li>
  )
}
