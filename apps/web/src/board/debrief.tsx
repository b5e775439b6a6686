import { createMemo, createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js'
import type * as Y from 'yjs'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus } from '../ui/icons.ts'
import './board.css'
import './debrief.css'
import { createDebrief, type DebriefHold, type DebriefShape } from './create-debrief.ts'
import type { Items } from './create-items.ts'
import { type CardWords, DebriefCard } from './debrief-card.tsx'
import { DebriefNumbers } from './debrief-numbers.tsx'
import { type DebriefRoom, leads } from './debrief-room.ts'
import { DebriefWays, type Ways } from './debrief-ways.tsx'
import { DotsBar } from './dots-bar.tsx'
import { Redo, Undo } from './icons.ts'
import { RoundsBeside } from './rounds-beside.tsx'
import { SpotlightLine } from './spotlight-line.tsx'
import { ThemeColumn } from './theme-column.tsx'
import type { Say } from './words.ts'

export interface DebriefProps {
  readonly ydoc: Y.Doc
  readonly right: 'write' | 'read'
  readonly t: Say
  /** What a round is called, as in "Round 2". */
  readonly roundLabel: (round: number) => string
  /** What a lens is called. */
  readonly lensLabel: (lens: string) => string
  /** The session around the board. */
  readonly room: DebriefRoom
  /** Stands above the board: the script, say. */
  readonly above?: JSX.Element
  /** Stands below it and may read from it: notes of one's own, say. */
  readonly below?: (items: Items) => JSX.Element
}

const ROUND = 'round'

const SuggestedGroups = lazy(async () => ({ default: (await import('./suggested-groups.tsx')).SuggestedGroups }))

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
  const inner = createDebrief({ ydoc: props.ydoc, right: () => props.right, room: props.room, t })
  const [over, setOver] = createSignal<string | null>(null)
  const [ways, setWays] = createSignal<Ways>({ view: 'themes', lens: '', suggest: false, numbers: false })
  const words: CardWords = {
    round: (round) => props.roundLabel(round),
    lens: (lens) => props.lensLabel(lens),
    tagOf: (item) => (item.kind === 'card' ? item.tag : ''),
  }
  const lenses = createMemo(() => {
    const ids = new Set(inner.items.arranged().flatMap((item) => (item.kind === 'card' ? [item.lens] : [])))
    return [...ids].filter((id) => id !== '').map((id) => ({ id, name: props.lensLabel(id) }))
  })
  const hold: DebriefHold = { ...inner, shape: createMemo(() => throughLens(inner, ways().lens)) }
  const loose = () => hold.shape().rounds.flatMap((group) => group.cards)
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
    <div class="grid gap-5" onKeyDown={onKeyDown}>
      {props.above}
      <SpotlightLine room={props.room} items={hold.items} t={t} />
      <DotsBar dots={hold.dots} room={props.room} t={t} />
      <Show
        when={!leads(props.room)}
        fallback={<DebriefWays ways={ways()} onChange={setWays} lenses={lenses()} maySuggest={hold.mayWrite()} t={t} />}
      >
        <details>
          <summary class="min-h-11 cursor-pointer py-2">{t('plenary.ways')}</summary>
          <DebriefWays ways={ways()} onChange={setWays} lenses={lenses()} maySuggest={hold.mayWrite()} t={t} />
        </details>
      </Show>
      <Show when={ways().numbers}>
        <DebriefNumbers items={hold.items} words={words} room={props.room} t={t} />
      </Show>
      <Show when={ways().suggest && hold.mayWrite()}>
        <Suspense>
          <SuggestedGroups hold={hold} among={loose()} />
        </Suspense>
      </Show>
      <Show when={ways().view === 'themes'} fallback={<RoundsBeside hold={hold} words={words} />}>
        <div class="debrief">
          <Show when={!hold.mayWrite()}>
            <p class="board-why debrief-why">{t('board.debrief.read-only')}</p>
          </Show>
          <Themes hold={hold} words={words} over={over()} onOver={setOver} onDrop={onDrop} />
          <Waiting hold={hold} words={words} over={over()} onOver={setOver} onDrop={onDrop} />
        </div>
      </Show>
      {props.below?.(hold.items)}
      <p class="sr-only" role="status">
        {hold.said()}
      </p>
    </div>
  )
}

/** The debrief with the notes of one lens alone; all of it where none is named. */
function throughLens({ shape, items }: DebriefHold, lens: string): DebriefShape {
  if (lens === '') return shape()
  const seen = (id: string): boolean => {
    const item = items.item(id)
    return item?.kind === 'card' && item.lens === lens
  }
  const { themes, rounds } = shape()
  return {
    themes: themes.map((theme) => ({ ...theme, cards: theme.cards.filter(seen) })),
    rounds: rounds.map((group) => ({ ...group, cards: group.cards.filter(seen) })),
    rest: [],
  }
}

/** The plenary debrief: offered cards by round, grouped into themes by anyone, several people at once. Another `ydoc` opens another. */
export function Debrief(props: DebriefProps) {
  return (
    <Show when={props.ydoc} keyed>
      <OpenDebrief {...props} />
    </Show>
  )
}
