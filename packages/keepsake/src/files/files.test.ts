import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { keepsakeIcs } from './ics.ts'
import { zipOf } from './zip.ts'

const now = Date.UTC(2031, 3, 9)

test('a date is an event with its start and end in UTC, and its words cannot break out of it', () => {
  const date = { id: 'd', title: 'Again\r\nEND:VCALENDAR', startsAt: now, minutes: 90, place: 'Room 2, by the sea' }
  const ics = keepsakeIcs({ title: 'A day', dates: [date] }, now)
  expect(ics).toContain('DTSTART:20310409T000000Z')
  expect(ics).toContain('DTEND:20310409T013000Z')
  expect(ics.match(/^END:VCALENDAR\r?$/gmu)).toHaveLength(1)
})

test('what goes into a zip comes out of it as it was', () => {
  const zip = zipOf(
    new Map<string, string | Uint8Array>([
      ['a/ü.md', 'words ñ'],
      ['b.pdf', new Uint8Array([1, 2, 3])],
    ]),
    now,
  )
  const out = unzipSync(zip)
  expect(strFromU8(out['a/ü.md'] ?? new Uint8Array())).toBe('words ñ')
  expect([...(out['b.pdf'] ?? [])]).toEqual([1, 2, 3])
})
