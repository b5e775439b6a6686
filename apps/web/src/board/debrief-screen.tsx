import { createMemo, For, type JSX, Show } from 'solid-js'
import type * as Y from 'yjs'
import { classNames } from '../ui/class-names.ts'
import { Hand } from '../ui/icons.ts'
import './debrief.css'
import { ground } from './colors.ts'
import { createShape } from './create-debrief.ts'
import { createDots, type DotsHold } from './create-dots.ts'
import { createItems, type Items } from './create-items.ts'
import { DebriefNumbers } from './debrief-numbers.tsx'
import type { DebriefRoom } from './debrief-room.ts'
import { DotsOf } from './dots-of.tsx'
import { wordsOf } from './item-words.ts'
import { spotlightText } from './spotlight-line.tsx'
import type { Say } from './words.ts'

export interface DebriefScreenProps {
  readonly ydoc: Y.Doc
  readonly t: Say
  readonly roundLabel: (round: number) => string
  readonly lensLabel: (lens: string) => string
  readonly room: DebriefRoom
  /** Stands above the themes: the script, say. */
  readonly above?: JSX.Element
}

interface ScreenCardProps {
  readonly items: Items
  readonly dots: DotsHold
  readonly id: string
  readonly t: Say
  readonly round: string
}

function ScreenCard(props: ScreenCardProps) {
  return (
    <Show when={props.items.item(props.id)}>
      {(item) => (
        <li class={classNames('screen-card', ground[item().color])}>
          <span dir="auto">{wordsOf(props.t, item())}</span>
          <Show when={props.round !== ''}>
            <small>{props.round}</small>
          </Show>
          <DotsOf dots={props.dots} id={props.id} text="" t={props.t} />
        </li>
      )}
    </Show>
  )
}

function OpenScreen(props: DebriefScreenProps) {
  const items = createItems(props.ydoc)
  const shape = createShape(items, props.room)
  const dots = createDots(props.room)
  const light = () => props.room.view().spotlight
  const waiting = createMemo(() => shape().rounds.reduce((sum, group) => sum + group.cards.length, 0))
  /** Cards in no theme that people gave dots to, the most first. */
  const dotted = () =>
    shape()
      .rounds.flatMap((group) => group.cards)
      .filter((id) => (dots.sum(id) ?? 0) > 0)
      .sort((a, b) => (dots.sum(b) ?? 0) - (dots.sum(a) ?? 0))
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
    const above = props.room.view().script === null ? 0 : 4
    const loose = ids().length === 0 ? waiting() : dotted().length
    const total = ids().reduce((sum, id) => sum + 2 + cardsOf(id).length, above + loose * 1.3)
    if (total > 30) return 'many'
    return total > 14 ? 'some' : 'few'
  }
  return (
    <div class="debrief-screen" data-crowd={crowd()}>
      {props.above}
      <Show when={light()}>
        {(on) => (
          <Show
            when={on().kind !== 'numbers'}
            fallback={
              <DebriefNumbers
                items={items}
                words={{ round: props.roundLabel, lens: props.lensLabel }}
                room={props.room}
                t={props.t}
                large={true}
              />
            }
          >
            <section class="screen-light" aria-label={props.t('plenary.light.now')}>
              <p class="screen-light-words" dir="auto">
                {spotlightText({ room: props.room, items, t: props.t })}
              </p>
              <For each={cardsOf(on().id)}>
                {(card) => <ScreenCard items={items} dots={dots} id={card} t={props.t} round={roundOf(card)} />}
              </For>
              <Show when={on().hand}>
                <p class="screen-hand">
                  <Hand size="1.2em" aria-hidden="true" />
                  {props.t('plenary.hand.room')}
                </p>
              </Show>
            </section>
          </Show>
        )}
      </Show>
      <Show when={light() === null}>
        <Show
          when={ids().length > 0}
          fallback={
            <ol class="screen-loose">
              <For each={shape().rounds.flatMap((group) => group.cards)}>
                {(id) => <ScreenCard items={items} dots={dots} id={id} t={props.t} round={roundOf(id)} />}
              </For>
            </ol>
          }
        >
          <div class="screen-themes">
            <For each={ids()}>
              {(id) => (
                <section class="screen-theme">
                  <h3>
                    {title(id)} <DotsOf dots={dots} id={id} text="" t={props.t} />
                  </h3>
                  <ol>
                    <For each={cardsOf(id)}>
                      {(card) => <ScreenCard items={items} dots={dots} id={card} t={props.t} round={roundOf(card)} />}
                    </For>
                  </ol>
                </section>
              )}
            </For>
          </div>
          <Show when={waiting() > 0}>
            <ol class="screen-loose">
              <For each={dotted()}>
                {(id) => <ScreenCard items={items} dots={dots} id={id} t={props.t} round={roundOf(id)} />}
              </For>
            </ol>
            <p class="screen-waiting">{props.t('board.debrief.waiting', { count: waiting() })}</p>
          </Show>
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
