import { Show } from 'solid-js'
import { day, plural, t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'

/** Where things go and when they end [K1]. */
export function KeptNote() {
  const cockpit = useCockpit()
  const session = () => cockpit.view().session
  return (
    <details class="border-line border-t pt-3 text-sm">
      <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('facilitate.keep.title')}</summary>
      <ul class="grid gap-2 pb-2 text-ink-soft">
        <li>{t('facilitate.keep.group')}</li>
        <li>{t('facilitate.keep.own')}</li>
        <li>{t('facilitate.keep.debrief')}</li>
        <li class="font-semibold text-ink">
          <Show when={session().endsAt} keyed fallback={plural('facilitate.keep.until-closed', session().keepDays)}>
            {(at) => t('facilitate.keep.until', { when: day(at) })}
          </Show>
        </li>
      </ul>
    </details>
  )
}
