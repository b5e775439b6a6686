import { expect, test } from 'vitest'
import { remember } from '../net/copy-list.ts'
import { keepSheet, lateSheet, markOf } from './late-sheet.ts'

const unsent = (sheets: readonly string[]) => remember('session', { until: 1, docs: sheets, unsent: sheets })

test('a sheet is found again for as long as it holds words that were not sent', () => {
  keepSheet('token of Ana', 'board', 'sheet')
  unsent(['sheet'])
  expect(lateSheet('session', 'token of Ana', 'board')).toBe('sheet')
  unsent([])
  expect(lateSheet('session', 'token of Ana', 'board')).toBeNull()
})

test('whoever takes part on the same device after somebody is not led to their sheet', () => {
  keepSheet('token of Ana', 'board', 'sheet')
  unsent(['sheet'])
  expect(lateSheet('session', 'token of Jo', 'board')).toBeNull()
})

test('a mark tells other words from these, and holds none of them', () => {
  expect(markOf('Said in time')).toBe(markOf('Said in time'))
  expect(markOf('Said in time')).not.toBe(markOf('Said in timE'))
  expect(markOf('Said in time')).not.toMatch(/Said|time/)
})
