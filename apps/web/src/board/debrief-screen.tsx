import { createMemo, For, Show } from 'solid-js'
import type * as Y from 'yjs'
import { classNames } from '../ui/class-names.ts'
import './debrief.css'
import { ground } from './colors.ts'
import { createShape } from './create-debrief.ts'
import { createItems, type Items } from './create-items.ts'
import { wordsOf } from './item-words.ts'
import type { Say } from './words.ts'

export interface DebriefScreenProps {
  readonly ydoc: Y.Doc
  readonly t: Say
  readonly roundLabel: (round: number) => string
}

function ScreenCard(props: { readonly items: Items; readonly id: string; readonly t: Say; readonly round: string }) {
  return (
    <Show when={props.items.item(props.id)}>
      {(item) => (
        <li class={classNames('screen-card', ground[item().color])}>
          <span dir="auto">{wordsOf(props.t, item())}</span>
          <Show when={props.round !== ''}>
            <small>{props.round}</small>
          </Show>
        </li>
      )}
    </Show>
  )
}

function OpenScreen(props: DebriefScreenProps) {
  const items = createItems(props.ydoc)
  const shape = createShape(items)
  const waiting = createMemo(() => shape().rounds.reduce((sum, group) => sum + group.cards.length, 0))
  const roundOf = (id: string): string => {
    const item = items.item(id)
    return item?.kind === 'card' ? props.roundLabel(item.round) : ''
  }
  const ids = createMemo(() => shape().themes.map((theme) => theme.id))
  const cardsOf = (id: string) => shape().themes.find((theme) => theme.id === id)?.cards ?? []
  const title = (id: string): string => {
    const item = items.item(id)
    return item === null ? '' : wordsOf(props.t, item)
  }
  /** The more there is, the smaller it is written, so that a room's themes stay on one screen as long as they can be read. */
  const crowd = () => {
    const total = ids().reduce((sum, id) => sum + 2 + cardsOf(id).length, 0)
    if (total > 30) return 'many'
    return total > 14 ? 'some' : 'few'
  }
  return (
    <div class="debrief-screen" data-crowd={crowd()}>
      <Show
        when={ids().length > 0}
        fallback={
          <ol class="screen-loose">
            <For each={shape().rounds.flatMap((group) => group.cards)}>
              {(id) => <ScreenCard items={items} id={id} t={props.t} round={roundOf(id)} />}
            </For>
          </ol>
        }
      >
        <div class="screen-themes">
          <For each={ids()}>
            {(id) => (
              <section class="screen-theme">
                <h3>{title(id)}</h3>
                <ol>
                  <For each={cardsOf(id)}>
                    {(card) => <ScreenCard items={items} id={card} t={props.t} round={roundOf(card)} />}
                  </For>
                </ol>
              </section>
            )}
          </For>
        </div>
        <Show when={waiting() > 0}>
          <p class="screen-waiting">{props.t('board.debrief.waiting', { count: waiting() })}</p>
        </Show>
      </Show>
    </div>
  )
}

/** The debrief for a projector: themes with their cards, large, to look at only. */
export function DebriefScreen(props: DebriefScreenProps) {
  return (
    <Show when={props.ydoc} keyed>
      <OpenScreen {...props} />
    </Show>
  )
}
