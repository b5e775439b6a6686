import type { DocView, UnseenView } from '@coreflect/workshop'
import { createEffect, createSignal, For, on, Show, untrack } from 'solid-js'
import { t } from '../i18n/index.ts'
import { letGoOf } from '../net/tend-copies.ts'
import { Notice } from '../ui/notice.tsx'
import { keepArrived } from './arrived-marks.ts'
import { keepSheet, lateSheets } from './late-sheet.ts'
import { LateWords } from './late-words.tsx'
import { UnseenSheet } from './unseen-sheet.tsx'

interface BoardSaidProps {
  readonly doc: DocView
  readonly session: string
  readonly token: string
}

/** What facilitators have said about this board: that it is shut, or that its group writes unseen now, with one's own sheet. */
export function BoardSaid(props: BoardSaidProps) {
  const open = () => props.doc.unseen?.sheet ?? null
  const board = props.doc.id
  /** The sheet that is shown: the open one, and after that for as long as it holds words that did not arrive. */
  const [shown, setShown] = createSignal(open())
  /** Those of earlier rounds: of the page that was loaded before, or until another sheet was opened. */
  const [past, setPast] = createSignal(
    lateSheets(props.session, props.token, board).filter((sheet) => sheet !== open()),
  )
  const letGo = (sheet: string): void => {
    keepArrived(sheet, null)
    // Once it is closed, which is when all that follows from this has happened.
    queueMicrotask(() => letGoOf(props.session, sheet))
  }
  createEffect(() => {
    const now = open()
    if (now === null) return
    keepSheet(props.token, board, now)
    const before = untrack(shown)
    if (before !== null && before !== now) setPast((sheets) => [...sheets, before])
    setShown(now)
  })
  const [told, setTold] = createSignal('')
  createEffect(
    on([() => props.doc.shut === true, () => props.doc.unseen?.state], ([shut, unseen], before) => {
      if (before === undefined) return
      if (unseen === undefined && before[1] !== undefined) setTold(t('unseen.revealed'))
      else if (!shut && before[0]) setTold(t('unseen.opened'))
      else setTold('')
    }),
  )
  return (
    <>
      <Show when={shown()} keyed>
        {(sheet) => (
          <UnseenSheet
            sheet={sheet}
            session={props.session}
            token={props.token}
            prompt={props.doc.unseen?.prompt ?? ''}
            open={open() === sheet}
            mayWrite={props.doc.shut !== true}
            onGone={() => {
              setShown(null)
              letGo(sheet)
            }}
          />
        )}
      </Show>
      <For each={past()}>
        {(sheet) => (
          <LateWords
            sheet={sheet}
            onGone={() => {
              setPast((sheets) => sheets.filter((other) => other !== sheet))
              letGo(sheet)
            }}
          />
        )}
      </For>
      <div role="status" class="hush">
        <Show when={props.doc.shut}>
          <Notice>{t('unseen.shut')}</Notice>
        </Show>
        <Show when={props.doc.unseen}>{(unseen) => <Unseen unseen={unseen()} />}</Show>
        <Show when={!props.doc.shut && props.doc.unseen === undefined && told() !== ''}>
          <Notice>{told()}</Notice>
        </Show>
      </div>
    </>
  )
}

function Unseen(props: { readonly unseen: UnseenView }) {
  const words = () => {
    if (props.unseen.state === 'revealing') return t('unseen.revealing')
    return props.unseen.sheet === null ? t('unseen.none') : t('unseen.board')
  }
  return <Notice>{words()}</Notice>
}
