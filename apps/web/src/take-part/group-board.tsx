import type { DocView } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { mayKeepCopy } from '../net/tend-copies.ts'
import { boardName } from './group-board-name.ts'
import { useRoom } from './room.ts'
import { SharedBoard } from './shared-board.tsx'
import { myName } from './standing.ts'

/** The board of one's own group. */
export function GroupBoard(props: { readonly doc: DocView }) {
  const { session, token, view } = useRoom()
  /** At a table the others see whose hand it is by the table's number. */
  const name = () => {
    const { me } = view()
    return me.kind === 'table' ? t('group.title', { label: me.label ?? 0 }) : myName(view())
  }
  const label = () => {
    const { label, round } = props.doc.group ?? { label: 0, round: 0 }
    return round > 0 ? t('board.tab.group', { label, round }) : boardName(props.doc)
  }
  return (
    <SharedBoard
      doc={props.doc.id}
      right={props.doc.right}
      token={token}
      name={name()}
      label={label()}
      copy={mayKeepCopy(session, props.doc.id, props.doc.right)}
    />
  )
}
