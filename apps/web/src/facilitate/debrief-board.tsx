import { Show } from 'solid-js'
import { Debrief } from '../board/debrief.tsx'
import { inWords, say, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { Problem } from '../ui/problem.tsx'
import { Saved } from '../ui/saved.tsx'
import { useCockpit } from './create-cockpit.ts'
import { SessionEnds } from './kept-note.tsx'

/** The debrief document as a facilitator opens it: by their cookie, with a copy on this device while it can be written. */
export function DebriefBoard(props: { readonly doc: string; readonly right: 'write' | 'read' }) {
  const cockpit = useCockpit()
  const held = holdDocument(props.doc, { copy: props.right === 'write' })
  return (
    <Show when={held.shown()} fallback={<Problem code={held.problem()} />}>
      <Debrief
        ydoc={held.ydoc}
        right={props.right}
        t={say}
        roundLabel={(round) => (round === 0 ? t('page.scenes') : t('facilitate.round.title', { round }))}
        lensLabel={(id) => inWords(cockpit.view().lenses.find((lens) => lens.id === id)?.name ?? {}) || id}
        room={{ view: cockpit.view, send: cockpit.send }}
      />
      <Show when={props.right === 'write' || held.saved() === 'stuck'}>
        <Saved state={held.saved()} />
      </Show>
      <p class="text-ink-soft text-sm">
        {t('facilitate.keep.debrief')} <SessionEnds />
      </p>
    </Show>
  )
}
