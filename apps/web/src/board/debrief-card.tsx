import type { Item } from '@coreflect/board'
import { createMemo, Show } from 'solid-js'
import { classNames } from '../ui/class-names.ts'
import { Ellipsis, Hand } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { dragCard } from './card-drag.ts'
import { ground } from './colors.ts'
import type { DebriefHold } from './create-debrief.ts'
import { Grip } from './debrief-icons.ts'
import { leads } from './debrief-room.ts'
import { DotsOf } from './dots-of.tsx'
import { wordsOf } from './item-words.ts'
import { keepFocus } from './keep-focus.ts'

export interface CardWords {
  /** What a round is called; null leaves it out. */
  readonly round: (round: number) => string
  /** What a lens is called. */
  readonly lens: (lens: string) => string
  /** What kind of note something on the board is; empty where it has none. */
  readonly tagOf: (item: Item) => string
}

interface DebriefCardProps {
  readonly hold: DebriefHold
  readonly id: string
  readonly words: CardWords
  /** The theme it lies in. */
  readonly theme: string | null
  /** Its round is told, where it does not stand under its round. */
  readonly withRound: boolean
  readonly onOver: (place: string | null) => void
  readonly onDrop: (card: string, place: string) => void
}

const NEW = 'new'
const NONE = 'none'
const LIGHT = 'light'

/** One offered card: dragged as a whole by mouse or pen, by its grip by finger, and moved by its menu. */
export function DebriefCard(props: DebriefCardProps) {
  let card!: HTMLLIElement
  const { hold } = props
  const { t } = hold
  const item = createMemo(() => hold.items.item(props.id))
  const text = () => {
    const known = item()
    return known === null ? '' : wordsOf(t, known)
  }
  const tag = () => {
    const known = item()
    if (known?.kind !== 'card') return ''
    const parts = [props.words.tagOf(known)]
    if (props.withRound) parts.push(props.words.round(known.round))
    return parts.filter((part) => part !== '').join(' · ')
  }
  const lit = () => hold.room.view().spotlight?.id === props.id
  const hand = () => hold.room.view().hands.includes(props.id)
  const choices = () => [
    ...hold
      .shape()
      .themes.filter((theme) => theme.id !== props.theme)
      .map((theme) => ({ id: theme.id, label: hold.titleOf(theme.id) })),
    { id: NEW, label: t('board.debrief.new-theme') },
    ...(props.theme === null ? [] : [{ id: NONE, label: t('board.debrief.no-theme') }]),
    ...(leads(hold.room) ? [{ id: LIGHT, label: t(lit() ? 'plenary.light.off' : 'plenary.light.on') }] : []),
  ]
  const choose = (id: string): void => {
    if (id === LIGHT) {
      void hold.room.send({ type: 'spotlight', on: lit() ? null : { kind: 'item', id: props.id } })
      return
    }
    if (id === NEW) {
      const theme = hold.addTheme()
      if (theme !== null) hold.move(props.id, theme)
      return
    }
    hold.move(props.id, id === NONE ? null : id)
    keepFocus('card', props.id)
  }
  const start = (event: PointerEvent): void => {
    if (!hold.mayWrite() || event.button !== 0) return
    const target = event.target instanceof Element ? event.target : null
    const onGrip = target?.closest('[data-grip]') !== null
    // A finger on the card itself scrolls the page; its grip drags.
    if (!onGrip && (event.pointerType === 'touch' || target?.closest('button') !== null)) return
    event.preventDefault()
    dragCard(event, card, {
      onOver: props.onOver,
      onEnd: () => props.onOver(null),
      onDrop: (place) => props.onDrop(props.id, place),
    })
  }
  return (
    <Show when={item()}>
      {(known) => (
        <li
          ref={card}
          data-card={props.id}
          class={classNames('debrief-card', ground[known().color], hold.mayWrite() && 'debrief-card-loose')}
          onPointerDown={start}
        >
          <p class="debrief-words" dir="auto">
            {text()}
          </p>
          <Show when={hand()}>
            <p class="debrief-hand">
              <Hand size={18} aria-hidden="true" />
              {t('plenary.hand')}
            </p>
          </Show>
          <div class="debrief-foot">
            <Show when={hold.mayWrite()}>
              <span class="debrief-grip" data-grip="" aria-hidden="true">
                <Grip size={20} aria-hidden="true" />
              </span>
            </Show>
            <span class="debrief-tag">{tag()}</span>
            <DotsOf dots={hold.dots} id={props.id} text={text()} t={t} />
            <Show when={hold.mayWrite()}>
              <Menu
                label={t('board.debrief.move-this', { text: text() })}
                items={choices()}
                onChoose={choose}
                class="item-more"
              >
                <Ellipsis size={20} aria-hidden="true" />
              </Menu>
            </Show>
          </div>
        </li>
      )}
    </Show>
  )
}
