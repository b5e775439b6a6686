import { createEffect, createMemo, createSignal, Match, on, onMount, Show, Switch } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'
import { inWords, restOfWords, t } from '../i18n/index.ts'
import { laterDialog, laterPart } from '../later-part.tsx'
import { api } from '../net/api.ts'
import { followLive } from '../net/live-ahead.ts'
import { forgetTicket, type Ticket, ticketFor } from '../net/person.ts'
import { type LeftBehind, tendCopies } from '../net/tend-copies.ts'
import { asked, useParams } from '../router/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { MiniClock } from '../ui/mini-clock.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { RehearsalMark } from '../ui/rehearsal-mark.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { whenIdle } from '../when-idle.ts'
import { AgendaStrip } from './agenda-strip.tsx'
import { BoardTab, GroupBoard } from './board-tab.tsx'
import { wakeSoundOnTouch } from './chime.ts'
import { ConnectionLine } from './connection-line.tsx'
import { fetchNoting } from './later-noting.ts'
import { laterOwnPage } from './later-own-page.ts'
import { nowKicker, nowTitle } from './now-title.ts'
import { type Room, RoomProvider } from './room.ts'
import { SoundSwitch } from './sound-switch.tsx'
import { newsKey, runningClock, screenKey, stageOf } from './stage.ts'
import { myStanding } from './standing.ts'
import { TableNews } from './table-news.tsx'
import { TabBar, tabs } from './tabs.tsx'

const AtHand = laterDialog(async () => (await import('./at-hand.tsx')).AtHand)
const Now = laterPart(async () => (await import('./now.tsx')).Now, restOfWords)
const MyPage = laterPart(async () => (await import('./my-page.tsx')).MyPage, restOfWords)
const Removed = laterPart(async () => (await import('./removed.tsx')).Removed, restOfWords)
const AgendaList = laterPart(async () => (await import('./agenda-list.tsx')).AgendaList, restOfWords)

/** A participant's whole workshop, from the lobby to the end. */
export function TakePartPage() {
  const params = useParams()
  return (
    <Show when={params().session} keyed>
      {(session) => (
        <Show when={ticketFor(session)} fallback={<NotIn />}>
          {(ticket) => <InRoom session={session} ticket={ticket()} />}
        </Show>
      )}
    </Show>
  )
}

/** For a browser that has no place in this session, or none any more. */
function NotIn() {
  return (
    <Page title={t('room.not-in')}>
      <p>{t('room.not-in.text')}</p>
      <ButtonLink href="/" look="primary">
        {t('room.join-again')}
      </ButtonLink>
    </Page>
  )
}

function InRoom(props: { readonly session: string; readonly ticket: Ticket }) {
  const { session, ticket } = props
  const live = followLive(session, ticket.token)
  const leftBehind = tendCopies(session, live)
  /** The token opens nothing, or its person was deleted while they looked. */
  const placeGone = () => live.problem() === 'sign-in-needed' || live.problem() === 'not-allowed'
  onMount(wakeSoundOnTouch)
  // What is said seldom is not waited for, but it is there before anyone can have asked for it.
  whenIdle(restOfWords)
  /** Who comes straight to a board has it before anything else is fetched. */
  const [settled, setSettled] = createSignal(asked('at') !== 'board')
  if (settled()) void Now.fetch()
  const rest = [
    ...[Now.fetch, MyPage.fetch, AgendaList.fetch, async () => setSettled(true)],
    ...[fetchNoting, Removed.fetch],
  ]
  createEffect(() => {
    if (live.view()?.docs.some((doc) => doc.kind === 'group')) void GroupBoard.fetch()
    if (live.view() !== null) for (const load of rest) fetchLater(load)
    if (asked('at') !== 'board') setSettled(true)
    if (live.view() !== null && settled()) void fetchNoting()
  })
  createEffect(() => {
    if (placeGone()) forgetTicket(session)
  })
  const room: Room = {
    session,
    token: ticket.token,
    live,
    view: () => {
      const view = live.view()
      if (view === null) throw new Error('The room is drawn once its view is there')
      return view
    },
    own: laterOwnPage(() => (settled() ? live.view() : null), ticket.token),
    send: async (command) => {
      const reply = await api.command(session, command, ticket.token)
      return reply.ok ? null : reply.problem
    },
  }

  return (
    <Switch fallback={<Spinner />}>
      <Match when={placeGone()}>
        <NotIn />
      </Match>
      <Match when={live.problem() === 'not-found'}>
        <Page title={t('room.gone')}>
          <p>{t('room.gone.text')}</p>
          <ButtonLink href="/">{t('ui.lost.home')}</ButtonLink>
        </Page>
      </Match>
      <Match when={live.problem()}>
        {(problem) => (
          <Page title={t('ui.broken.title')}>
            <Problem code={problem()} />
          </Page>
        )}
      </Match>
      <Match when={live.view() !== null}>
        <RoomProvider value={room}>
          <Show when={myStanding(room.view()) !== 'removed'} fallback={<Removed />}>
            <Parts room={room} leftBehind={leftBehind()} />
          </Show>
        </RoomProvider>
      </Match>
    </Switch>
  )
}

function Parts(props: { readonly room: Room; readonly leftBehind: LeftBehind }) {
  const { view, live } = props.room
  const at = createMemo(() => tabs.find((tab) => tab === asked('at')) ?? 'now')
  const key = createMemo(() => newsKey(view()))
  const [seen, setSeen] = createSignal(key())
  const [hand, setHand] = createSignal(false)
  createEffect(() => {
    if (at() === 'now') setSeen(key())
  })
  /** Now and a board have the time in themselves. */
  const clockElsewhere = () =>
    at() === 'now' || (at() === 'board' && view().docs.some(({ kind, opened }) => kind === 'group' && !opened))
  const news = () => at() !== 'now' && seen() !== key()
  const title = () => {
    switch (at()) {
      case 'now':
        return nowTitle(view())
      case 'board':
        return t('room.board')
      case 'page':
        return t('page.title')
      default:
        return t('agenda.title')
    }
  }
  const width = () => {
    if (at() === 'board') return 'full'
    return at() === 'now' && stageOf(view()) === 'debrief' ? 'wide' : 'phone'
  }
  const screen = createMemo(() => screenKey(view()))
  createEffect(on(at, () => scrollTo({ top: 0 }), { defer: true }))
  createEffect(
    on(
      screen,
      () => at() === 'now' && !(document.activeElement instanceof HTMLTextAreaElement) && scrollTo({ top: 0 }),
      {
        defer: true,
      },
    ),
  )
  return (
    <Page
      title={title()}
      kicker={at() === 'now' ? nowKicker(view()) : undefined}
      width={width()}
      hideTitle={at() === 'board'}
      top={
        <p class="truncate font-semibold">
          <Show when={view().session.rehearsal}>
            <RehearsalMark />
          </Show>
          {inWords(view().session.title)}
        </p>
      }
      tools={
        <>
          <Show when={!clockElsewhere() && runningClock(view())}>
            {(clock) => <MiniClock clock={clock()} offset={live.offset()} />}
          </Show>
          <SoundSwitch />
        </>
      }
      strip={
        <Show when={view().session.state !== 'revisit'}>
          <AgendaStrip />
        </Show>
      }
      nav={<TabBar at={at()} news={news()} onHand={() => setHand(true)} />}
    >
      <ConnectionLine connection={live.connection()} />
      <Show when={view().session.state !== 'revisit'}>
        <TableNews />
      </Show>
      <AtHand open={hand()} onClose={() => setHand(false)} />
      <div role="status" class="hush">
        <Show when={news()}>
          <a href="?" class="block rounded-m bg-accent-soft px-4 py-2.5 font-semibold text-accent">
            {t('room.news')}
          </a>
        </Show>
      </div>
      <Show when={props.leftBehind.boards > 0}>
        <Notice>{t('room.left-behind')}</Notice>
      </Show>
      {/* Beside its board are the words themselves. */}
      <Show when={props.leftBehind.sheets > 0 && at() !== 'board'}>
        <Notice>{t('room.too-late')}</Notice>
      </Show>
      <Show when={view().session.state === 'paused'}>
        <Notice>{t('room.paused')}</Notice>
      </Show>
      <Switch>
        <Match when={at() === 'now'}>
          <Now />
        </Match>
        <Match when={at() === 'board'}>
          <BoardTab />
        </Match>
        <Match when={at() === 'page'}>
          <MyPage />
        </Match>
        <Match when={at() === 'agenda'}>
          <AgendaList />
          <p class="text-ink-soft text-sm">{t('agenda.change')}</p>
        </Match>
      </Switch>
    </Page>
  )
}
