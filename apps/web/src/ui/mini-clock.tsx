import { type ClockView, timeLeft } from '@coreflect/workshop'
import { minutesSeconds, t } from '../i18n/index.ts'
import { classNames } from './class-names.ts'
import { clockStand } from './clock-stand.ts'
import { createNow } from './tick.ts'

/** The time in small, for where something else is looked at. */
export function MiniClock(props: { readonly clock: ClockView; readonly offset: number }) {
  const now = createNow(() => props.offset)
  const text = () => minutesSeconds(timeLeft(props.clock, now()))
  const late = () => ['quiet', 'grace', 'over'].includes(clockStand(props.clock, now()))
  return (
    <span
      role="timer"
      class={classNames(
        'shrink-0 whitespace-nowrap rounded-full px-3 py-1 font-bold tabular-nums',
        late() ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-accent',
      )}
    >
      <span aria-hidden="true">{text()}</span>
      <span class="sr-only">{t('ui.clock.left', { time: text() })}</span>
    </span>
  )
}
