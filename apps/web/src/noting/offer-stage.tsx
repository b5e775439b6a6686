import type { RoundView } from '@coreflect/workshop'
import { createMemo, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { kindName } from '../take-part/kinds.ts'
import { useRoom } from '../take-part/room.ts'
import { Clock } from '../ui/clock.tsx'
import { Notice } from '../ui/notice.tsx'
import { AskCard } from './ask-card.tsx'
import { BoardControl } from './board-control.tsx'
import { GroupLine } from './group-line.tsx'
import { NoteCard } from './note-card.tsx'
import { OfferControl } from './offer-control.tsx'
import { isTally } from './place.ts'
import { ShownNotes } from './shown-notes.tsx'
import { type TallySum, tallySums } from './tally.ts'
import { times } from './tally-sums.tsx'

/**
 * After the turns: what I am asked about, what of my notes I offer, or nothing [C1], and a line of the whole group [C7].
 * What is asked and counted is told anew with every view; by its id each card stays itself, with the focus that is on it.
 */
export function OfferStage(props: { readonly round: RoundView }) {
  const { view, live, own } = useRoom()
  const asks = () => view().asks.filter((ask) => ask.round === props.round.round)
  const mine = () => (own()?.notes() ?? []).filter((note) => note.round === props.round.round)
  const counted = (kind: string) => isTally(view(), kind)
  const notes = createMemo(() => mine().filter(({ kind }) => !counted(kind)))
  const sums = createMemo(() => tallySums(mine(), counted))
  const offered = (id: string) => view().offers.some((offer) => offer.observation === id)
  return (
    <>
      <Show
        when={props.round.offersOpen}
        fallback={
          <Notice>
            <p class="font-semibold">{t('offer.closed')}</p>
            <p>{t('offer.closed.text')}</p>
          </Notice>
        }
      >
        <Show when={asks().length > 0}>
          <section class="grid gap-3" aria-labelledby="asks-title">
            <h2 id="asks-title" class="text-xl">
              {t('ask.title')}
            </h2>
            <For each={asks().map(({ id }) => id)}>
              {(id) => <Show when={asks().find((one) => one.id === id)}>{(ask) => <AskCard ask={ask()} />}</Show>}
            </For>
            <p class="text-ink-soft">{t('ask.lead')}</p>
          </section>
        </Show>
        <Show when={props.round.clock.length > 0}>
          <Clock clock={props.round.clock} offset={live.offset()} look="line" />
        </Show>
        <p class="text-lg">{t('offer.lead')}</p>
      </Show>
      <section class="grid gap-3" aria-labelledby="offers-title">
        <h2 id="offers-title" class="text-xl">
          {t('offer.mine')}
        </h2>
        <Show when={notes().length + sums().length === 0}>
          <p class="text-ink-soft">{t('offer.mine.none')}</p>
        </Show>
        <For each={notes()}>
          {(note) => (
            <NoteCard note={note} given={offered(note.id)}>
              <BoardControl observation={note.id} about={note.about} round={props.round} />
              <OfferControl note={note} round={props.round} />
            </NoteCard>
          )}
        </For>
        <For each={sums().map(({ first }) => first.id)}>
          {(id) => (
            <Show when={sums().find(({ first }) => first.id === id)}>
              {(sum) => <SumCard sum={sum()} round={props.round} />}
            </Show>
          )}
        </For>
      </section>
      <GroupLine round={props.round} />
      <Show when={props.round.offersOpen}>
        <ShownNotes round={props.round.round} />
      </Show>
    </>
  )
}

/** How often what was tapped in one turn, as something to offer. */
function SumCard(props: { readonly sum: TallySum; readonly round: RoundView }) {
  const { view } = useRoom()
  const words = () =>
    t('noting.tally.card', { kind: kindName(view(), props.sum.first.kind), times: times(props.sum.count) })
  return (
    <article class="grid gap-2 rounded-m bg-note-sun px-4 py-3 text-note-ink shadow-1">
      <p class="text-sm">{t('notes.turn', { turn: props.sum.first.turn })}</p>
      <p class="font-semibold">{words()}</p>
      <OfferControl note={props.sum.first} round={props.round} words={words()} />
    </article>
  )
}
