import { importCsv } from '@coreflect/board/import'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...numbers: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(numbers)

test('a text is read as it was saved: UTF-8 with and without a mark, UTF-16, and what Windows saves', () => {
  expect(decodeText(new TextEncoder().encode('für 你'))).toBe('für 你')
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
  expect(decodeText(bytes(0xff, 0xfe, 0x66, 0x00, 0xfc, 0x00))).toBe('fü')
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x66, 0x00, 0xfc))).toBe('fü')
  expect(decodeText(bytes(0x66, 0xfc, 0x72))).toBe('für')
  expect(decodeText(bytes())).toBe('')
})

test('a table that a spreadsheet on Windows has saved keeps its letters', () => {
  const read = importCsv(
    decodeText(bytes(...[...'text;color\r\nGespr\u00e4ch;leaf\r\n'].map((letter) => letter.charCodeAt(0)))),
  )
  expect('seeds' in read && read.seeds.map(({ text, color }) => [text, color])).toEqual([['Gespräch', 'leaf']])
})
