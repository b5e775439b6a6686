import { NOTE_COLORS, type NoteColor, type Point } from '@coreflect/board'
import lock from 'lucide-solid/icons/lock'
import { createMemo, createSignal, For, onMount, Show, Suspense } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Ellipsis, type Icon, Trash, X } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { ColorChoice } from './color-choice.tsx'
import type { BoardHold } from './create-board.ts'
import { deedsFor, runDeed } from './deeds-menu.ts'
import { isWritten } from './drawing/style.ts'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CircleMinus, CirclePlus, Look, Move, Pencil } from './icons.ts'
import { later } from './later.ts'
import type { BoardWordKey } from './words.ts'

interface ChosenToolsProps {
  readonly hold: BoardHold
  readonly placing: boolean
  readonly setPlacing: (on: boolean) => void
  /** Called when a tool has been used that is gone now. */
  readonly onDone: () => void
}

const Lock = lock as unknown as Icon
const STEP = 50
const WAYS: readonly { readonly key: BoardWordKey; readonly by: Point; readonly icon: Icon }[] = [
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

const LookChoices = later(async () => (await import('./look-choices.tsx')).LookChoices)

function LookTools(props: { readonly hold: BoardHold; readonly onClose: () => void }) {
  let panel!: HTMLDivElement
  onMount(() => panel.querySelector('button')?.focus({ preventScroll: true }))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, as the button in it does.
    <div
      ref={panel}
      class="board-panel board-panel-chosen board-panel-look"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <Suspense fallback={<Spinner />}>
        <LookChoices hold={props.hold} />
      </Suspense>
      <Button look="plain" onClick={() => props.onClose()}>
        {props.hold.t('board.move.done')}
      </Button>
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
  const leave = (does: () => void): void => {
    does()
    props.onDone()
  }
  const onlyCards = () => chosen().every((item) => item.kind === 'card')
  const only = () => (chosen().length === 1 ? chosen()[0] : undefined)
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
            onClose={() => {
              setLooking(false)
              props.onDone()
            }}
          />
        }
      >
        <div class="board-panel board-panel-chosen">
          <Show when={!isBound()}>
            <ColorChoice t={t} value={color()} onChoose={hold.paint} />
          </Show>
          <div class="board-panel-row">
            <Show when={chosen().length > 1}>
              <span class="board-panel-count">{t('board.selected', { count: chosen().length })}</span>
            </Show>
            <Show when={hold.company()?.votes.vote()?.open && only()}>
              {(item) => (
                <>
                  <IconButton
                    label={t('board.dots.give', { left: hold.company()?.votes.left() ?? 0 })}
                    disabled={(hold.company()?.votes.left() ?? 0) < 1}
                    onClick={() => hold.company()?.votes.give(item().id)}
                  >
                    <CirclePlus size={20} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t('board.dots.back')}
                    disabled={(hold.company()?.votes.mine(item().id) ?? 0) < 1}
                    onClick={() => hold.company()?.votes.takeBack(item().id)}
                  >
                    <CircleMinus size={20} aria-hidden="true" />
                  </IconButton>
                </>
              )}
            </Show>
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
