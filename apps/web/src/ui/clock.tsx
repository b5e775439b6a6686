import { type ClockView, timeLeft } from '@coreflect/workshop'
import { createMemo, Show } from 'solid-js'
import { minutesSeconds, t } from '../i18n/index.ts'
import { classNames } from './class-names.ts'
import { clockStand, shareLeft } from './clock-stand.ts'
import { toldOf } from './clock-told.ts'
import { createNow } from './tick.ts'

interface ClockProps {
  readonly clock: ClockView
  /** The server's clock minus this device's, in ms. */
  readonly offset: number
  /** What the time is for, above the figures: the phase, say. */
  readonly label?: string | undefined
  /** `ring` is the big one; `line` figures over a bar; `room` and `aside` are for the projector. */
  readonly look?: Look
}

type Look = 'ring' | 'line' | 'room' | 'aside'

const rings: { readonly [look in Look]: string } = {
  ring: 'size-52',
  line: '',
  room: 'size-[min(62vh,36vw)]',
  aside: 'size-[min(40vh,22vw)]',
}
const figures: { readonly [look in Look]: string } = {
  ring: 'text-5xl',
  line: 'text-2xl',
  room: 'text-[9.5vw] leading-none',
  aside: 'text-[5.5vw] leading-none',
}
const words: { readonly [look in Look]: string } = { ring: '', line: '', room: 'text-[2.4vw]', aside: 'text-[1.8vw]' }

/**
 * A clock that everyone's screen agrees on. Two minutes before the end a quiet line appears and is told politely, as is
 * the end; the seconds never are. After zero it stays at 0:00: for a minute it says that one may finish in peace [L2], then that the room goes on.
 */
export function Clock(props: ClockProps) {
  const now = createNow(() => props.offset)
  const look = () => props.look ?? 'ring'
  const left = createMemo(() => Math.max(0, Math.ceil(timeLeft(props.clock, now()) / 1000) * 1000))
  const stand = createMemo(() => clockStand(props.clock, now()))
  const share = createMemo(() => shareLeft(props.clock, now()))
  const tone = () => (['quiet', 'grace', 'over'].includes(stand()) ? 'text-warn' : 'text-accent')
  return (
    <div class="grid justify-items-center gap-2" data-stand={stand()}>
      <Show
        when={look() !== 'line'}
        fallback={
          <div class="grid w-full justify-items-center gap-1">
            <Figures left={left()} look="line" label={props.label} />
            <Bar share={share()} tone={tone()} />
          </div>
        }
      >
        <div class={classNames('relative grid place-items-center', rings[look()])}>
          <Ring share={share()} tone={tone()} />
          <div class="absolute inset-0 grid content-center justify-items-center gap-1">
            <Figures left={left()} look={look()} label={props.label} />
          </div>
        </div>
      </Show>
      <p
        role="status"
        class={classNames(
          look() === 'line' ? 'hush' : 'min-h-[1.5em]',
          'text-center font-semibold',
          tone(),
          words[look()],
        )}
      >
        {toldOf(props.clock, now())}
      </p>
    </div>
  )
}

const around = 2 * Math.PI * 54

function Ring(props: { readonly share: number; readonly tone: string }) {
  return (
    <svg viewBox="0 0 120 120" class={classNames('size-full -rotate-90', props.tone)} aria-hidden="true">
      <circle cx="60" cy="60" r="54" fill="none" stroke="currentColor" stroke-width="6" opacity="0.16" />
      <circle
        cx="60"
        cy="60"
        r="54"
        fill="none"
        stroke="currentColor"
        stroke-width="6"
        stroke-linecap="round"
        stroke-dasharray={`${around}`}
        stroke-dashoffset={`${around * (1 - props.share)}`}
        opacity={props.share === 0 ? '0' : '1'}
        class="transition-[stroke-dashoffset] duration-1000 ease-linear"
      />
    </svg>
  )
}

function Bar(props: { readonly share: number; readonly tone: string }) {
  return (
    <svg
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      class={classNames('h-1.5 w-full rounded-full', props.tone)}
      aria-hidden="true"
    >
      <rect width="100" height="2" fill="currentColor" opacity="0.16" />
      <rect width={100 * props.share} height="2" fill="currentColor" />
    </svg>
  )
}

function Figures(props: { readonly left: number; readonly look: Look; readonly label?: string | undefined }) {
  const text = () => minutesSeconds(props.left)
  return (
    <>
      <Show when={props.label}>
        <span class={classNames('max-w-[75%] text-center text-ink-soft leading-tight', words[props.look] || 'text-sm')}>
          {props.label}
        </span>
      </Show>
      <span role="timer" class={classNames('font-bold tabular-nums leading-tight', figures[props.look])}>
        <span aria-hidden="true">{text()}</span>
        <span class="sr-only">{t('ui.clock.left', { time: text() })}</span>
      </span>
    </>
  )
}
