import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { X } from '../ui/icons.ts'
import { useCockpit } from './create-cockpit.ts'
import { notedNeeds } from './needs.ts'

/** Everything that is noted, a line each, with a way to take a pair away. */
export function NotedNeeds() {
  const cockpit = useCockpit()
  const noted = () => notedNeeds(cockpit.view())
  return (
    <section aria-labelledby="noted-title" class="grid gap-2">
      <h3 id="noted-title" class="font-semibold">
        {t('facilitate.needs.noted')}
      </h3>
      <ul class="grid gap-1">
        <For each={noted().pairs}>
          {(pair) => (
            <li class="flex items-center justify-between gap-3 rounded-m border border-line px-4">
              <span>{t(`facilitate.needs.pair.${pair.how}`, { one: pair.one.name, other: pair.other.name })}</span>
              <IconButton
                label={t('facilitate.needs.free', { one: pair.one.name, other: pair.other.name })}
                onClick={() =>
                  void cockpit.send({ type: 'keep-pair', one: pair.one.id, other: pair.other.id, how: 'free' })
                }
              >
                <X aria-hidden="true" size={20} />
              </IconButton>
            </li>
          )}
        </For>
        <For each={noted().people}>
          {(person) => (
            <li class="rounded-m border border-line px-4 py-2">
              <span class="font-semibold">{person.name}</span>: {person.said.join(' · ')}
            </li>
          )}
        </For>
      </ul>
      <Show when={noted().count === 0}>
        <p class="text-ink-soft">{t('facilitate.needs.none')}</p>
      </Show>
    </section>
  )
}
