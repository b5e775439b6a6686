import { bounds, HANDLES, handlePoint, type Rect, uprightBounds } from '@coreflect/board'
import { createMemo, For, Show } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import { pullable } from './hands/resize.ts'
import { turnable } from './hands/turn.ts'

interface SelectionFrameProps {
  readonly hold: BoardHold
  /** Whether everything that is chosen is an element, so that it can be seen while it is pulled. */
  readonly shown: (id: string) => boolean
}

/** The handles of what is chosen. For those with a pointer only: the keys for it are Alt and the arrows. */
export function SelectionFrame(props: SelectionFrameProps) {
  const { hold } = props
  const items = createMemo(() => {
    if (!hold.mayWrite() || hold.editing() !== null || hold.lift() !== null || hold.tools.tool() !== 'select') return []
    const chosen = pullable(hold)
    return chosen.every(({ id }) => props.shown(id)) ? chosen : []
  })
  const box = createMemo(() => {
    const placed = items().flatMap(({ id }) => hold.outlineOf(id) ?? [])
    if (placed.length === 1 && placed[0] !== undefined) return placed[0]
    const around: Rect | null = bounds(placed.map(uprightBounds))
    return around === null ? null : { ...around, turn: 0 }
  })
  return (
    <Show when={box()}>
      {(rect) => (
        <>
          <Show when={items().length > 1}>
            <div
              class="selection-box"
              style={{
                transform: `translate(${rect().p[0]}px, ${rect().p[1]}px)`,
                width: `${rect().s[0]}px`,
                height: `${rect().s[1]}px`,
              }}
            />
          </Show>
          <Show when={turnable(hold).length > 0}>
            <div
              class="handle handle-turn"
              data-handle="turn"
              style={{
                transform: `translate(${handlePoint(rect(), 'n')[0]}px, ${handlePoint(rect(), 'n')[1]}px) rotate(${rect().turn}deg) scale(var(--upright, 1))`,
              }}
            />
          </Show>
          <For each={HANDLES}>
            {(handle) => (
              <div
                class="handle"
                data-handle={handle}
                style={{
                  transform: `translate(${handlePoint(rect(), handle)[0]}px, ${handlePoint(rect(), handle)[1]}px) scale(var(--upright, 1))`,
                }}
              />
            )}
          </For>
        </>
      )}
    </Show>
  )
}
