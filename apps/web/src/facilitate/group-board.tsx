import { Show } from 'solid-js'
import { Board } from '../board/board.tsx'
import { say, t } from '../i18n/index.ts'
import { boardPictures } from '../net/board-pictures.ts'
import { holdDocument } from '../net/document.ts'
import { Problem } from '../ui/problem.tsx'
import { useCockpit } from './create-cockpit.ts'

/**
 * A group's board as a facilitator has it open: by their cookie, without a copy on this device, and without cursors either
 * way. That they are there is said in words, on every phone of the group.
 */
export function GroupBoard(props: { readonly doc: string; readonly right: 'write' | 'read'; readonly label: number }) {
  const { view } = useCockpit()
  const held = holdDocument(props.doc, { copy: false })
  const name = () => {
    const { me } = view()
    return me.kind === 'facilitator' ? me.name : ''
  }
  return (
    <Show when={held.problem() === null} fallback={<Problem code={held.problem()} />}>
      <Board
        ydoc={held.ydoc}
        awareness={null}
        right={props.right}
        me={{ name: name(), color: 'sun' }}
        label={t('facilitate.visit.board', { label: props.label })}
        visiting={true}
        pictures={boardPictures(props.doc)}
        t={say}
      />
    </Show>
  )
}
