import { createMemo, For, Show } from 'solid-js'
import { minutesSeconds, t } from '../i18n/index.ts'
import { Check } from '../ui/icons.ts'
import { useCockpit } from './create-cockpit.ts'
import { pausePoints } from './pause-points.ts'

/** Where the scene that is on is meant to be held for noting; facilitators are reminded, and nothing stops by itself. */
export function PlannedPauses() {
  const cockpit = useCockpit()
  const points = createMemo(() => pausePoints(cockpit.view(), cockpit.now()))
  const due = () => cockpit.view().session.state === 'live' && points().some(({ state }) => state === 'due')
  return (
    <Show when={points().length > 0}>
      <div class="grid gap-1">
        <p class="flex flex-wrap items-center gap-x-3">
          <span>{t('facilitate.run.pauses')}</span>
          <For each={points()}>
            {({ at, state }) => (
              <span class="inline-flex items-center gap-1 tabular-nums" classList={{ 'font-bold': state === 'due' }}>
                <Show when={state === 'held'}>
                  <Check aria-hidden="true" size={16} />
                </Show>
                {minutesSeconds(at * 1000)}
                <Show when={state === 'held'}>
                  <span class="sr-only">{t('facilitate.run.pauses.held')}</span>
                </Show>
              </span>
            )}
          </For>
        </p>
        <p role="status" class="font-semibold">
          {due() ? t('facilitate.run.pauses.due') : ''}
        </p>
      </div>
    </Show>
  )
}
