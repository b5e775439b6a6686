import type { Item, Point } from '@coreflect/board'
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { classNames } from '../ui/class-names.ts'
import type { Peer } from './awareness.ts'
import { ground } from './colors.ts'
import type { BoardHold } from './create-board.ts'
import { nameOf, wordsOf } from './item-words.ts'
import { SharedText } from './shared-text.tsx'

interface ItemBoxProps {
  readonly hold: BoardHold
  readonly item: Item
  /** Whether Tab comes here first. */
  readonly first: boolean
  readonly keysId: string
}

const carriedBy = (peers: readonly Peer[], hold: BoardHold, id: string): Point => {
  for (const { carried } of peers) {
    if (carried === null || !carried.ids.includes(id)) continue
    // The way that is still to come: none once the drop has arrived, whichever of the two is quicker.
    const first = hold.items.item(carried.ids[0] ?? '')
    if (first === null) continue
    return [carried.from[0] + carried.by[0] - first.p[0], carried.from[1] + carried.by[1] - first.p[1]]
  }
  return [0, 0]
}

/** One item on the canvas: a note, a card, a frame, or a box for what this version does not know. */
export function ItemBox(props: ItemBoxProps) {
  let box!: HTMLDivElement
  const id = props.item.id
  const { hold } = props
  const t = hold.t
  const isSelected = createMemo(() => hold.selected().has(id))
  const isEditing = createMemo(() => hold.editing() === id)
  const writers = createMemo(() => hold.presence.peers().filter((peer) => peer.editing === id))
  const offset = createMemo((): Point => {
    const lift = hold.lift()
    return lift?.ids.has(id) === true ? lift.by : carriedBy(hold.presence.peers(), hold, id)
  })
  const isLifted = () => offset()[0] !== 0 || offset()[1] !== 0
  const place = () => `translate(${props.item.p[0] + offset()[0]}px, ${props.item.p[1] + offset()[1]}px)`

  const leave = (how: 'key' | 'away'): void => {
    if (!isEditing()) return
    hold.edit(null)
    if (how === 'key') box.focus({ preventScroll: true })
  }
  createEffect(on(isEditing, (open) => open && hold.camera.reveal(props.item, true), { defer: false }))

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this is a thing that lies on a table.
    <div
      ref={box}
      role="group"
      data-item={id}
      data-kind={props.item.kind}
      tabindex={props.first ? 0 : -1}
      aria-label={nameOf(t, props.item)}
      aria-describedby={props.keysId}
      aria-current={isSelected() ? 'true' : undefined}
      class={classNames(
        'item',
        props.item.kind === 'frame' ? '' : ground[props.item.color],
        isLifted() && 'item-lifted',
      )}
      onMouseDown={(event) => {
        // The press of a double tap comes after it has opened the note, and would take the focus from its text again.
        if (isEditing() && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
      }}
      style={{
        transform: place(),
        width: `${props.item.s[0]}px`,
        'min-height': `${props.item.s[1]}px`,
        'z-index': props.item.kind === 'frame' ? 0 : hold.items.rank(props.item) + (isSelected() ? 100_000 : 1),
      }}
    >
      <Show
        when={isEditing() && hold.textOf(id)}
        fallback={
          <span class="item-text" dir="auto">
            <Show when={props.item.kind === 'other' || props.item.text !== ''} fallback={'\u200b'}>
              {props.item.kind === 'other' ? wordsOf(t, props.item) : props.item.text}
            </Show>
          </span>
        }
      >
        {(text) => (
          <SharedText
            text={text()}
            binding={hold.binding(id)}
            label={t('board.text')}
            hint={t('board.text.hint')}
            class="item-text"
            begin={true}
            onLeave={leave}
          />
        )}
      </Show>
      <Show when={writers().length > 0}>
        <span class="item-writers">
          <For each={writers()}>
            {(peer) => (
              <span class={classNames('item-writer', ground[peer.color])}>
                {t('board.writing', { name: peer.name })}
              </span>
            )}
          </For>
        </span>
      </Show>
    </div>
  )
}
