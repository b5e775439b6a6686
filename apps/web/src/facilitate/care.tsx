import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'
import { SeatsWanted } from './seats-wanted.tsx'
import { SignalsQueue } from './signals-queue.tsx'
import { Visits } from './visits.tsx'

/** Whoever asks for a facilitator, whatever place of the cockpit is open; calm and empty when nobody does. */
export function Care() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const wanted = () =>
    view().signals.length +
      view().visits.length +
      view().waiting.length +
      view().merges.length +
      view().pace.slower +
      view().pace.faster +
      view().docs.filter(({ kind }) => kind === 'group').length >
    0
  return (
    <section aria-labelledby="care-title" class={wanted() ? 'grid gap-2' : 'contents'}>
      <Show
        when={wanted()}
        fallback={
          <h2 id="care-title" class="sr-only">
            {t('facilitate.care.title')}
          </h2>
        }
      >
        <h2 id="care-title" class="text-lg">
          {t('facilitate.care.title')}
        </h2>
      </Show>
      <ul aria-live="polite" class="grid items-start gap-2 empty:hidden lg:grid-cols-2">
        <SignalsQueue />
        <SeatsWanted />
        <Visits />
      </ul>
    </section>
  )
}
