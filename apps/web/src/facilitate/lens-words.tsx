import type { Lens } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { type LensDraft, lensOfDraft, newWordsId } from './lens-draft.ts'
import { LensEditor } from './lens-editor.tsx'

interface LensWordsProps {
  readonly draft: LensDraft
  readonly go?: string | undefined
  readonly onMade: (lens: Lens) => void
  readonly onClose: () => void
}

/** Where a lens of our own is written; it is kept for every workshop. */
export function LensWords(props: LensWordsProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [incomplete, setIncomplete] = createSignal(false)
  const save = async (written: LensDraft) => {
    const made = lensOfDraft(written, newWordsId)
    setIncomplete(made === null)
    if (made === null) return
    const kept = await api.saveLens(made)
    setProblem(kept.ok ? null : kept.problem)
    if (!kept.ok) return
    props.onMade(made)
    props.onClose()
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={t('facilitate.lens.editor')}>
      <LensEditor
        draft={props.draft}
        problem={problem()}
        go={props.go}
        onSave={(written) => void save(written)}
        onBack={props.onClose}
      />
      <Show when={incomplete()}>
        <Notice tone="no">{t('facilitate.lens.incomplete')}</Notice>
      </Show>
    </Dialog>
  )
}
