import { afterEach, expect, test, vi } from 'vitest'
import { keepSheet, lateSheets } from '../take-part/late-sheet.ts'
import { remember } from './copy-list.ts'
import { forgetDocument } from './forget.ts'

/** As a browser's: what is kept are its own names. */
class Storage {
  [key: string]: unknown
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null
  }
  setItem(key: string, text: string): void {
    this[key] = text
  }
  removeItem(key: string): void {
    delete this[key]
  }
}

afterEach(() => vi.unstubAllGlobals())

test('with the copy of a sheet goes the note of where it lies, and no other', async () => {
  const storage = new Storage()
  vi.stubGlobal('localStorage', storage)
  remember('session', { until: 1, docs: ['gone', 'stays'], unsent: ['gone', 'stays'] })
  keepSheet('token', 'board', 'gone')
  keepSheet('token', 'other board', 'stays')
  await forgetDocument('gone')
  expect(lateSheets('session', 'token', 'board')).toEqual([])
  expect(lateSheets('session', 'token', 'other board')).toEqual(['stays'])
  expect(Object.values(storage)).not.toContain('gone')
})
