import { createMemo, Show } from 'solid-js'
import { laterPanel } from '../later-part.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus } from '../ui/icons.ts'
import './tools.css'
import type { BoardHold } from './create-board.ts'
import type { MapHold } from './create-map.ts'
import { Keyboard, MapIcon, Maximize, ZoomIn, ZoomOut } from './icons.ts'
import { ToolChoice } from './tool-choice.tsx'

interface CanvasToolsProps {
  readonly hold: BoardHold
  readonly placing: boolean
  readonly setPlacing: (on: boolean) => void
  /** Called when a tool has been used that is gone now. */
  readonly onDone: () => void
  readonly onPicture: () => void
  readonly onHelp: () => void
  readonly map: MapHold
  readonly ref: (element: HTMLDivElement) => void
}

const ChosenTools = laterPanel(async () => (await import('./chosen-tools.tsx')).ChosenTools)

const ZOOM = 1.25

/** The tools that lie over a canvas, within a thumb's reach: add, look around, and what is chosen. */
export function CanvasTools(props: CanvasToolsProps) {
  const { hold } = props
  const { t } = hold
  const carrying = createMemo(() => hold.lift() !== null)
  /** Nothing as long as the board is still on its way to its place. */
  const scale = () => {
    const percent = hold.camera.percent() || (hold.items.bare() && 100)
    return percent !== false && t('board.scale', { percent })
  }
  return (
    <div
      ref={props.ref}
      class="board-tools"
      data-carrying={carrying() ? '' : undefined}
      role="toolbar"
      aria-label={t('board.tools')}
      on:keydown={(event) => {
        if (event.key !== 'Escape') return
        props.setPlacing(false)
        props.onDone()
      }}
    >
      <Show when={hold.mayWrite() && hold.selected().size > 0 && hold.editing() === null}>
        <ChosenTools {...props} />
      </Show>
      <div class="board-panel">
        <Show when={hold.mayWrite()}>
          <Show
            when={hold.editing() === null}
            fallback={
              <Button
                look="primary"
                // Else the text is left by the press, and this is gone before it is a click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  hold.edit(null)
                  props.onDone()
                }}
              >
                {t('board.move.done')}
              </Button>
            }
          >
            <Button look="primary" onClick={() => hold.add()}>
              <Plus size={20} aria-hidden="true" />
              <span class="board-add-words">{t('board.add-note')}</span>
            </Button>
            <ToolChoice hold={hold} onPicture={props.onPicture} onDone={props.onDone} />
          </Show>
        </Show>
        <div class="board-panel-row">
          <IconButton label={t('board.zoom-out')} class="board-zoom" onClick={() => hold.camera.zoomBy(1 / ZOOM)}>
            <ZoomOut size={20} aria-hidden="true" />
          </IconButton>
          <span class="board-scale">{scale()}</span>
          <IconButton label={t('board.zoom-in')} class="board-zoom" onClick={() => hold.camera.zoomBy(ZOOM)}>
            <ZoomIn size={20} aria-hidden="true" />
          </IconButton>
          <IconButton label={t('board.fit')} onClick={() => hold.camera.fit(hold.area())}>
            <Maximize size={20} aria-hidden="true" />
          </IconButton>
          <Show when={props.map.fits()}>
            <IconButton
              label={t('board.map')}
              aria-pressed={props.map.shown()}
              onClick={() => props.map.show(!props.map.shown())}
            >
              <MapIcon size={20} aria-hidden="true" />
            </IconButton>
          </Show>
          <IconButton label={t('board.help')} class="board-help" onClick={() => props.onHelp()}>
            <Keyboard size={20} aria-hidden="true" />
          </IconButton>
        </div>
      </div>
    </div>
  )
}
