import { type ClockView, quietLineAt, timeLeft } from '@coreflect/workshop'
import { plural, t } from '../i18n/index.ts'
import { clockStand } from './clock-stand.ts'

/** What is said beside the figures of a clock at `now`, the server's time in ms; it changes a few times in all. */
export function toldOf(clock: ClockView, now: number): string {
  switch (clockStand(clock, now)) {
    case 'held':
      return t('ui.clock.held')
    case 'grace':
      return t('ui.clock.grace')
    case 'over':
      return t('ui.clock.over')
    case 'quiet': {
      const left = Math.ceil(timeLeft(clock, now) / 1000) * 1000
      return quietLineAt(clock.length) < 60_000
        ? t('ui.clock.soon')
        : plural('ui.clock.quiet', Math.ceil(left / 60_000))
    }
    default:
      return ''
  }
}
