import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addFrame } from '../commands/add-frame.ts'
import { addNote } from '../commands/add-note.ts'
import { pasteItems } from '../commands/paste-items.ts'
import { seedsOf } from '../exchange/seeds.ts'
import { importCsv } from '../import/csv.ts'
import { importBoard } from '../import/import-board.ts'
import type { Item } from '../items.ts'
import { readBoard } from '../read-item.ts'
import { cardsUpdate, groupCardsUpdate } from '../seed.ts'
import { fullBoard, outlineWords, svgManner } from '../testing/full-board.ts'
import { seeded } from '../testing/seeded.ts'
import { boardCsv } from './csv.ts'
import { boardJson } from './json.ts'
import { boardMarkdown } from './markdown.ts'
import { boardSvg } from './svg.ts'

const named = (place: string) => `the ${place}`
const items = readBoard(fullBoard(named)).items
const none = new Map<string, number>()

/** Reads an element tree off XML as strictly as this needs: every tag closed, every ampersand an entity. */
const wellFormed = (text: string): boolean => {
  const open: string[] = []
  let rest = text
  while (rest !== '') {
    const words = /^[^<&]+|^&(?:amp|lt|gt|quot|#39);/.exec(rest)
    const tag = /^<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/i.exec(rest)
    const found = words ?? tag
    if (found === null) return false
    if (tag?.[1] === '/') {
      if (open.pop() !== tag[2]) return false
    } else if (tag !== null && tag[4] === '') open.push(tag[2] ?? '')
    rest = rest.slice(found[0].length)
  }
  return open.length === 0
}

test('a board as SVG shows everything once, refers to nothing outside, and is well formed whatever people write', () => {
  const svg = boardSvg(items, svgManner)
  for (const place of ['note', 'text', 'shape', 'line', 'frame']) expect(svg.split(`the ${place}<`)).toHaveLength(2)
  expect(svg).toContain('href="data:image/png;base64,AQID"')
  expect(svg).toContain('rotate(30')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const hostile = boardSvg(readBoard(fullBoard(() => text)).items, { ...svgManner, title: text })
      expect(wellFormed(hostile)).toBe(true)
      expect(hostile).not.toMatch(/<script|<foreignObject|href="(?!data:image\/)/)
    }),
    { seed: 1, numRuns: 60 },
  )
})

test('words in SVG break where they are measured to, and a note grows with them', () => {
  const ydoc = new Y.Doc()
  addNote(ydoc, {}, { id: 'n', p: [0, 0], color: 'sun', text: 'word '.repeat(60).trim() }, seeded(1))
  const svg = boardSvg(readBoard(ydoc).items, svgManner)
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
  expect(lines.join(' ')).toBe('word '.repeat(60).trim())
  for (const line of lines) expect(line.length * 8).toBeLessThanOrEqual(184 - 28)
  expect(svg).toContain(`height="${lines.length * 22 + 28}"`)
})

test('where words would be too small to be read, a bar stands for each line, and nothing else changes', () => {
  const bars = boardSvg(items, { ...svgManner, bars: true })
  expect(wellFormed(bars)).toBe(true)
  expect(bars).not.toContain('the note<')
  const without = (svg: string) =>
    svg.replace(/<text[^>]*>[^<]*<\/text>/g, '').replace(/<path[^>]*fill-opacity="0.5"\/>/g, '')
  const titles = (svg: string) => svg.match(/the frame</g)?.length
  expect([titles(bars), without(bars)]).toEqual([
    titles(boardSvg(items, svgManner)),
    without(boardSvg(items, svgManner)),
  ])
})

test('words that run from right to left begin at the right', () => {
  const ydoc = new Y.Doc()
  addNote(ydoc, {}, { id: 'n', p: [0, 0], color: 'sun', text: 'שלום' }, seeded(1))
  expect(boardSvg(readBoard(ydoc).items, svgManner)).toMatch(/<text x="170"[^>]*direction="rtl"/)
})

test('a note and a stamp have the edge that they have on the screen', () => {
  const edges = (rim: number) =>
    boardSvg(items, { ...svgManner, palette: { ...svgManner.palette, rim } }).match(
      /stroke="#221100"[^>]*stroke-opacity="[\d.]+"/g,
    )
  expect(edges(0.28)).toHaveLength(2)
  expect(edges(1)?.[0]).toContain('stroke-opacity="1"')
})

test('the title of a frame is one line inside it, from the side at which it begins', () => {
  const titled = (title: string) => {
    const ydoc = new Y.Doc()
    addFrame(ydoc, {}, { id: 'f', p: [0, 0], s: [300, 200], title }, seeded(1))
    return /<text ([^>]*)>([^<]*)</.exec(boardSvg(readBoard(ydoc).items, svgManner))?.slice(1)
  }
  expect(titled('Short')).toEqual([expect.stringContaining('x="20"'), 'Short'])
  expect(titled('A title that is longer than its frame')?.[1]).toMatch(/^A title that is.*…$/)
  expect(titled('כותרת')?.[0]).toMatch(/x="280".*direction="rtl"/)
})

test('what was given dots shows how many, and nothing else does', () => {
  const svg = boardSvg(items, { ...svgManner, dots: new Map([['note', 3]]) })
  expect(svg.match(/● \d/g)).toEqual(['● 3'])
  expect(boardSvg(items, svgManner)).not.toContain('●')
})

test('dots stand at another corner where a stamp lies at the lower right one', () => {
  const note = items.find(({ id }) => id === 'note')
  const stamp = items.find(({ kind }) => kind === 'stamp')
  if (note === undefined || stamp === undefined) throw new Error('Both are there')
  const leftOf = (others: readonly Item[]) => {
    const svg = boardSvg([note, ...others], { ...svgManner, dots: new Map([['note', 3]]) })
    return Number(/<text [^>]*x="([-\d.]+)"[^>]*>● 3/.exec(svg)?.[1])
  }
  const at = [note.p[0] + note.s[0] - 30, note.p[1] + note.s[1] - 30] as const
  expect(leftOf([])).toBeGreaterThan(note.p[0] + note.s[0] / 2)
  expect(leftOf([{ ...stamp, p: at }])).toBeLessThan(note.p[0] + note.s[0] / 2)
})

test('an outline has a heading for each frame, and says what is tied to what', () => {
  const text = boardMarkdown(items, outlineWords, new Map([['note', 3]]))
  expect(text).toBe(
    [
      '# Our board',
      '',
      '## the frame',
      '',
      '- picture: the image',
      '- picture',
      '',
      '## Everything else',
      '',
      '- the note _(3 dots)_',
      '- the text',
      '- the shape',
      '- the note → the shape: the line',
      '',
    ].join('\n'),
  )
})

test('nothing that people write becomes Markdown', () => {
  const hostile = '# head\n- item [link](https://bad.example) <b>x</b> `code` *em* ![i](x)\n1. two www.bad.example'
  const ydoc = new Y.Doc()
  addNote(ydoc, {}, { id: 'n', p: [0, 0], color: 'sun', text: hostile }, seeded(1))
  const text = boardMarkdown(readBoard(ydoc).items, outlineWords, none)
  expect(text.split('\n').filter((line) => /^\s*(#|- )/.test(line))).toHaveLength(2)
  expect(text).not.toMatch(/(?<!\\)[[\]`*<>]|https:\/\/|www\.b|^\s*\d\./m)
})

test('no cell of a CSV is a formula, and its rows can be read again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom('', '=', '+', '-', '@', '\t='),
      (text, sign) => {
        fc.pre((sign + text).trim() !== '' && !text.startsWith("'"))
        const ydoc = new Y.Doc()
        addNote(ydoc, {}, { id: 'n', p: [0, 0], color: 'rose', text: sign + text }, seeded(1))
        const csv = boardCsv(readBoard(ydoc).items, outlineWords, none)
        for (const cell of csv.split(/[,\n]/)) expect(cell).not.toMatch(/^"?\s*[=+@]/)
        const read = importCsv(csv)
        expect('seeds' in read && read.seeds.map((seed) => [seed.text, seed.color])).toEqual([
          [(sign + text).trim(), 'rose'],
        ])
      },
    ),
    { seed: 2, numRuns: 200 },
  )
})

test('a board’s own JSON brings back all that was on it', () => {
  const read = importBoard(boardJson(items))
  if (!('seeds' in read)) throw new Error(read.refusal.code)
  const ydoc = new Y.Doc()
  let made = 0
  const newId = () => {
    made += 1
    return `new${made}`
  }
  pasteItems(ydoc, {}, read.seeds, { by: [0, 0], newId, random: seeded(1) })
  // Ids are new; everything else is as it was.
  const told = (list: ReturnType<typeof readBoard>['items']) =>
    list.map(({ id, z, frame, group, ...rest }) => ({
      ...rest,
      framed: frame !== null,
      grouped: group !== null,
      ...('from' in rest ? { from: 'item' in rest.from, to: 'item' in rest.to } : {}),
    }))
  expect(told(readBoard(ydoc).items)).toEqual(told(items))
})

test('an exported card comes back as a note', () => {
  const ydoc = new Y.Doc()
  const seed = { id: 'c', round: 2, lens: 'plain', tag: 'heard', text: 'a pause' }
  Y.applyUpdate(ydoc, cardsUpdate(Y.encodeStateAsUpdate(ydoc), [seed], seeded(1)) ?? new Uint8Array())
  const cards = readBoard(ydoc).items
  expect(seedsOf(cards, ['c'])).toEqual([])
  expect(JSON.parse(boardJson(cards)).items[0].card).toEqual({ round: 2, lens: 'plain', tag: 'heard', moment: null })
  const read = importBoard(boardJson(cards))
  expect('seeds' in read && read.seeds.map((one) => [one.kind, one.text])).toEqual([['note', 'a pause']])
  expect(boardCsv(cards, outlineWords, none)).toContain(',card,a pause,')
})

test('a card of a group’s board tells its tag and its moment in every form, and its file can be read again', () => {
  const seeds = ['a pause', ''].map((text, index) => ({
    ...{ id: `c${index}`, round: 2, lens: 'plain', tag: 'Heard, and what was *between* the lines of it' },
    ...{ text, moment: [3, 185] as const },
  }))
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, groupCardsUpdate(Y.encodeStateAsUpdate(ydoc), seeds, seeded(1)) ?? new Uint8Array())
  const cards = readBoard(ydoc).items
  expect(boardMarkdown(cards, outlineWords, none)).toContain(
    '- a pause _(round 2, Heard, and what was \\*between\\* the lines of it, turn 3, 3:05)_',
  )
  expect(boardMarkdown(cards, outlineWords, none)).toContain('- round 2, Heard, and')
  const rows = boardCsv(cards, outlineWords, none).split('\r\n')
  expect(rows[0]).toContain('round,tag,turn,seconds,x')
  expect(rows.find((row) => row.includes('a pause'))).toContain(
    ',2,"Heard, and what was *between* the lines of it",3,185,',
  )
  const file = boardJson(cards)
  for (const { card } of JSON.parse(file).items) expect(card).toMatchObject({ tag: seeds[0]?.tag, moment: [3, 185] })
  const read = importBoard(file)
  expect('seeds' in read && read.seeds.map((one) => [one.kind, one.text]).sort()).toEqual([
    ['note', ''],
    ['note', 'a pause'],
  ])
  const svg = boardSvg(cards, { ...svgManner, moment: (turn, seconds) => `turn ${turn}, ${seconds} s` })
  expect(wellFormed(svg)).toBe(true)
  // The tag is cut where the moment begins; the moment never is.
  expect(svg.match(/>Heard[^<]*…</g)).toHaveLength(2)
  expect(svg.match(/>turn 3, 185 s</g)).toHaveLength(2)
  expect(boardSvg(cards, svgManner)).toContain('>3:05<')
})
