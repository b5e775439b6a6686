import type { Finding } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { FindingList } from './finding-list.tsx'
import { NotedNeeds } from './noted-needs.tsx'
import { PairNeed } from './pair-need.tsx'
import { PersonNeed } from './person-need.tsx'
import { StepFreePlaces } from './step-free-places.tsx'

interface NeedsDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  /** What the groups shown do not give; null while there are none. */
  readonly findings: readonly Finding[] | null
}

/** What only facilitators may know about who sits where: shut until it is asked for, so that a mirrored laptop shows none of it [G2]. */
export function NeedsDrawer(props: NeedsDrawerProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('facilitate.needs.title')}
      description={t('facilitate.needs.text')}
    >
      <div class="grid gap-6">
        <Notice>{t('facilitate.needs.mirror')}</Notice>
        <Show when={props.findings}>{(findings) => <FindingList findings={findings()} />}</Show>
        <NotedNeeds />
        <PairNeed />
        <PersonNeed />
        <StepFreePlaces />
        <Button onClick={() => props.onClose()}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  )
}
