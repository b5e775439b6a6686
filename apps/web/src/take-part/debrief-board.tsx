import type { DocView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { Debrief } from '../board/debrief.tsx'
import { MineList } from '../board/mine-list.tsx'
import { ScriptNow } from '../board/script-now.tsx'
import { inWords, say, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { mayKeepCopy } from '../net/tend-copies.ts'
import { AskRoom } from '../plenary/ask-room.tsx'
import { Problem } from '../ui/problem.tsx'
import { Saved } from '../ui/saved.tsx'
import { debriefRoom, useRoom } from './room.ts'

/** The board of the whole room, where everyone may gather notes into themes. */
export function DebriefBoard(props: { readonly doc: DocView }) {
  const room = useRoom()
  const { session, token, view, live } = room
  const held = holdDocument(props.doc.id, { token, copy: mayKeepCopy(session, props.doc.id, props.doc.right) })
  const plenary = debriefRoom(room)
  return (
    <Show when={held.shown()} fallback={<Problem code={held.problem()} />}>
      <Debrief
        ydoc={held.ydoc}
        right={props.doc.right}
        t={say}
        roundLabel={(round) => (round === 0 ? t('page.scenes') : t('practice.kicker', { round }))}
        lensLabel={(id) => inWords(view().lenses.find((lens) => lens.id === id)?.name ?? {}) || id}
        room={plenary}
        above={<ScriptNow script={view().script} offset={live.offset()} />}
        below={(items) => (
          <>
            <Show when={props.doc.right === 'write'}>
              <AskRoom send={plenary.send} />
            </Show>
            <MineList room={plenary} items={items} t={say} />
          </>
        )}
      />
      <Show when={props.doc.right === 'write' || held.saved() === 'stuck'}>
        <Saved state={held.saved()} />
      </Show>
    </Show>
  )
}
