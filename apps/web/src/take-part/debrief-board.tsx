import type { DocView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { Debrief } from '../board/debrief.tsx'
import { say, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { mayKeepCopy } from '../net/tend-copies.ts'
import { Problem } from '../ui/problem.tsx'
import { Saved } from '../ui/saved.tsx'
import { useRoom } from './room.ts'

/** The board of the whole room, where everyone may gather notes into themes. */
export function DebriefBoard(props: { readonly doc: DocView }) {
  const { session, token } = useRoom()
  const held = holdDocument(props.doc.id, { token, copy: mayKeepCopy(session, props.doc.id, props.doc.right) })
  return (
    <Show when={held.shown()} fallback={<Problem code={held.problem()} />}>
      <Debrief
        ydoc={held.ydoc}
        right={props.doc.right}
        t={say}
        roundLabel={(round) => t('practice.kicker', { round })}
      />
      <Show when={props.doc.right === 'write' || held.saved() === 'stuck'}>
        <Saved state={held.saved()} />
      </Show>
    </Show>
  )
}
