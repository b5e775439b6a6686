import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { CareRow } from './care-row.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { createLabels } from './group-labels.ts'
import { MoveMenu } from './move-menu.tsx'

/** Who waits for a seat, and groups in which fewer than two are left: each with what would suit best, one tap away [G7]. */
export function SeatsWanted() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const label = createLabels(view)
  /** While the groups of a later round are prepared, these matter only where the present ones are at work. */
  const now = () => view().draft === null || view().round?.stage === 'brief' || view().round?.stage === 'turn'
  const name = (person: string) => view().people.find(({ id }) => id === person)?.name ?? ''
  return (
    <>
      <For each={now() ? view().waiting : []}>
        {({ person, group }) => (
          <CareRow what={t('facilitate.care.waiting', { name: name(person) })} more={t('facilitate.care.waiting-hint')}>
            <Show when={group}>
              {(into) => (
                <CommandButton
                  command={{ type: 'move-person', person, group: into() }}
                  aria-label={t('facilitate.care.seat-name', { name: name(person), label: label(into()) })}
                >
                  {t('facilitate.care.seat', { label: label(into()) })}
                </CommandButton>
              )}
            </Show>
            <MoveMenu
              name={name(person)}
              groups={view().groups}
              from={null}
              spelt={true}
              onMove={(to) => void cockpit.send({ type: 'move-person', person, group: to.id })}
            />
          </CareRow>
        )}
      </For>
      <For each={now() ? view().merges : []}>
        {({ from, into }) => (
          <CareRow what={t('facilitate.care.merge', { label: label(from) })}>
            <CommandButton command={{ type: 'merge-groups', from, into }}>
              {t('facilitate.care.merge-into', { label: label(into) })}
            </CommandButton>
          </CareRow>
        )}
      </For>
    </>
  )
}
