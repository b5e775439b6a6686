import { Show } from 'solid-js'
import { createItems } from '../board/create-items.ts'
import type { DebriefRoom } from '../board/debrief-room.ts'
import { MineList } from '../board/mine-list.tsx'
import { say } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'

interface MinePartProps {
  readonly room: DebriefRoom
  readonly token: string
  readonly noteText?: ((observation: string) => string | undefined) | undefined
}

/** One's own notes on the debrief board where the board itself is not shown: after the close, and in the keepsake [C6]. */
export function MinePart(props: MinePartProps) {
  const doc = () => props.room.view().docs.findLast((one) => one.kind === 'debrief')?.id
  return (
    <Show when={doc()} keyed fallback={<MineList room={props.room} items={null} noteText={props.noteText} t={say} />}>
      {(id) => {
        const held = holdDocument(id, { token: props.token, copy: false })
        return <MineList room={props.room} items={createItems(held.ydoc)} noteText={props.noteText} t={say} />
      }}
    </Show>
  )
}
