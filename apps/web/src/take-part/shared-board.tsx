import { type JSX, Show } from 'solid-js'
import type * as Y from 'yjs'
import { Board } from '../board/board.tsx'
import { say, t } from '../i18n/index.ts'
import { awarenessOf } from '../net/awareness.ts'
import { boardPictures } from '../net/board-pictures.ts'
import { holdDocument } from '../net/document.ts'
import { Problem } from '../ui/problem.tsx'
import { Saved } from '../ui/saved.tsx'
import { colorOf } from './color-of.ts'

interface SharedBoardProps {
  readonly doc: string
  readonly right: 'write' | 'read'
  readonly token: string
  /** My name, as the others see it at my cursor; empty where nobody else is to be seen. */
  readonly name: string
  readonly label: string
  /** Why it can only be read; empty where that is said elsewhere, else because the workshop is over. */
  readonly why?: string | undefined
  /** Stands in the board's head. */
  readonly head?: JSX.Element
  /** Stands below the board. */
  readonly foot?: ((ydoc: Y.Doc) => JSX.Element) | undefined
  /** Somebody else's board, seen as a guest. */
  readonly visiting?: boolean
  /** Keep a copy on this device, to write without a connection? */
  readonly copy: boolean
}

/** A group's board, opened over the wire for as long as it is shown. */
export function SharedBoard(props: SharedBoardProps) {
  const { doc, token, copy } = props
  const held = holdDocument(doc, { token, copy })
  const awareness = awarenessOf(held.presence, held.ydoc.clientID)
  return (
    <Show when={held.shown()} fallback={<Problem code={held.problem()} />}>
      <Board
        ydoc={held.ydoc}
        awareness={props.name === '' ? null : awareness}
        right={held.problem() === null ? props.right : 'read'}
        {...(props.right === 'read' ? { why: props.why ?? t('board.tab.read') } : {})}
        me={{ name: props.name, color: colorOf(props.name) }}
        label={props.label}
        head={props.head}
        visiting={props.visiting === true}
        pictures={boardPictures(doc, token)}
        t={say}
      />
      <Show when={props.right === 'write' || held.saved() === 'stuck'}>
        <Saved state={held.saved()} />
      </Show>
      {props.foot?.(held.ydoc)}
    </Show>
  )
}
