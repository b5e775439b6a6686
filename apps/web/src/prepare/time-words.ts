import { t, timeOfDay } from '../i18n/index.ts'

/** A time of day in minutes after midnight as the reader writes it; whatever is past midnight is told so. */
export function clockTime(minutes: number): string {
  const time = timeOfDay(new Date(2026, 0, 1, 0, Math.round(minutes % 1440)).getTime())
  return minutes < 1440 ? time : t('prepare.next-day', { time })
}

/** "2 h 15 min" or "45 min". */
export function lengthInWords(minutes: number): string {
  const whole = Math.round(minutes * 2) / 2
  return whole < 60
    ? t('prepare.minutes', { minutes: whole })
    : t('prepare.hours', { hours: Math.floor(whole / 60), minutes: whole % 60 })
}

/** hh:mm as a field for times has it, and back; null for what is no time. */
export function timeField(minutes: number | undefined): string {
  if (minutes === undefined) return ''
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
export function minutesOf(field: string): number | null {
  const found = /^(\d{1,2}):(\d{2})/.exec(field)
  const minutes = found === null ? Number.NaN : Number(found[1]) * 60 + Number(found[2])
  return minutes >= 0 && minutes < 1440 ? minutes : null
}

/** Minutes after midnight of a time in ms, by this device's clock; with `from`, after the midnight before that time. */
export function minutesOfDay(at: number, from = at): number {
  return (at - new Date(from).setHours(0, 0, 0, 0)) / 60_000
}
