import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readBoardBytes } from '@coreflect/board'
import { keepsakePdf } from '@coreflect/keepsake/pdf'
import { expect, test } from 'vitest'
import { unpackedFont } from './woff.ts'

const file = (name: string) => readFile(fileURLToPath(import.meta.resolve(name)))
const woff = () => file('@fontsource/unifontex/files/unifontex-latin-400-normal.woff')

test('a font is unpacked to its tables, each where its directory says', async () => {
  const font = Buffer.from(unpackedFont(await woff()))
  const count = font.readUInt16BE(4)
  const names = Array.from({ length: count }, (_, i) => font.toString('latin1', 12 + 16 * i, 16 + 16 * i))
  for (const name of ['cmap', 'glyf', 'head', 'loca']) expect(names).toContain(name)
  const head = 12 + 16 * names.indexOf('head')
  expect(font.readUInt32BE(font.readUInt32BE(head + 8) + 12)).toBe(0x5f0f3cf5)
  expect(() => unpackedFont(Buffer.from('%PDF-1.4 and more'))).toThrow(RangeError)
})

test('a PDF fetches the font of many scripts only where there is need of it', async () => {
  let asked = 0
  const fonts = {
    plain: await file('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    bold: await file('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    others: async () => {
      asked += 1
      return unpackedFont(await woff())
    },
  }
  const empty = { locale: 'en', endsAt: null, own: null, themes: [], loose: [], resources: [], dates: [] } as const
  const board = {
    id: 'b',
    label: 1,
    round: 1,
    opened: false,
    items: readBoardBytes(new Uint8Array([0, 0])),
    dots: new Map(),
  }
  const made = (line: string) => keepsakePdf({ ...empty, title: 'A day', boards: [board], agreement: [line] }, fonts)
  await made('Слово, λόγος, كلمة')
  expect(asked).toBe(0)
  const pdf = await made('我们一起练习')
  expect([asked, Buffer.from(pdf).toString('latin1', 0, 5)]).toEqual([1, '%PDF-'])
})
