import { PDFDocument, type PDFFont } from '@cantoo/pdf-lib'
import { expect, test, vi } from 'vitest'
import { pictureWith } from '../pictures/board-picture.ts'
import { frame, note } from '../testing/samples.ts'
import { drawBoard } from './drawing.ts'
import type { Face } from './faces.ts'

async function drawn(
  svg: string,
): Promise<{ readonly written: readonly string[]; readonly operators: readonly string[] }> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([600, 800])
  const font: PDFFont = await pdf.embedFont('Helvetica')
  const written: string[] = []
  const face: Face = {
    stretches(text) {
      written.push(text)
      return [{ text: text.replace(/[^ -~]/gu, '?'), font }]
    },
    wide: (text) => text.length,
  }
  const push = vi.spyOn(page, 'pushOperators')
  drawBoard(page, svg, { x: 0, y: 800, scale: 0.5 }, { face, pictures: new Map() })
  return { written, operators: push.mock.calls.flat().map(String) }
}

test('a board is drawn with all its words, and every frame that is set is left again, whatever people write', async () => {
  const hostile = '<g transform="scale(9)">" & \'</text>'
  const items = [note('a', 0, 'A pause'), frame('f', 2, 'Theme'), { ...note('b', 4, hostile), turn: 30 }]
  const svg = pictureWith({ items, dots: new Map([['a', 7]]) }, 'x', { pictureUrl: () => null, bars: false })
  const { written, operators } = await drawn(svg)
  for (const words of ['A pause', 'Theme', '● 7']) expect(written).toContain(words)
  expect(written.join('')).toContain('<g')
  const count = (operator: string) => operators.filter((one) => one === operator).length
  expect(count('q')).toBeGreaterThan(4)
  expect(count('q')).toBe(count('Q'))
})
