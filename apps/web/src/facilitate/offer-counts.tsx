import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'

/** How many notes were offered and passed, once their window is closed; never before and never whose [C4]. */
export function OfferCounts() {
  const cockpit = useCockpit()
  const counts = () => cockpit.view().counts
  return (
    <Show when={counts().length > 0}>
      <section aria-labelledby="counts-title" class="grid gap-2">
        <h3 id="counts-title" class="font-semibold">
          {t('facilitate.round.counts')}
        </h3>
        <ul class="grid gap-1">
          <For each={counts()}>
            {(count) => (
              <li>
                <span class="font-semibold">{t('facilitate.round.counts-round', { round: count.round })}.</span>{' '}
                {t('facilitate.round.offered', { offered: count.offered, passed: count.passed })}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
