import { bounds, connectorLine, type Item, lettersIn, lineMiddle, linePoints, textInset } from '@coreflect/board'
import { createEffect, createMemo, For, on, onCleanup, Show } from 'solid-js'
import { laterPanel } from '../later-part.tsx'
import { classNames } from '../ui/class-names.ts'
import { ground } from './colors.ts'
import type { BoardHold } from './create-board.ts'
import { ItemPicture } from './drawing/item-picture.tsx'
import { pen } from './drawing/pens.ts'
import { isWritten } from './drawing/style.ts'
import { momentOf, nameOf, wordsOf } from './item-words.ts'
import { SharedText } from './shared-text.tsx'
import { titleRoom } from './title-room.ts'

const Carets = laterPanel(async () => (await import('./carets.tsx')).Carets)

interface ItemBoxProps {
  readonly hold: BoardHold
  readonly item: Item
  /** Whether Tab comes here first. */
  readonly first: boolean
  readonly keysId: string
}

/** A note has a ground of its colour; what is written or drawn has its colour in the line. */
const lookOf = (item: Item): string => {
  if (item.kind === 'frame') return ''
  return item.kind === 'text' || item.kind === 'shape' ? pen[item.color] : ground[item.color]
}
const lettering = (item: Item) => {
  if (!('letters' in item)) return {}
  const [size, line] = lettersIn(item)
  const [across] = textInset(item)
  const align = 'align' in item ? ALIGNED[item.align] : 'start'
  return {
    'font-size': `${size}px`,
    'line-height': `${line}px`,
    'padding-inline': `${across}px`,
    'text-align': align,
  } as const
}
const ALIGNED = { start: 'start', middle: 'center', end: 'end' } as const

/** What is carried or written in lies above the rest; frames lie below it. */
const depthOf = (hold: BoardHold, item: Item, above: boolean): number =>
  item.kind === 'frame' ? 0 : hold.items.rank(item) + (above ? 100_000 : 1)

/** One item on the canvas: with its picture, its words and a field to write them. */
export function ItemBox(props: ItemBoxProps) {
  let box!: HTMLDivElement
  const id = props.item.id
  const { hold } = props
  const t = hold.t
  const isSelected = createMemo(() => hold.selected().has(id))
  const isEditing = createMemo(() => hold.editing() === id)
  const writers = createMemo(() => hold.presence.peers().filter((peer) => peer.editing === id))
  const offset = createMemo(() => hold.offsetOf(id), undefined, { equals: (a, b) => a[0] === b[0] && a[1] === b[1] })
  /** A connector has no place of its own: its box is that around its line as it runs just now. */
  const line = createMemo(() => (props.item.kind === 'connector' ? connectorLine(props.item, hold.outlineOf) : null))
  const placed = createMemo(() => {
    const along = line()
    if (along === null) return hold.tools.stretch()?.get(id) ?? props.item
    const { p, s } = bounds(linePoints(along).map((point) => ({ p: point, s: [0, 0] }))) ?? props.item
    // A level line has no height, and what has none is no place for those who look for it.
    return { p, s: [Math.max(1, s[0]), Math.max(1, s[1])] as const, turn: 0 }
  })
  /** Where a connector's label stands, in its box. */
  const labelled = () => {
    const along = line()
    if (along === null) return {}
    const [x, y] = lineMiddle(along)
    return { left: `${x - placed().p[0]}px`, top: `${y - placed().p[1]}px` }
  }
  const shown = (): Item => ({ ...props.item, ...(hold.tools.stretch()?.get(id) ?? {}) })
  /** How wide the title of a frame may be above it, far away; what lies beside it is looked at anew where things come, go or are set down. */
  const titled =
    props.item.kind !== 'frame'
      ? () => undefined
      : createMemo(() => {
          if (props.item.kind !== 'frame') return
          hold.items.count()
          hold.lift()
          return titleRoom({ ...props.item, ...placed() }, hold.items.frames(), 100 / hold.camera.percent())
        })
  const isLifted = () => offset()[0] !== 0 || offset()[1] !== 0
  const place = () => {
    const turn = placed().turn === 0 ? '' : ` rotate(${placed().turn}deg)`
    // A line that is drawn as things lie just now is not carried on top of that.
    const [x, y] = line() === null ? offset() : [0, 0]
    return `translate(${placed().p[0] + x}px, ${placed().p[1] + y}px)${turn}`
  }

  const shownWords = (item: Item): string => {
    if (item.kind === 'other') return wordsOf(t, item)
    return isWritten(item) || item.kind === 'card' ? item.text : ''
  }
  const leave = (how: 'key' | 'away'): void => {
    if (!isEditing()) return
    hold.edit(null)
    if (how === 'key') box.focus({ preventScroll: true })
  }
  // Whoever was on it stays on the board when it goes, by undo, by the eraser or by somebody else: else all keys were dead.
  onCleanup(() => {
    if (box.contains(document.activeElement)) box.closest<HTMLElement>('.board-window')?.focus({ preventScroll: true })
  })
  createEffect(on(isEditing, (open) => open && hold.camera.reveal(props.item, true), { defer: false }))

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this is a thing that lies on a table.
    <div
      ref={box}
      role="group"
      data-item={id}
      data-kind={props.item.kind}
      data-fill={props.item.kind === 'shape' ? props.item.fill : undefined}
      data-untitled={titled() === null ? '' : undefined}
      data-form={props.item.kind === 'shape' ? props.item.form : undefined}
      tabindex={props.first ? 0 : -1}
      aria-label={nameOf(t, props.item)}
      aria-describedby={props.keysId}
      aria-current={isSelected() ? 'true' : undefined}
      class={classNames(
        'item',
        lookOf(props.item),
        isLifted() && 'item-lifted',
        hold.tools.fading().has(id) && 'item-fading',
      )}
      onMouseDown={(event) => {
        // The press of a double tap comes after it has opened the note, and would take the focus from its text again.
        if (isEditing() && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
      }}
      style={{
        transform: place(),
        // A level line has a height all the same, so that it is there for those who look for it.
        width: `${Math.max(1, placed().s[0])}px`,
        'min-height': `${Math.max(1, placed().s[1])}px`,
        // Words may make it taller: it turns about the middle that is stored, as it is drawn far away and taken hold of.
        'transform-origin': `${placed().s[0] / 2}px ${placed().s[1] / 2}px`,
        ...lettering(shown()),
        '--room': typeof titled() === 'number' ? `${titled()}px` : undefined,
        'z-index': depthOf(hold, props.item, isEditing() || isLifted()),
      }}
    >
      <ItemPicture hold={hold} item={shown()} corner={placed().p} />
      <Show when={props.item.kind === 'card' && props.item}>
        {(card) => (
          <span class="item-head">
            <b>{card().tag}</b>
            {momentOf(t, card())}
          </span>
        )}
      </Show>
      <Show
        when={isEditing() && hold.textOf(id)}
        fallback={
          <span class="item-text" dir="auto" style={labelled()}>
            {shownWords(props.item) || (line() === null && props.item.kind !== 'shape' ? '\u200b' : '')}
            <Show when={writers().length > 0 && hold.textOf(id)}>
              {(text) => <Carets hold={hold} id={id} text={text()} />}
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
            place={labelled()}
            oneLine={props.item.kind === 'connector'}
            onLeave={leave}
          >
            <Carets hold={hold} id={id} text={text()} />
          </SharedText>
        )}
      </Show>
      <Show when={hold.company()?.votes.on(id)}>
        {(count) => <span class="sr-only">{t('board.dots.on', { count: count() })}</span>}
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
