import { type ClockView, quietLineAt, timeLeft } from '@coreflect/workshop'
import { createMemo, Show } from 'solid-js'
import { minutesSeconds, plural, t } from '../i18n/index.ts'
import { classNames } from './class-names.ts'
import { createNow } from './tick.ts'

interface ClockProps {
  readonly clock: ClockView
  /** The server's clock minus this device's, in ms. */
  readonly offset: number
  /** What the time is for, above the figures: the phase, say. */
  readonly label?: string | undefined
  /** `ring` is the big one; `line` figures with a bar; `room` for the projector. */
  readonly look?: 'ring' | 'line' | 'room'
}

const round = 2 * Math.PI * 54

/** How the time stands: running, in its last stretch [T2], over, or held. */
type Stand = 'running' | 'quiet' | 'over' | 'held'

/**
 * A clock that everyone's screen agrees on. Two minutes before the end a quiet line appears and is announced once, as is
 * the end; the seconds never are. After zero it stays at 0:00 and says that one may finish in peace [L2].
 */
export function Clock(props: ClockProps) {
  const now = createNow(() => props.offset)
  const left = createMemo(() => timeLeft(props.clock, now()))
  const figures = createMemo(() => minutesSeconds(left()))
  const stand = createMemo((): Stand => {
    if (props.clock.endsAt === null) return 'held'
    if (left() <= 0) return 'over'
    return left() <= quietLineAt(props.clock.length) ? 'quiet' : 'running'
  })
  const share = createMemo(() =>
    props.clock.length > 0 ? Math.min(1, Math.max(0, Math.ceil(left() / 1000) * 1000) / props.clock.length) : 0,
  )
  const told = createMemo(() => {
    if (stand() === 'held') return t('ui.clock.held')
    if (stand() === 'over') return t('ui.clock.over')
    if (stand() === 'running') return ''
    const minutes = Math.round(quietLineAt(props.clock.length) / 60_000)
    return minutes < 1 ? t('ui.clock.soon') : quietWords(left(), minutes)
  })
  const tone = () => (stand() === 'quiet' || stand() === 'over' ? 'text-warn' : 'text-accent')
  return (
    <div class="grid justify-items-center gap-2" data-stand={stand()}>
      <Show
        when={props.look === 'line'}
        fallback={
          <div
            class={classNames(
              'relative grid place-items-center',
              props.look === 'room' ? 'size-[min(58vh,38vw)]' : 'size-52',
            )}
          >
            <svg viewBox="0 0 120 120" class={classNames('size-full -rotate-90', tone())} aria-hidden="true">
              <circle cx="60" cy="60" r="54" fill="none" stroke="currentColor" stroke-width="5" opacity="0.18" />
              <circle
                cx="60"
                cy="60"
                r="54"
                fill="none"
                stroke="currentColor"
                stroke-width="7"
                stroke-linecap="round"
                stroke-dasharray={`${round}`}
                stroke-dashoffset={`${round * (1 - share())}`}
                opacity={share() === 0 ? '0' : '1'}
                class="transition-[stroke-dashoffset] duration-1000 ease-linear"
              />
            </svg>
            <div class="absolute inset-0 grid content-center justify-items-center">
              <Figures text={figures()} look={props.look === 'room' ? 'room' : 'ring'} label={props.label} />
            </div>
          </div>
        }
      >
        <Figures text={figures()} look="line" label={props.label} />
      </Show>
      <p
        role="status"
        class={classNames('min-h-[1.5em] text-center font-semibold', tone(), props.look === 'room' && 'text-[2.6vw]')}
      >
        {told()}
      </p>
    </div>
  )
}

/** Said once as the last stretch begins, in the minutes it has; a later look says no more. */
function quietWords(left: number, most: number): string {
  const minutes = Math.ceil(left / 60_000)
  return minutes >= most ? plural('ui.clock.quiet', most) : plural('ui.clock.quiet', Math.max(1, minutes))
}

const sizes = {
  ring: 'text-5xl',
  room: 'text-[10vw] leading-none',
  line: 'text-2xl',
} as const

function Figures(props: {
  readonly text: string
  readonly look: keyof typeof sizes
  readonly label?: string | undefined
}) {
  return (
    <>
      <Show when={props.label}>
        <span
          class={classNames('max-w-[80%] text-center text-ink-soft', props.look === 'room' ? 'text-[2vw]' : 'text-sm')}
        >
          {props.label}
        </span>
      </Show>
      <span role="timer" class={classNames('font-bold tabular-nums leading-tight', sizes[props.look])}>
        <span aria-hidden="true">{props.text}</span>
        <span class="sr-only">{t('ui.clock.left', { time: props.text })}</span>
      </span>
    </>
  )
}
