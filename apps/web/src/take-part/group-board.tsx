import type { DocView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { addWords, t } from '../i18n/index.ts'
import { LaterCardsHere } from '../keeping/later-keeping.ts'
import { laterPanel } from '../later-part.tsx'
import { mayKeepCopy } from '../net/tend-copies.ts'
import { boardName } from './group-board-name.ts'
import { lateSheets } from './late-sheet.ts'
import { nowTitle } from './now-title.ts'
import { useRoom } from './room.ts'
import { SharedBoard } from './shared-board.tsx'
import { runningClock } from './stage.ts'
import { myName } from './standing.ts'

const BoardClock = laterPanel(async () => (await import('./board-clock.tsx')).BoardClock)
const isSaid = (doc: DocView): boolean => doc.shut === true || doc.unseen !== undefined
const BoardSaid = laterPanel(
  async () => {
    const [part, words] = await Promise.all([import('./board-said.tsx'), import('./board-said-words.ts')])
    await addWords(words.boardSaidWords)
    return part.BoardSaid
  },
  ({ doc, session, token }) => isSaid(doc) || lateSheets(session, token, doc.id).length > 0,
)

/** Fetches what is said about a board, if something is. */
export async function fetchSaid(doc: DocView): Promise<void> {
  if (isSaid(doc)) await BoardSaid.fetch()
}

/** The board of one's own group. */
export function GroupBoard(props: { readonly doc: DocView }) {
  const { live, send, session, token, view } = useRoom()
  const atTable = () => view().me.kind === 'table'
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
    <>
      <BoardSaid doc={props.doc} session={session} token={token} />
      <SharedBoard
        doc={props.doc.id}
        right={props.doc.right}
        token={token}
        name={name()}
        label={label()}
        why={isSaid(props.doc) ? '' : undefined}
        copy={mayKeepCopy(session, props.doc.id, props.doc.right)}
        foot={(ydoc) => <LaterCardsHere ydoc={ydoc} board={props.doc.id} cards={view().onBoards} send={send} />}
        head={
          // At a table the time stands beside the board, large.
          <Show when={!atTable() && runningClock(view())}>
            {(clock) => <BoardClock clock={clock()} offset={live.offset()} what={nowTitle(view())} />}
          </Show>
        }
      />
    </>
  )
}
