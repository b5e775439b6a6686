import { expect, test } from 'vitest'
import { remember } from '../net/copy-list.ts'
import { keepSheet, lateSheets, markOf } from './late-sheet.ts'

const unsent = (sheets: readonly string[]) => remember('session', { until: 1, docs: sheets, unsent: sheets })

test('a sheet is found again for as long as it holds words that were not sent', () => {
  keepSheet('token of Ana', 'board', 'sheet')
  unsent(['sheet'])
  expect(lateSheets('session', 'token of Ana', 'board')).toEqual(['sheet'])
  unsent([])
  expect(lateSheets('session', 'token of Ana', 'board')).toEqual([])
})

test('those of two rounds are both found, each beside its own board', () => {
  keepSheet('token of Ana', 'board', 'first')
  keepSheet('token of Ana', 'board', 'second')
  keepSheet('token of Ana', 'other board', 'third')
  unsent(['first', 'second', 'third'])
  expect(lateSheets('session', 'token of Ana', 'board')).toEqual(['first', 'second'])
  expect(lateSheets('session', 'token of Ana', 'other board')).toEqual(['third'])
})

test('whoever takes part on the same device after somebody is not led to their sheet', () => {
  keepSheet('token of Ana', 'board', 'sheet')
  unsent(['sheet'])
  expect(lateSheets('session', 'token of Jo', 'board')).toEqual([])
})

test('a mark tells other words from these, and holds none of them', () => {
  expect(markOf('Said in time')).toBe(markOf('Said in time'))
  expect(markOf('Said in time')).not.toBe(markOf('Said in timE'))
  expect(markOf('Said in time')).not.toMatch(/Said|time/)
})
