import { createMemo, createSignal, For, Show } from 'solid-js'
import type * as Y from 'yjs'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus } from '../ui/icons.ts'
import './board.css'
import './debrief.css'
import { createDebrief, type DebriefHold } from './create-debrief.ts'
import { type CardWords, DebriefCard } from './debrief-card.tsx'
import { Redo, Undo } from './icons.ts'
import { ThemeColumn } from './theme-column.tsx'
import type { Say } from './words.ts'

export interface DebriefProps {
  readonly ydoc: Y.Doc
  readonly right: 'write' | 'read'
  readonly t: Say
  /** What a round is called, as in "Round 2". */
  readonly roundLabel: (round: number) => string
  /** What a tag of a lens is called; the tag itself where it is not given. */
  readonly tagLabel?: (lens: string, tag: string) => string
}

const ROUND = 'round'

interface PartProps {
  readonly hold: DebriefHold
  readonly words: CardWords
  readonly over: string | null
  readonly onOver: (place: string | null) => void
  readonly onDrop: (card: string, place: string) => void
}

function Waiting(props: PartProps) {
  const { hold } = props
  const { t } = hold
  const rounds = createMemo(() => hold.shape().rounds.map((group) => group.round))
  const cardsOf = (round: number) => hold.shape().rounds.find((group) => group.round === round)?.cards ?? []
  const hasAny = () => rounds().length > 0 || hold.shape().rest.length > 0
  const card = (id: string) => <DebriefCard {...props} id={id} theme={null} withRound={false} />
  return (
    <section
      class={classNames('waiting', props.over === ROUND && 'theme-over')}
      data-place={ROUND}
      aria-label={t('board.debrief.cards')}
    >
      <h3 class="debrief-heading">{t('board.debrief.cards')}</h3>
      <Show
        when={hasAny()}
        fallback={
          <Show
            when={hold.shape().themes.some((theme) => theme.cards.length > 0)}
            fallback={<EmptyState title={t('board.debrief.no-cards')} text={t('board.debrief.no-cards.text')} />}
          >
            <EmptyState title={t('board.debrief.all-placed')} />
          </Show>
        }
      >
        <For each={rounds()}>
          {(round) => (
            <div class="waiting-round">
              <h4 class="waiting-title">{props.words.round(round)}</h4>
              <ol class="debrief-cards">
                <For each={cardsOf(round)}>{card}</For>
              </ol>
            </div>
          )}
        </For>
        <ol class="debrief-cards">
          <For each={hold.shape().rest}>{card}</For>
        </ol>
      </Show>
    </section>
  )
}

function Themes(props: PartProps) {
  const { hold } = props
  const { t } = hold
  const ids = createMemo(() => hold.shape().themes.map((theme) => theme.id))
  const cardsOf = (id: string) => hold.shape().themes.find((theme) => theme.id === id)?.cards ?? []
  return (
    <section class="themes" aria-label={t('board.debrief.themes')}>
      <div class="themes-head">
        <h3 class="debrief-heading">{t('board.debrief.themes')}</h3>
        <Show when={hold.mayWrite()}>
          <div class="board-steps">
            <IconButton label={t('board.undo')} disabled={!hold.undo.canUndo()} onClick={hold.back}>
              <Undo size={20} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('board.redo')} disabled={!hold.undo.canRedo()} onClick={hold.again}>
              <Redo size={20} aria-hidden="true" />
            </IconButton>
          </div>
          <Button look="primary" onClick={() => hold.addTheme()}>
            <Plus size={20} aria-hidden="true" />
            {t('board.debrief.add-theme')}
          </Button>
        </Show>
      </div>
      <Show
        when={ids().length > 0}
        fallback={
          <EmptyState
            title={t('board.debrief.no-themes')}
            {...(hold.mayWrite() ? { text: t('board.debrief.no-themes.text') } : {})}
          />
        }
      >
        <div class="themes-grid">
          <For each={ids()}>
            {(id) => (
              <ThemeColumn
                hold={hold}
                id={id}
                cards={cardsOf(id)}
                words={props.words}
                isOver={props.over === id}
                onOver={props.onOver}
                onDrop={props.onDrop}
              />
            )}
          </For>
        </div>
      </Show>
    </section>
  )
}

function OpenDebrief(props: DebriefProps) {
  const { t } = props
  const hold = createDebrief({ ydoc: props.ydoc, right: () => props.right, t })
  const [over, setOver] = createSignal<string | null>(null)
  const words: CardWords = {
    round: (round) => props.roundLabel(round),
    tag: (lens, tag) => props.tagLabel?.(lens, tag) ?? tag,
  }
  const onDrop = (card: string, place: string): void => hold.move(card, place === ROUND ? null : place)
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (!command || event.target instanceof HTMLTextAreaElement || !hold.mayWrite()) return
    event.preventDefault()
    if (event.shiftKey) hold.again()
    else hold.back()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only undo by keys, which has its buttons as well.
    <div class="debrief" onKeyDown={onKeyDown}>
      <Show when={!hold.mayWrite()}>
        <p class="board-why debrief-why">{t('board.debrief.read-only')}</p>
      </Show>
      <Themes hold={hold} words={words} over={over()} onOver={setOver} onDrop={onDrop} />
      <Waiting hold={hold} words={words} over={over()} onOver={setOver} onDrop={onDrop} />
      <p class="sr-only" role="status">
        {hold.said()}
      </p>
    </div>
  )
}

/** The plenary debrief: offered cards by round, grouped into themes by anyone, several people at once. Another `ydoc` opens another. */
export function Debrief(props: DebriefProps) {
  return (
    <Show when={props.ydoc} keyed>
      <OpenDebrief {...props} />
    </Show>
  )
}
