import { NOTE_COLORS, type NoteColor, type Point } from '@coreflect/board'
import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Ellipsis, Trash, X } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CircleMinus,
  CirclePlus,
  Lock,
  Look,
  Move,
  Pencil,
} from './chosen-icons.ts'
import { ColorChoice } from './color-choice.tsx'
import type { BoardHold } from './create-board.ts'
import './chosen.css'
import type { Votes } from './create-votes.ts'
import { deedsFor, runDeed } from './deeds-menu.ts'
import { isWritten } from './drawing/style.ts'
import { LookTools } from './look-tools.tsx'
import type { BoardWordKey } from './words.ts'

interface ChosenToolsProps {
  readonly hold: BoardHold
  readonly placing: boolean
  readonly setPlacing: (on: boolean) => void
  /** Called when a tool has been used that is gone now. */
  readonly onDone: () => void
}

const STEP = 50
const WAYS: readonly { readonly key: BoardWordKey; readonly by: Point; readonly icon: typeof ArrowLeft }[] = [
  { key: 'board.move.left', by: [-STEP, 0], icon: ArrowLeft },
  { key: 'board.move.up', by: [0, -STEP], icon: ArrowUp },
  { key: 'board.move.down', by: [0, STEP], icon: ArrowDown },
  { key: 'board.move.right', by: [STEP, 0], icon: ArrowRight },
]

function MoveTools(props: ChosenToolsProps) {
  let panel!: HTMLDivElement
  const { hold } = props
  onMount(() => panel.querySelector('button')?.focus({ preventScroll: true }))
  return (
    <div ref={panel} class="board-panel board-panel-chosen board-panel-move">
      <p class="board-panel-hint">{hold.t('board.move.where')}</p>
      <div class="board-panel-row">
        <For each={WAYS}>
          {(way) => (
            <IconButton label={hold.t(way.key)} onClick={() => hold.move(hold.selected(), way.by)}>
              <way.icon size={22} aria-hidden="true" />
            </IconButton>
          )}
        </For>
        <Button
          look="plain"
          onClick={() => {
            props.setPlacing(false)
            props.onDone()
          }}
        >
          {hold.t('board.move.done')}
        </Button>
      </div>
    </div>
  )
}

/** One's dots for the one thing that is chosen, and how many it has from everyone. */
function DotTools(props: { readonly hold: BoardHold; readonly votes: Votes; readonly id: string }) {
  const { t } = props.hold
  return (
    <div class="board-panel-row">
      <IconButton
        label={t('board.dots.back')}
        disabled={props.votes.mine(props.id) < 1}
        onClick={() => props.votes.takeBack(props.id)}
      >
        <CircleMinus size={20} aria-hidden="true" />
      </IconButton>
      <span class="board-panel-count">{t('board.dots.on', { count: props.votes.on(props.id) })}</span>
      <IconButton
        label={t('board.dots.give', { left: props.votes.left() })}
        disabled={props.votes.left() < 1}
        onClick={() => props.votes.give(props.id)}
      >
        <CirclePlus size={20} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** What can be done with what is chosen: colour, write, move without dragging, delete. */
export function ChosenTools(props: ChosenToolsProps) {
  const { hold } = props
  const { t } = hold
  const chosen = createMemo(() => [...hold.selected()].flatMap((id) => hold.items.item(id) ?? []))
  const color = createMemo((): NoteColor | null => {
    const colors = new Set(chosen().map((item) => item.color))
    return colors.size === 1 ? (NOTE_COLORS.find((color) => colors.has(color)) ?? null) : null
  })
  /** Whether each tap takes one more, or lets it go: it ends with what was chosen. */
  const choosesSeveral = () => hold.tools.tool() === 'several'
  const leave = (does: () => void): void => {
    if (choosesSeveral()) hold.tools.take('select')
    does()
    props.onDone()
  }
  const onlyCards = () => chosen().every((item) => item.kind === 'card')
  const only = () => (chosen().length === 1 ? chosen()[0] : undefined)
  const voting = createMemo((): Votes | null => {
    const votes = hold.company()?.votes
    return votes?.vote()?.open === true && only() !== undefined ? votes : null
  })
  const [looking, setLooking] = createSignal(false)
  /** What is locked shows it, and offers the one thing that can be done. */
  const isLocked = () => chosen().length > 0 && chosen().every((item) => item.locked)
  const isBound = () => isLocked() || onlyCards()
  const mayEdit = () => chosen().length === 1 && !isLocked() && chosen().every(isWritten)
  return (
    <Show when={!props.placing} fallback={<MoveTools {...props} />}>
      <Show
        when={!looking()}
        fallback={
          <LookTools
            hold={hold}
            color={color}
            voting={voting() !== null}
            onClose={() => {
              setLooking(false)
              props.onDone()
            }}
          />
        }
      >
        <div class="board-panel board-panel-chosen" data-voting={voting() === null ? undefined : ''}>
          <Show when={!isBound()}>
            <ColorChoice t={t} value={color()} onChoose={hold.paint} />
          </Show>
          <Show when={voting()}>
            {(votes) => <Show when={only()}>{(item) => <DotTools hold={hold} votes={votes()} id={item().id} />}</Show>}
          </Show>
          <Show when={chosen().length > 1 || choosesSeveral()}>
            <span class="board-panel-count">{t('board.selected', { count: chosen().length })}</span>
          </Show>
          <div class="board-panel-row">
            <Show when={mayEdit()}>
              <IconButton label={t('board.edit')} onClick={() => hold.edit([...hold.selected()][0] ?? null)}>
                <Pencil size={20} aria-hidden="true" />
              </IconButton>
            </Show>
            <Show when={isLocked()}>
              <IconButton
                label={t('board.deed.unlock')}
                onClick={() => {
                  hold.deeds.lock(false)
                  props.onDone()
                }}
              >
                <Lock size={20} aria-hidden="true" />
              </IconButton>
            </Show>
            <Show when={!isLocked()}>
              <IconButton label={t('board.move')} onClick={() => props.setPlacing(true)}>
                <Move size={20} aria-hidden="true" />
              </IconButton>
            </Show>
            <Show when={!isBound()}>
              <IconButton label={t('board.look')} onClick={() => setLooking(true)}>
                <Look size={20} aria-hidden="true" />
              </IconButton>
            </Show>
            <Menu
              label={t('board.deeds')}
              items={deedsFor(hold, chosen())}
              onChoose={(id) => {
                runDeed(hold, id)
                props.onDone()
              }}
              class="item-more"
            >
              <Ellipsis size={20} aria-hidden="true" />
            </Menu>
            <Show when={!isBound()}>
              <IconButton label={t('board.delete')} onClick={() => leave(() => hold.remove(hold.selected()))}>
                <Trash size={20} aria-hidden="true" />
              </IconButton>
            </Show>
            <IconButton label={t('board.unselect')} onClick={() => leave(() => hold.select([]))}>
              <X size={20} aria-hidden="true" />
            </IconButton>
          </div>
        </div>
      </Show>
    </Show>
  )
}
