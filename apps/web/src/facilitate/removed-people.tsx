import { For, Show } from 'solid-js'
import { t, timeOfDay } from '../i18n/index.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** Whose part was ended, why and by whom, and letting them in again. */
export function RemovedPeople() {
  const cockpit = useCockpit()
  const removed = () => cockpit.view().removed
  return (
    <Show when={removed().length > 0}>
      <section aria-labelledby="removed-title" class="grid gap-2">
        <h3 id="removed-title" class="text-base">
          {t('facilitate.people.removed')}
        </h3>
        <ul class="grid gap-3">
          <For each={removed()}>
            {(one) => (
              <li class="grid gap-1 rounded-m border border-line px-3 py-2">
                <p class="font-semibold">{one.name}</p>
                <p class="text-sm">{one.reason || t('facilitate.people.no-reason')}</p>
                <p class="text-ink-soft text-sm">
                  {t('facilitate.people.removed-by', { name: one.by, time: timeOfDay(one.at) })}
                </p>
                <Show when={cockpit.view().session.state !== 'revisit'}>
                  <CommandButton class="justify-self-start" command={{ type: 'readmit-person', person: one.person }}>
                    {t('facilitate.people.readmit', { name: one.name })}
                  </CommandButton>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
