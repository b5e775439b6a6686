import type { NoteColor } from '@coreflect/board'
import { createSignal, For, type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import type * as Y from 'yjs'
import { fetchLater } from '../fetch-later.ts'
import { laterPart } from '../later-part.tsx'
import { exchangeWords } from '../load-words.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { BoardAwareness } from './awareness.ts'
import './board.css'
import { BoardCanvas } from './board-canvas.tsx'
import type { BoardPictures } from './board-pictures.ts'
import { ground } from './colors.ts'
import { type BoardHold, createBoard } from './create-board.ts'
import { Files, Redo, Undo, UsersRound } from './icons.ts'
import { later } from './later.ts'
import { type BoardView, ViewSwitch } from './view-switch.tsx'
import type { Say } from './words.ts'

export interface BoardProps {
  readonly ydoc: Y.Doc
  /** Presence of the same document; null where nobody else is to be seen. */
  readonly awareness: BoardAwareness | null
  readonly right: 'write' | 'read'
  /** Why it is only for reading, where there is more to say than that; empty where it is said elsewhere. */
  readonly why?: string
  readonly me: { readonly name: string; readonly color: NoteColor }
  /** What the board is called, as in "Board of group 4". */
  readonly label: string
  /** A visitor at somebody else's board is offered no files: they take nothing of it away. */
  readonly visiting?: boolean
  /** Pictures that lie beside the document. */
  readonly pictures?: BoardPictures
  /** Stands in its head, in both views: the time, say. */
  readonly head?: JSX.Element
  readonly t: Say
}

const TogetherLines = later(async () => (await import('./together-lines.tsx')).TogetherLines)
const TogetherDialog = later(
  async () => (await import('./together-dialog.tsx')).TogetherDialog,
  ({ open }) => open,
)
/** Only when there is time for it: it has nothing to say at first. */
const OthersNews = later(
  async () => (await import('./others-news.tsx')).OthersNews,
  () => false,
)
const FileDialog = lazy(async () => {
  const [{ FileDialog }] = await Promise.all([import('./exchange/file-dialog.tsx'), exchangeWords()])
  return { default: FileDialog }
})

const BoardList = laterPart(async () => (await import('./board-list.tsx')).BoardList)

const PHONE = '(max-width: 600px)'
const SHOWN_PEOPLE = 4

function People(props: { readonly hold: BoardHold }) {
  const peers = () => props.hold.presence.peers()
  return (
    <Show when={peers().length > 0}>
      <p class="board-people">
        <span class="sr-only">
          {props.hold.t('board.here', {
            names: peers()
              .map((peer) => peer.name)
              .join(', '),
          })}
        </span>
        <For each={peers().slice(0, SHOWN_PEOPLE)}>
          {(peer) => (
            <span class={classNames('board-person', ground[peer.color])} aria-hidden="true" title={peer.name}>
              <span class="board-name">{peer.name}</span>
              <span class="board-initial">{[...peer.name][0]}</span>
            </span>
          )}
        </For>
        <Show when={peers().length > SHOWN_PEOPLE}>
          <span aria-hidden="true">{`+${peers().length - SHOWN_PEOPLE}`}</span>
        </Show>
        <span class="board-people-count" aria-hidden="true">
          {peers().length}
        </span>
      </p>
    </Show>
  )
}

function OpenBoard(props: BoardProps) {
  const hold = createBoard({
    ydoc: props.ydoc,
    awareness: props.awareness,
    right: () => props.right,
    me: () => props.me,
    visiting: props.visiting === true,
    pictures: props.pictures ?? null,
    t: props.t,
  })
  const [view, setView] = createSignal<BoardView>(globalThis.matchMedia(PHONE).matches ? 'list' : 'canvas')
  fetchLater(BoardList.fetch)
  /** Its code is fetched when it is asked for first. */
  const [asked, setAsked] = createSignal(false)
  const [filing, setFiling] = createSignal(false)
  const [meeting, setMeeting] = createSignal(false)
  const isTogether = () => {
    const { together, votes } = hold.company() ?? {}
    return (
      together !== undefined &&
      (together.light() !== null || together.leading() || together.leaders().length > 0 || votes?.vote()?.open === true)
    )
  }
  return (
    <section class="board" aria-label={props.label}>
      <header class="board-head">
        <div class="board-head-row">
          <ViewSwitch
            t={props.t}
            value={view()}
            onChoose={(next) => {
              hold.edit(null)
              setView(next)
            }}
          />
          <People hold={hold} />
          <IconButton label={props.t('board.together')} onClick={() => setMeeting(true)}>
            <UsersRound size={20} aria-hidden="true" />
          </IconButton>
          <Show when={props.visiting !== true}>
            <IconButton
              label={props.t('board.file')}
              onClick={() => {
                setAsked(true)
                setFiling(true)
              }}
            >
              <Files size={20} aria-hidden="true" />
            </IconButton>
          </Show>
          <Show when={hold.mayWrite()}>
            <div class="board-steps">
              <IconButton label={props.t('board.undo')} disabled={!hold.undo.canUndo()} onClick={hold.back}>
                <Undo size={20} aria-hidden="true" />
              </IconButton>
              <IconButton label={props.t('board.redo')} disabled={!hold.undo.canRedo()} onClick={hold.again}>
                <Redo size={20} aria-hidden="true" />
              </IconButton>
            </div>
          </Show>
        </div>
        {props.head}
      </header>
      <Show when={!hold.mayWrite() && props.why !== ''}>
        <p class="board-why">{props.why ?? props.t('board.read-only')}</p>
      </Show>
      <Show when={isTogether() && hold.company()}>
        {(company) => <TogetherLines hold={hold} company={company()} />}
      </Show>
      <Switch>
        <Match when={view() === 'canvas'}>
          <BoardCanvas hold={hold} label={props.label} />
        </Match>
        <Match when={view() === 'list'}>
          <BoardList hold={hold} />
        </Match>
      </Switch>
      <Show when={hold.company()}>
        {(company) => (
          <TogetherDialog hold={hold} company={company()} open={meeting()} onClose={() => setMeeting(false)} />
        )}
      </Show>
      <Show when={asked()}>
        <Suspense>
          <FileDialog hold={hold} label={props.label} open={filing()} onClose={() => setFiling(false)} />
        </Suspense>
      </Show>
      <p class="sr-only" role="status">
        {hold.said()}
      </p>
      <OthersNews hold={hold} />
    </section>
  )
}

/**
 * A board to work on together, as a canvas or as a list (a phone's default). Fills the height of its container. Another
 * `ydoc` opens another board.
 */
export function Board(props: BoardProps) {
  return (
    <Show when={props.ydoc} keyed>
      <OpenBoard {...props} />
    </Show>
  )
}
