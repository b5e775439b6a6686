import { createMemo, Show, Suspense } from 'solid-js'
import { t } from '../i18n/index.ts'
import { boardPart } from '../load-part.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useCockpit } from './create-cockpit.ts'
import { DebriefLead } from './debrief-lead.tsx'

const DebriefBoard = boardPart(async () => (await import('./debrief-board.tsx')).DebriefBoard)

/** The debrief board, with all the width there is: what passed, unsigned, and the themes that are made of it. */
export function DebriefPlace() {
  const cockpit = useCockpit()
  const doc = createMemo(() => cockpit.view().docs.findLast((one) => one.kind === 'debrief'))
  return (
    <div class="grid gap-4">
      <h2 class="text-xl">{t('facilitate.debrief.title')}</h2>
      <DebriefLead />
      <Show when={doc()?.id} keyed={true} fallback={<EmptyState title={t('facilitate.debrief.none')} />}>
        {(id) => (
          // Waits here: the page's own fallback would take the whole cockpit away, and the focus with it.
          <Suspense fallback={<Spinner />}>
            <DebriefBoard doc={id} right={doc()?.right === 'write' ? 'write' : 'read'} />
          </Suspense>
        )}
      </Show>
    </div>
  )
}
