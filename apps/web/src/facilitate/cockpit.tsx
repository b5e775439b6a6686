import type { Command } from '@coreflect/workshop'
import { createEffect, createMemo, createSignal, Match, on, onMount, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { navigate, useParams } from '../router/index.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ArrowLeft, ListOrdered } from '../ui/icons.ts'
import { Page } from '../ui/page.tsx'
import { RehearsalMark } from '../ui/rehearsal-mark.tsx'
import { Spinner } from '../ui/spinner.tsx'
import type { Action } from './action.ts'
import { actionNamed } from './actions.ts'
import { AgendaList } from './agenda-list.tsx'
import { BroadcastBox } from './broadcast-box.tsx'
import { Care } from './care.tsx'
import { ClosingPlace } from './closing-place.tsx'
import { CockpitContext, createCockpit, useCockpit } from './create-cockpit.ts'
import { createShortcuts } from './create-shortcuts.ts'
import { DebriefPlace } from './debrief-place.tsx'
import { DoorsPlace } from './doors-place.tsx'
import { GroupsPlace } from './groups-place.tsx'
import { GuestCard } from './guest-card.tsx'
import { Keyboard } from './icons.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { createLooks } from './looks.ts'
import { clipTurn } from './media/clip-turn.ts'
import { pageTurn } from './media/page-turn.ts'
import { type Place, placeOf } from './next-step.ts'
import { Palette } from './palette.tsx'
import { PaperCard } from './paper-card.tsx'
import { PeopleList } from './people-list.tsx'
import { PlacesNav, type Shown } from './places-nav.tsx'
import { AskFirst } from './question.tsx'
import { Refused } from './refused.tsx'
import { RehearsalStrip } from './rehearsal-strip.tsx'
import { RoundPlace } from './round-place.tsx'
import type { ShortcutAction } from './shortcuts.ts'
import { StateBar } from './state-bar.tsx'
import { TeamCard } from './team-card.tsx'
import { WallCard } from './wall-card.tsx'

/** One calm screen from which a facilitator runs a workshop. */
export function Cockpit() {
  const params = useParams()
  return (
    <Show when={params().session} keyed={true}>
      {(session) => <OpenCockpit session={session} />}
    </Show>
  )
}

function OpenCockpit(props: { readonly session: string }) {
  const cockpit = createCockpit(props.session)
  return (
    <Switch
      fallback={
        <CockpitContext.Provider value={cockpit}>
          <Desk />
        </CockpitContext.Provider>
      }
    >
      <Match when={cockpit.live.connection() === 'refused'}>
        <Refused problem={cockpit.live.problem()} />
      </Match>
      <Match when={cockpit.live.view() === null}>
        <Page title={t('facilitate.loading')} hideTitle={true}>
          <Spinner label={t('facilitate.loading')} />
        </Page>
      </Match>
    </Switch>
  )
}

/** The screen itself: state and next step, the agenda and the people at the sides, one place in the middle. */
function Desk() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const current = createMemo(() => placeOf(view()))
  const [place, setPlace] = createSignal<Place>(current())
  const [side, setSide] = createSignal<'agenda' | 'people' | null>(null)
  const [help, setHelp] = createSignal(false)
  const shown = (): Shown => side() ?? place()
  const alone = () => place() === 'debrief'
  let step: HTMLButtonElement | undefined
  let middle: HTMLDivElement | undefined
  const { show, lead } = createLooks<Shown>((next) => {
    if (next === 'agenda' || next === 'people') setSide(next)
    else {
      setSide(null)
      setPlace(next)
    }
  })
  const goTo = (next: Shown) => {
    show(next)
    const at = next === 'agenda' || next === 'people' ? document.getElementById(`${next}-title`) : middle
    at?.focus()
    at?.scrollIntoView({ block: 'nearest' })
  }
  createEffect(
    on(
      () => view().session.state,
      (state) => state === 'revisit' && show('closing'),
      { defer: true },
    ),
  )
  onMount(() => step?.focus({ preventScroll: true }))
  const [palette, setPalette] = createSignal(false)
  const [asked, setAsked] = createSignal<Action | null>(null)
  const go = async (action: Action) => {
    if (action.does === 'change-agenda') return navigate(`/facilitate/${view().session.id}/agenda`)
    if (action.does !== null) return keys[action.does]()
    const leadOn = lead()
    if (action.command !== null && (await cockpit.send(action.command)) && action.place !== null) leadOn(action.place)
  }
  const perform = (action: Action | null) => {
    if (action === null) return
    if (action.asks !== null) setAsked(action)
    else void go(action)
  }
  const named = (id: string) => perform(actionNamed(view(), cockpit.now(), id))
  const onWall = (command: Command | null) => {
    if (command !== null) void cockpit.send(command)
    return command !== null
  }
  const keys: { readonly [action in ShortcutAction]: () => unknown } = {
    next: () => step?.focus(),
    pause: () => named(view().session.state === 'paused' ? 'resume' : 'pause'),
    more: () => named('more'),
    less: () => named('less'),
    'go-doors': () => goTo('doors'),
    'go-groups': () => goTo('groups'),
    'go-round': () => goTo('round'),
    'go-debrief': () => goTo('debrief'),
    'go-closing': () => goTo('closing'),
    agenda: () => goTo('agenda'),
    people: () => goTo('people'),
    screen() {
      goTo('doors')
      document.getElementById('open-screen')?.click()
    },
    undo: () => named('undo'),
    curtain: () => named('curtain'),
    say: () => document.getElementById('say-something')?.click(),
    palette: () => setPalette(true),
    help: () => setHelp(true),
    'page-back': () => onWall(pageTurn(view(), -1)),
    'page-on': () => onWall(pageTurn(view(), 1)),
    clip: () => onWall(clipTurn(view(), cockpit.now())),
  }
  const single = createShortcuts((action) => keys[action]() !== false)
  return (
    <Page
      title={inWords(view().session.title)}
      hideTitle={true}
      width="full"
      top={<Top />}
      tools={
        <>
          <IconButton id="palette" label={t('facilitate.run.palette.open')} onClick={() => setPalette(true)}>
            <ListOrdered aria-hidden="true" size={22} />
          </IconButton>
          <IconButton class="max-sm:hidden" label={t('facilitate.help')} onClick={() => setHelp(true)}>
            <Keyboard aria-hidden="true" size={22} />
          </IconButton>
        </>
      }
    >
      <div class="grid gap-5 pb-52 lg:pb-0">
        <StateBar ref={(button) => (step = button)} lead={lead} />
        <RehearsalStrip />
        <Care />
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <PlacesNav shown={shown()} current={current()} alone={alone()} onShow={show} />
          <BroadcastBox />
        </div>
        <div
          class={classNames(
            'grid items-start gap-6',
            !alone() && 'lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_13rem] xl:gap-8',
          )}
        >
          <div class={sideClass(side() === 'agenda', alone(), 'lg:block')}>
            <AgendaList lead={lead} />
          </div>
          <div
            ref={middle}
            tabindex="-1"
            class={classNames(
              'min-w-0 focus:outline-none',
              side() !== null && 'hidden',
              side() === 'agenda' && !alone() && 'lg:block',
              side() === 'people' && !alone() && 'xl:block',
            )}
          >
            <Middle place={place()} />
          </div>
          <div class={sideClass(side() === 'people', alone(), 'xl:block')}>
            <PeopleList />
          </div>
        </div>
      </div>
      <Palette open={palette()} onClose={() => setPalette(false)} onAct={perform} />
      <AskFirst action={asked()} onClose={() => setAsked(null)} onGo={(action) => void go(action)} />
      <KeyboardHelp open={help()} on={single.on()} onSwitch={single.setOn} onClose={() => setHelp(false)} />
    </Page>
  )
}

/** A side has a column of its own where there is room, and is a place like the others where there is none. */
function sideClass(chosen: boolean, alone: boolean, column: string): string {
  return classNames('min-w-0', !chosen && 'hidden', !alone && column)
}

function Middle(props: { readonly place: Place }) {
  return (
    <Switch>
      <Match when={props.place === 'doors'}>
        <div class="grid gap-4">
          <DoorsPlace />
          <WallCard />
          <TeamCard />
          <GuestCard />
          <PaperCard />
        </div>
      </Match>
      <Match when={props.place === 'groups'}>
        <GroupsPlace />
      </Match>
      <Match when={props.place === 'round'}>
        <RoundPlace />
      </Match>
      <Match when={props.place === 'debrief'}>
        <DebriefPlace />
      </Match>
      <Match when={props.place === 'closing'}>
        <ClosingPlace />
      </Match>
    </Switch>
  )
}

/** Whose workshop this is and how it stands. */
function Top() {
  const cockpit = useCockpit()
  const session = () => cockpit.view().session
  return (
    <div class="flex items-center gap-2">
      <a
        href="/facilitate"
        aria-label={t('facilitate.back')}
        title={t('facilitate.back')}
        class="inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft"
      >
        <ArrowLeft aria-hidden="true" size={22} />
      </a>
      <p class="min-w-0 flex-1 leading-tight">
        <span class="block truncate font-semibold">
          <Show when={session().rehearsal}>
            <RehearsalMark />
          </Show>
          {inWords(session().title)}
        </span>
        <span class="block text-ink-soft text-sm">
          {t(`facilitate.state.${session().state}`)} · {t('facilitate.home.arrived', { count: cockpit.view().arrived })}
          <Show when={session().state !== 'draft' && session().code}>
            {(code) => <span class="max-sm:hidden"> · {t('facilitate.home.code', { code: code() })}</span>}
          </Show>
        </span>
      </p>
    </div>
  )
}
