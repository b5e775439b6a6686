import ical from 'ical-generator'
import type { KeepsakeData } from '../data.ts'

/** The next dates for a calendar (RFC 5545), in UTC. `now`, in ms, is when the file was made. */
export function keepsakeIcs({ dates, title }: Pick<KeepsakeData, 'dates' | 'title'>, now: number): string {
  const calendar = ical({ name: title, prodId: { company: 'Coreflect', product: 'Coreflect', language: 'EN' } })
  for (const date of dates) {
    calendar.createEvent({
      id: `${date.id}@coreflect`,
      stamp: new Date(now),
      start: new Date(date.startsAt),
      end: new Date(date.startsAt + date.minutes * 60_000),
      summary: date.title,
      ...(date.place === '' ? {} : { location: date.place }),
    })
  }
  return calendar.toString()
}
