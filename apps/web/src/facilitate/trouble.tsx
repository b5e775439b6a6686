import type { StepView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { X } from '../ui/icons.ts'
import { Notice } from '../ui/notice.tsx'
import { useCockpit } from './create-cockpit.ts'
import { stepToldInWords } from './step-words.ts'

function refusalInWords(code: ProblemCode, step: StepView | null): string {
  if (code === 'moved-on' && step !== null && !step.mine)
    return t('facilitate.run.first', { what: stepToldInWords(step) })
  if (code === 'moved-on') return t('facilitate.run.itself')
  if (code === 'busy') return t('facilitate.busy-refreshed')
  if (code === 'offline') return t('facilitate.unreachable')
  return t(`refusal.${code}`)
}

/**
 * What stands in the way: a lost connection while it is sought again, and why the newest command was refused. It lies at
 * the one next step, which is always in sight: above the page nobody who has scrolled would read it.
 */
export function Trouble() {
  const cockpit = useCockpit()
  return (
    <>
      <Show when={cockpit.live.connection() === 'waiting'}>
        <Notice class="lg:col-span-2">{t('facilitate.connection.off')}</Notice>
      </Show>
      <Show when={cockpit.problem()}>
        {(code) => (
          <Notice tone="no" class="lg:col-span-2">
            <div class="flex items-start justify-between gap-3">
              <p class="py-0.5">{refusalInWords(code(), cockpit.view().step)}</p>
              <IconButton class="-my-2.5 text-warn" label={t('facilitate.put-away')} onClick={cockpit.putAway}>
                <X aria-hidden="true" size={20} />
              </IconButton>
            </div>
          </Notice>
        )}
      </Show>
    </>
  )
}
