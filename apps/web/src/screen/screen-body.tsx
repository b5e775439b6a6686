import type { View } from '@coreflect/workshop'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { addWords, inWords, t, timeOfDay } from '../i18n/index.ts'
import { laterBoardPart, laterPart } from '../later-part.tsx'
import { Clock } from '../ui/clock.tsx'
import { Places } from './places.tsx'
import { RoomDoor } from './room-door.tsx'
import { sceneOf } from './scene.ts'
import { Themes } from './themes.tsx'
import { WallAgenda } from './wall-agenda.tsx'

const MediaScreen = laterPart(
  async () => (await import('../media/media-screen.tsx')).MediaScreen,
  async () => undefined,
)
const PulseScreen = laterBoardPart(async () => (await import('../plenary/pulse-screen.tsx')).PulseScreen)

const DoingScreen = laterPart(
  async () => (await import('../doings/doing-screen.tsx')).DoingScreen,
  async () => addWords((await import('../doings/words.ts')).doingWords),
)

interface ScreenBodyProps {
  readonly view: View
  readonly offset: number
  readonly token: string
}

/** The scene that is on, and the line of what comes then. */
export function ScreenBody(props: ScreenBodyProps) {
  const scene = createMemo(() => sceneOf(props.view))
  const source = () => ({ session: props.view.session.id, token: props.token })
  const next = () => {
    const at = props.view.agenda.findIndex((item) => item.state === 'now')
    return props.view.agenda.find((item, i) => i > at && item.state === 'ahead')
  }
  return (
    <>
      <div class="flex flex-1 flex-col justify-center">
        <Switch>
          <Match when={scene() === 'lobby'}>
            <RoomDoor view={props.view} />
          </Match>
          <Match when={scene() === 'groups'}>
            <Places view={props.view} />
          </Match>
          <Match when={scene() === 'turn'}>
            <Turn view={props.view} offset={props.offset} />
          </Match>
          <Match when={scene() === 'offer'}>
            <Say title={t('screen.offer')} text={t('screen.offer.text')} />
          </Match>
          <Match when={scene() === 'debrief'}>
            <Themes view={props.view} token={props.token} offset={props.offset} />
          </Match>
          <Match when={scene() === 'pulse' && props.view.pulse}>{(pulse) => <PulseScreen pulse={pulse()} />}</Match>
          <Match when={scene() === 'break'}>
            <Break view={props.view} offset={props.offset} />
          </Match>
          <Match when={scene() === 'close'}>
            <Say title={t('screen.thanks')} text={t('screen.thanks.text')} />
          </Match>
          <Match when={scene() === 'agenda'}>
            <WallAgenda view={props.view} />
          </Match>
          <Match when={scene() === 'soon'}>
            <Say title={t('screen.soon')} text="" />
          </Match>
          <Match when={scene() === 'doing'}>
            <DoingScreen view={props.view} offset={props.offset} token={props.token} />
          </Match>
          <Match when={scene() === 'media'}>
            <MediaScreen view={props.view} source={source()} offset={props.offset} />
          </Match>
          <Match when={scene() === 'activity'}>
            <Activity view={props.view} offset={props.offset} />
          </Match>
        </Switch>
      </div>
      <footer class="flex min-h-[1.5em] justify-between gap-[3vw] text-[1.7vw] text-ink-soft">
        <span>{props.view.session.state === 'paused' ? t('screen.paused') : ''}</span>
        <Show when={scene() !== 'lobby' && next()}>
          {(item) => <span>{t('screen.then', { title: inWords(item().title) })}</span>}
        </Show>
      </footer>
    </>
  )
}

function Say(props: { readonly title: string; readonly text: string }) {
  return (
    <div class="grid justify-items-center gap-[3vh] text-center">
      <h2 class="max-w-[80vw] text-[5.5vw]">{props.title}</h2>
      <p class="max-w-[70vw] text-[2.8vw] text-ink-soft">{props.text}</p>
    </div>
  )
}

function Turn(props: { readonly view: View; readonly offset: number }) {
  return (
    <Show when={props.view.round}>
      {(round) => (
        <div class="grid items-center gap-[3vw] lg:grid-cols-[auto_1fr]">
          <Clock clock={round().clock} offset={props.offset} look="room" />
          <div class="grid gap-[2.5vh]">
            <p class="text-[2.4vw] text-ink-soft">
              {t('screen.round', { round: round().round })} ·{' '}
              {t('screen.turn', { turn: round().turn, turns: round().turns })}
            </p>
            <h2 class="text-[4.8vw]">{t(`practice.phase.${round().phase ?? 'talk'}`)}</h2>
            <p class="text-[2.8vw]">{t(`practice.prompt.${round().phase ?? 'talk'}`)}</p>
          </div>
        </div>
      )}
    </Show>
  )
}

function Activity(props: { readonly view: View; readonly offset: number }) {
  return (
    <Show when={props.view.now}>
      {(now) => (
        <div class="grid items-center gap-[4vw] lg:grid-cols-[1fr_auto]">
          <div class="grid gap-[3vh]">
            <h2 class="text-[5vw]">{inWords(now().title)}</h2>
            <p class="whitespace-pre-line text-[2.8vw]">{inWords(now().prompt)}</p>
          </div>
          <Clock clock={now().clock} offset={props.offset} look="aside" />
        </div>
      )}
    </Show>
  )
}

function Break(props: { readonly view: View; readonly offset: number }) {
  return (
    <Show when={props.view.now}>
      {(now) => (
        <div class="grid justify-items-center gap-[2vh] text-center">
          <h2 class="text-[5vw]">
            {now().clock.endsAt === null
              ? inWords(now().title)
              : t('screen.back-at', { time: timeOfDay(now().clock.endsAt ?? 0) })}
          </h2>
          <Clock clock={now().clock} offset={props.offset} look="room" />
        </div>
      )}
    </Show>
  )
}
