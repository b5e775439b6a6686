import { timeLeft } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { minutesSeconds, t } from '../i18n/index.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** Groups that were given time of their own: where they stand, never what they write [P6, T1]. */
export function LaggingGroups() {
  const cockpit = useCockpit()
  const round = () => cockpit.view().round
  const label = (id: string) => cockpit.view().groups.find((group) => group.id === id)?.label ?? 0
  return (
    <section aria-labelledby="lagging-title" class="grid gap-2">
      <h3 id="lagging-title" class="font-semibold">
        {t('facilitate.round.lagging')}
      </h3>
      <Show
        when={(round()?.lagging.length ?? 0) > 0}
        fallback={<p class="text-ink-soft">{t('facilitate.round.lagging-none')}</p>}
      >
        <ul class="grid gap-2">
          <For each={round()?.lagging}>
            {(own) => (
              <li class="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m border border-line px-4 py-2">
                <span class="min-w-32 flex-1">
                  {own.turn === 0
                    ? t('facilitate.round.lag-brief', { label: label(own.group) })
                    : t('facilitate.round.lag', { label: label(own.group), turn: own.turn })}
                </span>
                <span class="font-bold tabular-nums">{minutesSeconds(timeLeft(own.clock, cockpit.now()))}</span>
                <CommandButton command={{ type: 'next-phase', group: own.group }}>
                  {t('facilitate.round.lag-on', { label: label(own.group) })}
                </CommandButton>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="text-ink-soft text-sm">{t('facilitate.round.private')}</p>
    </section>
  )
}
