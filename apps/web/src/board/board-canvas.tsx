import { createEffect, createMemo, createUniqueId, For, on, onCleanup, onMount, Show, untrack } from 'solid-js'
import { CanvasTools } from './canvas-tools.tsx'
import './canvas.css'
import type { BoardHold } from './create-board.ts'
import { createHands } from './create-hands.ts'
import { createKeys } from './create-keys.ts'
import { Cursors } from './cursors.tsx'
import { ItemBox } from './item-box.tsx'

/** The board as a surface: pan, zoom, drag, write. Its twin for those without a pointer or sight is BoardList. */
export function BoardCanvas(props: { readonly hold: BoardHold; readonly label: string }) {
  let viewport!: HTMLDivElement
  let world!: HTMLDivElement
  let overlay!: HTMLDivElement
  let tools!: HTMLDivElement
  const { hold } = props
  const { items, camera, t } = hold
  const keysId = createUniqueId()

  const focusGround = (): void => viewport.focus({ preventScroll: true })
  const focusItem = (id: string): void => {
    const item = items.item(id)
    if (item === null) return
    hold.select([id])
    camera.reveal(item)
    world.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
  }
  /** A tool that goes away with its use must not take the focus along. */
  const backToBoard = (): void => {
    const [id] = hold.selected()
    if (id === undefined) focusGround()
    else focusItem(id)
  }
  const hands = createHands(hold, focusGround)
  const keys = createKeys(hold, { item: focusItem, ground: focusGround })
  const ranks = createMemo(() => new Map(items.arranged().map((item, index) => [item.id, index])))
  /** Where Tab comes in: what was chosen last, else the first in reading order. */
  const first = createMemo((last: string | null) => {
    const order = items.reading()
    const chosen = order.find((id) => hold.selected().has(id))
    return chosen ?? (last !== null && order.includes(last) ? last : (order[0] ?? null))
  }, null)

  onMount(() => {
    onCleanup(camera.attach(viewport, [world, overlay], tools))
    viewport.addEventListener('wheel', hands.onWheel, { passive: false })
    // The window never scrolls: a browser that brings a focused field into view would shift the board under the camera.
    const hold0 = (): void => viewport.scrollTo(0, 0)
    viewport.addEventListener('scroll', hold0)
    const writing = (): void => {
      const item = items.item(untrack(hold.editing) ?? '')
      if (item !== null) camera.reveal(item)
    }
    globalThis.visualViewport?.addEventListener('resize', writing)
    onCleanup(() => globalThis.visualViewport?.removeEventListener('resize', writing))
    createEffect(
      on(items.ids, (ids) => {
        if (ids.length > 0 && camera.untouched() && hold.editing() === null) camera.fit(hold.area())
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
        data-placing={hands.placing() ? '' : undefined}
        tabindex={0}
        role="group"
        aria-label={props.label}
        aria-describedby={keysId}
        onPointerDown={hands.onPointer}
        onPointerMove={hands.onPointer}
        onPointerUp={hands.onPointer}
        onPointerCancel={hands.onPointer}
        onPointerLeave={hands.leave}
        onKeyDown={keys.onKeyDown}
        onKeyUp={keys.onKeyUp}
        onFocusIn={(event) => {
          const id = event.target instanceof HTMLElement ? event.target.dataset.item : undefined
          if (id !== undefined && event.target.matches(':focus-visible') && !hold.selected().has(id)) hold.select([id])
        }}
        onFocusOut={keys.settle}
      >
        <div ref={world} class="board-world">
          <For each={items.ids()}>
            {(id) => (
              <Show when={items.item(id)}>
                {(item) => (
                  <ItemBox
                    hold={hold}
                    item={item()}
                    rank={ranks().get(id) ?? 0}
                    first={first() === id}
                    keysId={keysId}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
        <div ref={overlay} class="board-world board-overlay">
          <Cursors presence={hold.presence} />
        </div>
        <Show when={items.ids().length === 0}>
          <div class="board-empty">
            <p class="board-empty-title">{t('board.empty')}</p>
            <Show when={hold.mayWrite()}>
              <p>{t('board.empty.write')}</p>
            </Show>
          </div>
        </Show>
      </div>
      <CanvasTools
        hold={hold}
        placing={hands.placing()}
        setPlacing={hands.setPlacing}
        onDone={backToBoard}
        ref={(element) => {
          tools = element
        }}
      />
    </div>
  )
}
