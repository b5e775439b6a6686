import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** Opens and ends the choosing on phones, and tells how far it is; the facilitator can seat anyone meanwhile [G1]. */
export function ChoosingBar() {
  const cockpit = useCockpit()
  const draft = () => cockpit.view().draft
  const chosen = () => draft()?.groups.reduce((sum, group) => sum + group.seats.length, 0) ?? 0
  return (
    <Show when={draft()?.mode === 'self-select'}>
      <div class="flex flex-wrap items-center gap-3">
        <Show
          when={draft()?.choosing === true}
          fallback={
            <>
              <CommandButton command={{ type: 'open-choosing' }}>{t('facilitate.groups.choosing.open')}</CommandButton>
              <p class="min-w-48 flex-1 text-ink-soft text-sm">{t('facilitate.groups.choosing.off')}</p>
            </>
          }
        >
          <CommandButton command={{ type: 'close-choosing' }}>{t('facilitate.groups.choosing.close')}</CommandButton>
          <p role="status" class="min-w-48 flex-1">
            {t('facilitate.groups.choosing.on', { count: chosen(), left: draft()?.unseated.length ?? 0 })}
          </p>
        </Show>
      </div>
    </Show>
  )
}
