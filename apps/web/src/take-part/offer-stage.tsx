import type { RoundView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Clock } from '../ui/clock.tsx'
import { Notice } from '../ui/notice.tsx'
import { AskCard } from './ask-card.tsx'
import { NoteCard } from './note-card.tsx'
import { OfferControl } from './offer-control.tsx'
import { useRoom } from './room.ts'

/** After the turns: what I am asked about, and what of my notes I offer, or nothing [C1]. */
export function OfferStage(props: { readonly round: RoundView }) {
  const { view, live, own } = useRoom()
  const asks = () => view().asks.filter((ask) => ask.round === props.round.round)
  const notes = () => (own()?.notes() ?? []).filter((note) => note.round === props.round.round)
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
        <Clock clock={props.round.clock} offset={live.offset()} look="line" />
        <Show when={asks().length > 0}>
          <section class="grid gap-3" aria-labelledby="asks-title">
            <h2 id="asks-title" class="text-xl">
              {t('ask.title')}
            </h2>
            <p class="text-ink-soft">{t('ask.lead')}</p>
            <For each={asks()}>{(ask) => <AskCard ask={ask} />}</For>
          </section>
        </Show>
        <p class="text-lg">{t('offer.lead')}</p>
      </Show>
      <section class="grid gap-3" aria-labelledby="offers-title">
        <h2 id="offers-title" class="text-xl">
          {t('offer.mine')}
        </h2>
        <For each={notes()} fallback={<p class="text-ink-soft">{t('offer.mine.none')}</p>}>
          {(note) => (
            <NoteCard note={note} offered={view().offers.some((offer) => offer.observation === note.id)}>
              <OfferControl note={note} round={props.round} />
            </NoteCard>
          )}
        </For>
      </section>
    </>
  )
}
