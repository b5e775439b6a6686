import type { GroupView, PersonView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { GripVertical } from './icons.ts'
import { MoveMenu } from './move-menu.tsx'
import { smallestGroup } from './seating.ts'

interface UnseatedProps {
  readonly people: readonly PersonView[]
  readonly groups: readonly GroupView[]
  readonly onMove: (person: PersonView, group: GroupView) => void
}

/** Who came after the groups were formed: one tap seats them in the smallest group, a menu or a drag in any other [G7]. */
export function UnseatedPeople(props: UnseatedProps) {
  const cockpit = useCockpit()
  const smallest = () => smallestGroup(props.groups)
  /** What the server suggests, which knows who met whom and what nobody else may know; else the smallest group. */
  const suggested = (person: PersonView, otherwise: GroupView) => {
    const id = cockpit.view().waiting.find((one) => one.person === person.id)?.group
    return props.groups.find((group) => group.id === id) ?? otherwise
  }
  return (
    <Show when={props.people.length > 0 && smallest()}>
      {(group) => (
        <Card title={t('facilitate.groups.unseated')} tone="soft">
          <p class="text-ink-soft">{t('facilitate.groups.unseated-text')}</p>
          <ul class="grid gap-2">
            <For each={props.people}>
              {(person) => (
                <li
                  data-person={person.id}
                  class="flex min-h-12 cursor-grab flex-wrap items-center gap-2 rounded-m border border-line bg-raised p-2"
                >
                  <span data-grip="" class="flex size-11 shrink-0 touch-none items-center justify-center text-ink-soft">
                    <GripVertical aria-hidden="true" size={18} />
                  </span>
                  <span class="min-w-24 flex-1 font-semibold">{person.name}</span>
                  <CommandButton
                    command={{ type: 'move-person', person: person.id, group: suggested(person, group()).id }}
                    aria-label={t('facilitate.groups.suggest-name', {
                      name: person.name,
                      label: suggested(person, group()).label,
                    })}
                  >
                    {t('facilitate.groups.suggest', { label: suggested(person, group()).label })}
                  </CommandButton>
                  <MoveMenu
                    name={person.name}
                    groups={props.groups}
                    from={null}
                    spelt={true}
                    onMove={(other) => props.onMove(person, other)}
                  />
                </li>
              )}
            </For>
          </ul>
        </Card>
      )}
    </Show>
  )
}
