import { outline } from '@coreflect/board'
import type { KeepsakeData, KeptBoard } from './data.ts'

/** Version of the JSON form, the value of its `coreflect` field. It grows when a reader would have to change. */
export const keepsakeVersion = 1

/** A board without ids, orders and other inner matters: what stood where, in reading order, by frame. */
const board = ({ label, round, opened, items }: KeptBoard) => ({
  group: label,
  round,
  opened,
  sections: outline(items).map(({ frame, items: held }) => ({
    title: frame?.text ?? null,
    items: held.map(({ kind, text, color, p, s }) => ({ kind, text, color, at: p, size: s })),
  })),
})

/** The keepsake for programs: `{ coreflect: 1, keepsake: … }`, indented, in UTF-8. Times are ISO 8601 in UTC. */
export function keepsakeJson(data: KeepsakeData): string {
  const { title, locale, endsAt, own, boards, themes, loose, agreement, resources, dates } = data
  return `${JSON.stringify(
    {
      coreflect: keepsakeVersion,
      keepsake: {
        title,
        locale,
        endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
        own,
        boards: boards.map(board),
        themes,
        loose,
        agreement,
        resources,
        dates: dates.map(({ title: what, startsAt, minutes, place }) => ({
          title: what,
          startsAt: new Date(startsAt).toISOString(),
          minutes,
          place,
        })),
      },
    },
    null,
    2,
  )}\n`
}
