import { type Camera, LEAST_SCALE } from '@coreflect/board'
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js'
import { laterPanel } from '../later-part.tsx'
import { CanvasTools } from './canvas-tools.tsx'
import './canvas.css'
import { copyChosen, cutChosen, pasteOn } from './clipboard.ts'
import type { BoardHold } from './create-board.ts'
import { createHands } from './create-hands.ts'
import { createKeys } from './create-keys.ts'
import { createMap } from './create-map.ts'
import './hands.css'
import './turned.css'
import { fetchGrips } from './hands/later-grips.ts'
import { ItemBox } from './item-box.tsx'
import { later } from './later.ts'
import { createStage } from './stage/create-stage.ts'

const KeySheet = later(
  async () => (await import('./key-sheet.tsx')).KeySheet,
  ({ open }) => open,
)
const Cursors = laterPanel(async () => (await import('./cursors.tsx')).Cursors)
const SelectionFrame = laterPanel(async () => {
  const [part] = await Promise.all([import('./selection-frame.tsx'), fetchGrips()])
  return part.SelectionFrame
})
const SmallMap = laterPanel(async () => (await import('./stage/small-map.tsx')).SmallMap)

/** The board as a surface: pan, zoom, drag, write. Its twin for those without a pointer or sight is BoardList. */
export function BoardCanvas(props: { readonly hold: BoardHold; readonly label: string }) {
  let viewport!: HTMLDivElement
  let world!: HTMLDivElement
  let overlay!: HTMLDivElement
  let dots!: HTMLDivElement
  let drawn!: HTMLCanvasElement
  let live!: HTMLCanvasElement
  let tools!: HTMLDivElement
  let picker!: HTMLInputElement
  const { hold } = props
  const { items, camera, t } = hold
  const keysId = createUniqueId()
  const stage = createStage(hold)
  /** What was last gone to by key or press: where Tab comes in again. */
  const [last, setLast] = createSignal<string | null>(null)

  const focusGround = (): void => viewport.focus({ preventScroll: true })
  const focusItem = (id: string, kept: Iterable<string> = []): void => {
    hold.select([...kept, ...items.mates(id)])
    goTo(id)
  }
  const goTo = (id: string): void => {
    const item = items.item(id)
    if (item === null) return
    camera.reveal(item)
    focusShown(id)
  }
  const focusShown = (id: string): void => {
    stage.pin(id)
    world.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
  }
  /** Keys go to what is chosen: a copy takes the focus of what it was made of. Nothing moves under a pointer that chose. */
  const followChosen = (): void => {
    const from = document.activeElement
    const [id] = hold.selected()
    if (id === undefined || !(from instanceof HTMLElement) || !world.contains(from)) return
    const at = from.dataset.item
    if (at !== undefined && !hold.selected().has(at)) focusShown(id)
  }
  /** A tool that goes away with its use must not take the focus along. All that is chosen stays so. */
  const backToBoard = (): void => {
    const [id] = hold.selected()
    if (id === undefined) focusGround()
    else goTo(id)
  }
  const hands = createHands(hold, focusGround)
  const map = createMap(items.count)
  const [helping, setHelping] = createSignal(false)
  const addPicture = async (file: Blob): Promise<void> => {
    const { shrinkPicture } = await import('./shrink-picture.ts')
    hold.pasting.picture(await shrinkPicture(file, hold.pictures))
  }
  const keys = createKeys(hold, {
    item: focusItem,
    ground: focusGround,
    last: () => items.item(last() ?? '')?.id ?? null,
    tools: () => tools.querySelector<HTMLElement>('input:checked, button')?.focus(),
    help: () => setHelping(true),
    picture: () => picker.click(),
    setSpaced: hands.setSpaced,
    cancelPress: hands.cancelPress,
    endPlacing: () => hands.setPlacing(false),
  })
  /** Where Tab comes in: what is chosen, else what was gone to last. */
  const first = createMemo(() => {
    const shown = new Set(stage.ids())
    const chosen = [...hold.selected()].find((id) => shown.has(id))
    return chosen ?? last()
  })

  onMount(() => {
    onCleanup(
      camera.attach({
        ...{ window: viewport, dots, world, overlay, tools },
        corner: () => tools.parentElement?.querySelector('.small-map') ?? null,
      }),
    )
    stage.attach({ host: viewport, ground: drawn, live })
    viewport.addEventListener('wheel', hands.onWheel, { passive: false })
    // The window never scrolls: a browser that brings a focused field into view would shift the board under the camera.
    // What was just made is drawn after the choice is told.
    createEffect(on(hold.selected, () => queueMicrotask(followChosen), { defer: true }))
    const hold0 = (): void => viewport.scrollTo(0, 0)
    viewport.addEventListener('scroll', hold0)
    const writing = (): void => {
      const item = items.item(untrack(hold.editing) ?? '')
      if (item !== null) camera.reveal(item)
    }
    globalThis.visualViewport?.addEventListener('resize', writing)
    onCleanup(() => globalThis.visualViewport?.removeEventListener('resize', writing))
    /** All that had come, while more was to come and nobody had looked around. */
    let fitted: Camera | null = null
    createEffect(
      on([items.count, items.arriving], ([count, arriving]) => {
        if (count === 0 || arriving || hold.editing() !== null) return
        if (!camera.untouched() && camera.now() !== fitted) return
        camera.fit(hold.area(), LEAST_SCALE)
        fitted = hold.ydoc.isLoaded ? null : camera.now()
      }),
    )
  })
  onCleanup(keys.settle)

  return (
    <div class="board-canvas">
      <p id={keysId} class="sr-only">
        {t('board.keys')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this is a surface that is worked on. */}
      <div
        ref={viewport}
        class="board-window"
        data-titles="in"
        data-items={items.count()}
        data-placing={hands.placing() ? '' : undefined}
        data-spaced={hands.spaced() ? '' : undefined}
        data-tool={hold.mayWrite() ? hold.tools.tool() : 'hand'}
        tabindex={0}
        role="group"
        aria-label={props.label}
        aria-describedby={keysId}
        onPointerDown={hands.onPointer}
        onPointerMove={hands.onPointer}
        onPointerUp={hands.onPointer}
        onPointerCancel={hands.onPointer}
        onPointerLeave={hands.leave}
        onMouseUp={(event) => {
          // Where the middle button pastes, as on Linux, looking around with it must not.
          if (event.button === 1 && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
        }}
        onKeyDown={keys.onKeyDown}
        onKeyUp={keys.onKeyUp}
        onFocusIn={(event) => {
          const id = event.target instanceof HTMLElement ? event.target.dataset.item : undefined
          stage.pin(id ?? null)
          if (id !== undefined) setLast(id)
          if (id !== undefined && event.target.matches(':focus-visible') && !hold.selected().has(id))
            hold.select(items.mates(id))
        }}
        onCopy={(event) => copyChosen(hold, event)}
        onCut={(event) => cutChosen(hold, event)}
        onPaste={(event) => pasteOn(hold, event, addPicture)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const file = [...(event.dataTransfer?.files ?? [])].find(({ type }) => type.startsWith('image/'))
          if (file !== undefined && hold.mayWrite()) addPicture(file)
        }}
        onFocusOut={() => {
          keys.settle()
          hands.setSpaced(false)
          stage.pin(null)
        }}
      >
        <div ref={dots} class="board-dots" hidden={items.count() === 0 && !items.bare()} />
        <canvas ref={drawn} class="stage-canvas" hidden />
        <div ref={world} class="board-world">
          <For each={stage.ids()}>
            {(id) => (
              <Show when={items.item(id)}>
                {(item) => <ItemBox hold={hold} item={item()} first={first() === id} keysId={keysId} />}
              </Show>
            )}
          </For>
        </div>
        <canvas ref={live} class="stage-canvas" hidden />
        <div ref={overlay} class="board-world board-overlay">
          <SelectionFrame hold={hold} shown={stage.has} />
          <Cursors hold={hold} />
        </div>
        <Show when={items.bare()}>
          <div class="board-empty">
            <p class="board-empty-title">{t('board.empty')}</p>
            <Show when={hold.mayWrite()}>
              <p>{t('board.empty.write')}</p>
            </Show>
          </div>
        </Show>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file !== undefined) addPicture(file)
          event.currentTarget.value = ''
        }}
      />
      <KeySheet t={t} open={helping()} onClose={() => setHelping(false)} />
      <Show when={map.shown()}>
        <SmallMap hold={hold} />
      </Show>
      <CanvasTools
        hold={hold}
        map={map}
        placing={hands.placing()}
        setPlacing={hands.setPlacing}
        onDone={backToBoard}
        onPicture={() => picker.click()}
        onHelp={() => setHelping(true)}
        ref={(element) => {
          tools = element
        }}
      />
    </div>
  )
}
