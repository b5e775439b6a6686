import { createMemo, For, Show } from 'solid-js'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { DebriefHold } from './create-debrief.ts'
import { type CardWords, DebriefCard } from './debrief-card.tsx'
import { Spotlight, Ungroup } from './debrief-icons.ts'
import { leads } from './debrief-room.ts'
import { DotsOf } from './dots-of.tsx'
import { SharedText } from './shared-text.tsx'

interface ThemeColumnProps {
  readonly hold: DebriefHold
  readonly id: string
  readonly cards: readonly string[]
  readonly words: CardWords
  /** A card is held over it. */
  readonly isOver: boolean
  readonly onOver: (place: string | null) => void
  readonly onDrop: (card: string, place: string) => void
}

/** One theme: its name, which several can write at once, and its cards. */
export function ThemeColumn(props: ThemeColumnProps) {
  const { hold } = props
  const { t } = hold
  const lit = () => hold.room.view().spotlight?.id === props.id
  const text = createMemo(() => (hold.items.item(props.id) === null ? null : hold.textOf(props.id)))
  return (
    <section
      class={classNames('theme', props.isOver && 'theme-over')}
      data-place={props.id}
      aria-label={hold.titleOf(props.id)}
    >
      <header class="theme-head">
        <Show when={hold.mayWrite() && text()} fallback={<h3 class="theme-title">{hold.titleOf(props.id)}</h3>}>
          {(found) => (
            <h3 class="theme-title">
              <SharedText
                text={found()}
                binding={hold.binding(props.id)}
                label={t('board.debrief.theme-name')}
                hint={t('board.debrief.name-theme')}
                oneLine={true}
                begin={hold.fresh() === props.id}
                onLeave={(how) => {
                  if (how === 'key' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
                }}
              />
            </h3>
          )}
        </Show>
        <span class="theme-count">
          <span class="sr-only">{t('board.debrief.count', { count: props.cards.length })}</span>
          <span aria-hidden="true">{props.cards.length}</span>
        </span>
        <Show when={leads(hold.room)}>
          <IconButton
            label={`${t(lit() ? 'plenary.light.off' : 'plenary.light.on')}: ${hold.titleOf(props.id)}`}
            aria-pressed={lit()}
            onClick={() => hold.room.send({ type: 'spotlight', on: lit() ? null : { kind: 'item', id: props.id } })}
          >
            <Spotlight size={20} aria-hidden="true" />
          </IconButton>
        </Show>
        <Show when={hold.mayWrite()}>
          <IconButton
            label={t('board.debrief.dissolve', { theme: hold.titleOf(props.id) })}
            onClick={() => hold.dissolve(props.id)}
          >
            <Ungroup size={20} aria-hidden="true" />
          </IconButton>
        </Show>
      </header>
      <DotsOf dots={hold.dots} id={props.id} text={hold.titleOf(props.id)} t={t} />
      <Show
        when={props.cards.length > 0}
        fallback={
          <Show when={hold.mayWrite()}>
            <p class="theme-empty">{t('board.debrief.drop-here')}</p>
          </Show>
        }
      >
        <ol class="debrief-cards">
          <For each={props.cards}>
            {(id) => (
              <DebriefCard
                hold={hold}
                id={id}
                words={props.words}
                theme={props.id}
                withRound={true}
                onOver={props.onOver}
                onDrop={props.onDrop}
              />
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
