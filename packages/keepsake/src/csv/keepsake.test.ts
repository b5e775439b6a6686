import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, fullKeepsake } from '../testing/samples.ts'
import { cell } from './cell.ts'
import { keepsakeCsv } from './keepsake.ts'

test('no cell that people wrote is a formula to a spreadsheet', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.string().map((text) => `=${text}`),
      ),
      (text) => {
        expect(cell(text)).not.toMatch(/^"?\s*[=+@-]/u)
      },
    ),
  )
  expect(cell(-3)).toBe('-3')
})

test('every part of a keepsake has its rows, under columns that are the same in every language', () => {
  const csv = keepsakeCsv(fullKeepsake((place) => place))
  expect(csv.startsWith('\ufeffpart,round,group,heading,tag,text,link\r\n')).toBe(true)
  const parts = new Set(csv.split('\r\n').map((row) => row.split(',')[0]))
  for (const part of ['takeaway', 'page', 'observation', 'board', 'theme', 'agreement', 'resource']) {
    expect(parts.has(part)).toBe(true)
  }
})
