import { type Item, NOTE_COLORS } from '@coreflect/board'
import { createSignal, For, Show } from 'solid-js'
import { laterPanel } from '../later-part.tsx'
import { classNames } from '../ui/class-names.ts'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { copyNow, cutNow } from './clipboard.ts'
import { ground } from './colors.ts'
import type { BoardHold } from './create-board.ts'
import { isWritten } from './drawing/style.ts'
import { kindOf, nameOf, wordsOf } from './item-words.ts'
import { keepFocus } from './keep-focus.ts'
import { SharedText } from './shared-text.tsx'

const Carets = laterPanel(async () => (await import('./carets.tsx')).Carets)
interface LineProps {
  readonly hold: BoardHold
  readonly item: Exclude<Item, { kind: 'frame' }>
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onDelete: (id: string) => void
  /** Opens how it looks. */
  readonly onLook: () => void
}

const INNER = { up: 'board.move.up', down: 'board.move.down', delete: 'board.delete' } as const

/** One thing of the board in its list: its words, what it is, and everything that can be done with it. */
export function Line(props: LineProps) {
  const { hold } = props
  const { t } = hold
  let open: HTMLButtonElement | undefined
  const [left, setLeft] = createSignal(false)
  const isNote = () => props.item.kind === 'note'
  const isEditing = () => hold.editing() === props.item.id
  const writers = () => hold.presence.peers().filter((peer) => peer.editing === props.item.id)
  const frames = () => hold.items.arranged().filter((item) => item.kind === 'frame')
  const choices = () => [
    { id: 'up', label: t(INNER.up), disabled: props.isFirst },
    { id: 'down', label: t(INNER.down), disabled: props.isLast },
    ...frames()
      .filter((frame) => frame.id !== props.item.frame)
      .map((frame) => ({ id: `frame ${frame.id}`, label: t('board.put-in', { frame: wordsOf(t, frame) }) })),
    ...(props.item.frame === null ? [] : [{ id: 'frame', label: t('board.put-nowhere') }]),
    ...(isNote() ? NOTE_COLORS : [])
      .filter((color) => color !== props.item.color)
      .map((color) => ({
        id: `color ${color}`,
        label: t('board.color.choose', { color: t(`board.color.${color}`) }),
      })),
    ...(hold.company()?.votes.vote()?.open === true
      ? [
          {
            id: 'dot',
            label: t('board.dots.give', { left: hold.company()?.votes.left() ?? 0 }),
            disabled: (hold.company()?.votes.left() ?? 0) < 1,
          },
          { id: 'no-dot', label: t('board.dots.back'), disabled: (hold.company()?.votes.mine(props.item.id) ?? 0) < 1 },
        ]
      : []),
    ...(props.item.kind === 'card'
      ? []
      : [
          { id: 'copy', label: t('board.deed.copy') },
          { id: 'cut', label: t('board.deed.cut') },
          { id: 'look', label: t('board.look') },
          { id: 'delete', label: t(INNER.delete) },
        ]),
  ]
  const choose = (id: string) => {
    const [verb, what] = id.split(' ')
    if (verb === 'delete') return props.onDelete(props.item.id)
    const alone = { copy: () => copyNow(hold), cut: () => cutNow(hold), look: () => props.onLook() }
    if (verb === 'copy' || verb === 'cut' || verb === 'look') {
      hold.select([props.item.id])
      return alone[verb]()
    }
    keepFocus('line', props.item.id)
    if (verb === 'dot') return hold.company()?.votes.give(props.item.id)
    if (verb === 'no-dot') return hold.company()?.votes.takeBack(props.item.id)
    if (verb === 'up' || verb === 'down') return hold.deeds.step(props.item.id, verb)
    if (verb === 'frame') return hold.deeds.put(props.item.id, what ?? null)
    const color = NOTE_COLORS.find((name) => name === what)
    if (color === undefined) return
    hold.select([props.item.id])
    hold.paint(color)
  }
  return (
    <li class={classNames('list-line', ground[props.item.color])} data-line={props.item.id}>
      <Show
        when={isEditing() && hold.textOf(props.item.id)}
        fallback={
          <Show
            when={isWritten(props.item) && hold.mayWrite()}
            fallback={
              <p class="list-words" dir="auto">
                {wordsOf(t, props.item)}
              </p>
            }
          >
            <button
              type="button"
              class="list-words list-open"
              dir="auto"
              ref={(element) => {
                open = element
                if (left()) queueMicrotask(() => open?.focus())
                setLeft(false)
              }}
              onClick={() => hold.edit(props.item.id)}
            >
              <span class="sr-only">{`${t('board.edit')}: `}</span>
              {wordsOf(t, props.item)}
            </button>
          </Show>
        }
      >
        {(text) => (
          <SharedText
            text={text()}
            binding={hold.binding(props.item.id)}
            label={t('board.text')}
            hint={t('board.text.hint')}
            class="list-words"
            begin={true}
            onLeave={(how) => {
              if (!isEditing()) return
              setLeft(how === 'key')
              hold.edit(null)
            }}
          >
            <Carets hold={hold} id={props.item.id} text={text()} />
          </SharedText>
        )}
      </Show>
      <div class="list-foot">
        <span class="list-color">{kindOf(t, props.item)}</span>
        <Show when={hold.company()?.votes.on(props.item.id)}>
          {(count) => <span class="list-dots">{t('board.dots.on', { count: count() })}</span>}
        </Show>
        <span class="list-writers">
          <For each={writers()}>
            {(peer) => <span class="list-writer">{t('board.writing', { name: peer.name })}</span>}
          </For>
        </span>
        <Show when={hold.mayWrite()}>
          <Menu
            label={t('board.more', { text: nameOf(t, props.item) })}
            items={choices()}
            onChoose={choose}
            class="item-more"
          >
            <Ellipsis size={20} aria-hidden="true" />
          </Menu>
        </Show>
      </div>
    </li>
  )
}
