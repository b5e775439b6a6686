import type { AgreementView, CueView, GalleryView, GoRoundView, PlanView, TalkView, View } from '@coreflect/workshop'
import { For, Match, Show, Switch } from 'solid-js'
import { inWords, plural, t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { Clock } from '../ui/clock.tsx'
import { boardInWords } from './board-name.ts'
import { sizeKey, TalkSteps } from './talk-steps.tsx'

const ReadBoard = laterBoardPart(async () => (await import('../take-part/shared-board.tsx')).SharedBoard)

interface DoingScreenProps {
  readonly view: View
  readonly offset: number
  readonly token: string
}

/** What the room does now, on the wall: large, and without names unless they were switched on [P4]. */
export function DoingScreen(props: DoingScreenProps) {
  const type = () => props.view.now?.type
  return (
    <Switch>
      <Match when={props.view.talk}>{(talk) => <Talk talk={talk()} view={props.view} offset={props.offset} />}</Match>
      <Match when={props.view.goRound}>{(round) => <GoRound round={round()} view={props.view} />}</Match>
      <Match when={props.view.cue}>{(cue) => <Cue cue={cue()} view={props.view} offset={props.offset} />}</Match>
      <Match when={type() === 'plan' && props.view.plan}>{(plan) => <Plan plan={plan()} view={props.view} />}</Match>
      <Match when={type() === 'gallery' && props.view.gallery}>
        {(gallery) => <Gallery gallery={gallery()} view={props.view} token={props.token} />}
      </Match>
      <Match when={type() === 'agreement' && props.view.agreement}>
        {(agreement) => <Agreement agreement={agreement()} view={props.view} />}
      </Match>
    </Switch>
  )
}

const titleOf = (view: View) => (view.now === null ? '' : inWords(view.now.title))
const promptOf = (view: View) => (view.now === null ? '' : inWords(view.now.prompt))

function Talk(props: { readonly talk: TalkView; readonly view: View; readonly offset: number }) {
  const step = () => props.talk.steps[props.talk.step]
  return (
    <div class="grid gap-[4vh]">
      <TalkSteps talk={props.talk} look="room" />
      <div class="grid items-center gap-[3vw] lg:grid-cols-[auto_1fr]">
        <Clock clock={props.talk.clock} offset={props.offset} look="aside" />
        <div class="grid gap-[2vh]">
          <p class="text-[2.2vw] text-ink-soft">{titleOf(props.view)}</p>
          <h2 class="text-[4.8vw]">{inWords(step()?.name ?? {})}</h2>
          <p class="text-[2.4vw]">{t(`doings.talk.size.${sizeKey(step()?.size ?? 0)}`)}</p>
          <Show when={props.talk.voices > 0}>
            <p role="status" class="font-bold text-[2.8vw] text-accent">
              {props.talk.voice >= props.talk.voices
                ? t('doings.talk.voices-over')
                : t('doings.talk.voice', { voice: props.talk.voice + 1, voices: props.talk.voices })}
            </p>
          </Show>
          <p class="whitespace-pre-line text-[2.4vw]">{promptOf(props.view)}</p>
        </div>
      </div>
    </div>
  )
}

function GoRound(props: { readonly round: GoRoundView; readonly view: View }) {
  /** A facilitator's preview knows names that the wall is not to show. */
  const named = () => props.view.wall?.names === true
  return (
    <div class="grid justify-items-center gap-[4vh] text-center">
      <h2 class="max-w-[80vw] text-[5vw] leading-tight">
        {props.round.question === null ? titleOf(props.view) : inWords(props.round.question)}
      </h2>
      <Show when={named() && props.round.voice}>
        {(voice) => <p class="font-bold text-[4vw] text-accent">{t('doings.round.voice', { name: voice().name })}</p>}
      </Show>
      <Show when={named() && props.round.next}>
        {(next) => <p class="text-[2.6vw] text-ink-soft">{t('doings.round.then', { name: next().name })}</p>}
      </Show>
      <p role="status" class="text-[2.4vw] text-ink-soft">
        {props.round.left === 0 ? t('doings.round.room-over') : plural('doings.round.left', props.round.left)}
      </p>
    </div>
  )
}

function Cue(props: { readonly cue: CueView; readonly view: View; readonly offset: number }) {
  return (
    <div class="grid gap-[4vh]">
      <p class="text-[2.2vw] text-ink-soft">{titleOf(props.view)}</p>
      <h2 class="max-w-[88vw] whitespace-pre-line text-[5.4vw] leading-tight">
        {inWords(props.cue.cues[props.cue.at] ?? {})}
      </h2>
      <p class="text-[1.8vw] text-ink-soft">{t('doings.cue.at', { at: props.cue.at + 1, of: props.cue.of })}</p>
    </div>
  )
}

function Agreement(props: { readonly agreement: AgreementView; readonly view: View }) {
  const many = () => props.agreement.lines.length > 7
  return (
    <div class="grid gap-[3vh]">
      <h2 class="text-[4.2vw]">{titleOf(props.view)}</h2>
      <Show
        when={props.agreement.lines.length > 0}
        fallback={<p class="text-[2.8vw] text-ink-soft">{t('doings.agreement.none')}</p>}
      >
        <ul class="grid gap-[1.4vh]" classList={{ 'lg:grid-cols-2 gap-x-[2vw]': many() }}>
          <For each={props.agreement.lines}>
            {(line) => (
              <li
                dir="auto"
                class="border-accent border-l-[0.4vw] py-[0.6vh] pl-[1.6vw]"
                classList={{ 'text-[2.1vw]': many(), 'text-[2.8vw]': !many() }}
              >
                {line.text}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="text-[1.8vw] text-ink-soft">{t('doings.agreement.stays')}</p>
    </div>
  )
}

function Plan(props: { readonly plan: PlanView; readonly view: View }) {
  const on = (place: string | null) => {
    const cards = props.plan.cards.filter((card) => card.place === place)
    return cards.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
  }
  const column = (title: string, place: string | null) => (
    <section class="grid content-start gap-[1.2vh] corner-l border border-line bg-surface p-[1.6vw] shadow-1">
      <h3 class="text-[2.2vw]">{title}</h3>
      <Show when={on(place).length > 0} fallback={<p class="text-[1.6vw] text-ink-soft">{t('doings.plan.empty')}</p>}>
        <ul class="grid gap-[0.8vh]">
          <For each={on(place)}>
            {(card) => (
              <li class="flex justify-between gap-[1vw] text-[1.8vw]">
                <span dir="auto" class="min-w-0 break-words">
                  {card.text}
                </span>
                <Show when={card.dots}>
                  {(dots) => <span class="shrink-0 text-ink-soft">{plural('doings.plan.dots', dots())}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
  return (
    <div class="grid gap-[3vh]">
      <div class="flex flex-wrap items-baseline justify-between gap-x-[3vw]">
        <h2 class="text-[4vw]">{titleOf(props.view)}</h2>
        <Show when={props.plan.priorities?.open}>
          <p class="text-[2.2vw] text-accent">{t('doings.plan.on-phones')}</p>
        </Show>
      </div>
      <div class="grid grid-cols-[repeat(auto-fit,minmax(22vw,1fr))] gap-[1.4vw]">
        {column(props.plan.places.length > 0 ? t('doings.plan.loose') : t('doings.plan.topics'), null)}
        <For each={props.plan.places}>{(place) => column(inWords(place.title), place.id)}</For>
      </div>
    </div>
  )
}

function Gallery(props: { readonly gallery: GalleryView; readonly view: View; readonly token: string }) {
  const looking = () => props.gallery.boards.find(({ board }) => board === props.gallery.lookingAt)
  return (
    <div class="grid gap-[3vh]">
      <div class="flex flex-wrap items-baseline justify-between gap-x-[3vw]">
        <h2 class="text-[4vw]">{titleOf(props.view)}</h2>
        <p class="text-[2.2vw] text-ink-soft">{t('doings.gallery.walk')}</p>
      </div>
      <Show when={looking()?.board} keyed fallback={<WalkMap gallery={props.gallery} />}>
        {(board) => (
          <div class="text-base">
            <ReadBoard
              doc={board}
              right="read"
              token={props.token}
              name=""
              label={boardInWords(looking()?.label ?? 0, looking()?.round ?? 0)}
              why={t('doings.gallery.reads')}
              visiting={true}
              copy={false}
            />
          </div>
        )}
      </Show>
    </div>
  )
}

/** Where there is something to read, and how much it has been answered. */
function WalkMap(props: { readonly gallery: GalleryView }) {
  return (
    <Show
      when={props.gallery.boards.length > 0}
      fallback={<p class="text-[2.8vw] text-ink-soft">{t('doings.gallery.none')}</p>}
    >
      <ul class="grid grid-cols-[repeat(auto-fit,minmax(24vw,1fr))] gap-[1.4vw]">
        <For each={props.gallery.boards}>
          {(board) => (
            <li class="grid gap-[0.6vh] corner-l border border-line bg-surface px-[2vw] py-[2vh] shadow-1">
              <span class="font-bold text-[2.8vw] leading-tight">{boardInWords(board.label, board.round ?? 0)}</span>
              <span class="text-[2vw] text-ink-soft">{plural('doings.gallery.count', board.echoes.length)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
