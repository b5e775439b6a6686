import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { pasteItems } from '../commands/paste-items.ts'
import { boardJson } from '../export/json.ts'
import { decodeInk } from '../ink/codec.ts'
import { readBoard } from '../read-item.ts'
import { fullBoard } from '../testing/full-board.ts'
import { seeded } from '../testing/seeded.ts'
import { importCsv } from './csv.ts'
import { importBoard } from './import-board.ts'
import type { Imported } from './refusal.ts'

const codeOf = (read: Imported) => ('refusal' in read ? read.refusal.code : 'read')
const own = boardJson(readBoard(fullBoard((place) => place)).items)

const at = (more: object) => ({ x: 0, y: 0, width: 100, height: 60, angle: 0, groupIds: [], isDeleted: false, ...more })
const scene = {
  type: 'excalidraw',
  version: 2,
  elements: [
    at({
      id: 'box',
      type: 'rectangle',
      strokeColor: '#1e1e1e',
      backgroundColor: '#ffec99',
      fillStyle: 'solid',
      frameId: 'frame',
    }),
    at({ id: 'words', type: 'text', text: 'in the box', containerId: 'box', fontSize: 28, strokeColor: '#1e1e1e' }),
    at({
      id: 'round',
      type: 'ellipse',
      x: 400,
      strokeColor: '#2f9e44',
      backgroundColor: 'transparent',
      angle: Math.PI / 2,
    }),
    at({
      id: 'arrow',
      type: 'arrow',
      x: 100,
      y: 30,
      points: [
        [0, 0],
        [300, 0],
      ],
      startBinding: { elementId: 'box' },
      endBinding: { elementId: 'gone' },
      endArrowhead: 'arrow',
      strokeColor: '#e03131',
      strokeStyle: 'dashed',
    }),
    at({
      id: 'pen',
      type: 'freedraw',
      y: 300,
      points: [
        [0, 0],
        [10, 10],
        [20, 5],
      ],
      pressures: [0.1, 0.5, 0.9],
      simulatePressure: false,
      strokeColor: '#1971c2',
    }),
    at({
      id: 'free',
      type: 'text',
      text: 'loose words',
      textAlign: 'center',
      fontSize: 12,
      x: 900,
      strokeColor: '#1e1e1e',
    }),
    at({ id: 'frame', type: 'frame', name: 'A frame', x: -50, y: -50, width: 300, height: 200 }),
    at({ id: 'picture', type: 'image', fileId: 'f1' }),
    at({ id: 'too-large', type: 'image', fileId: 'f2' }),
    at({ id: 'web', type: 'embeddable' }),
    at({ id: 'deleted', type: 'rectangle', isDeleted: true }),
  ],
  files: {
    f1: { mimeType: 'image/png', dataURL: 'data:image/png;base64,AQID' },
    f2: { dataURL: 'data:image/svg+xml;base64,AA==' },
  },
}

test('an Excalidraw scene becomes the items it looks like, and what has no place here is counted', () => {
  const read = importBoard(JSON.stringify(scene))
  if (!('seeds' in read)) throw new Error(read.refusal.code)
  expect(read.left).toBe(2)
  const byId = new Map(read.seeds.map((seed) => [seed.id, seed]))
  expect([...byId.keys()].sort()).toEqual(['arrow', 'box', 'frame', 'free', 'pen', 'picture', 'round'])
  expect(byId.get('box')).toMatchObject({
    kind: 'shape',
    text: 'in the box',
    color: 'sun',
    frame: 'frame',
    style: { form: 'rectangle', fill: 'tint', letters: 'large' },
  })
  expect(byId.get('round')).toMatchObject({ turn: 90, color: 'leaf', style: { form: 'ellipse', fill: 'none' } })
  expect(byId.get('arrow')).toMatchObject({
    kind: 'connector',
    color: 'rose',
    style: { heads: 'end', stroke: 'dashed' },
    ends: [{ item: 'box', anchor: 'auto' }, { point: [400, 30] }],
  })
  expect(byId.get('pen')).toMatchObject({ kind: 'ink', color: 'sky', p: [0, 300], s: [20, 10] })
  expect(byId.get('free')).toMatchObject({ kind: 'text', style: { letters: 'small', align: 'middle' } })
  expect(byId.get('frame')).toMatchObject({ kind: 'frame', text: 'A frame' })
  const ydoc = new Y.Doc()
  let made = 0
  const newId = () => {
    made += 1
    return `n${made}`
  }
  pasteItems(ydoc, {}, read.seeds, { by: [10, 10], newId, random: seeded(1) })
  expect(readBoard(ydoc).items.filter((item) => item.kind === 'other')).toEqual([])
})

const readScene = (...elements: readonly object[]) => {
  const read = importBoard(JSON.stringify({ type: 'excalidraw', elements }))
  if (!('seeds' in read)) throw new Error(read.refusal.code)
  return read.seeds
}

test('what comes from Excalidraw is as light or dark, as broad and as aligned as it was there', () => {
  const shape = (more: object) => readScene(at({ id: 'a', type: 'rectangle', fillStyle: 'solid', ...more }))[0]?.style
  expect(shape({ backgroundColor: '#a5d8ff', strokeWidth: 2 })).toMatchObject({ fill: 'tint', width: 'thin' })
  expect(shape({ backgroundColor: '#1971c2', strokeWidth: 4 })).toMatchObject({ fill: 'full', width: 'medium' })
  const aligned = (text: string, textAlign: string) =>
    readScene(at({ id: 'a', type: 'text', text, textAlign }))[0]?.style.align
  expect([aligned('left', 'left'), aligned('right', 'right')]).toEqual(['start', 'end'])
  expect([aligned('שמאל', 'left'), aligned('ימין', 'right')]).toEqual(['end', 'start'])
  const broken = at({ id: 'w', type: 'text', containerId: 'a', text: 'one\ntwo', originalText: 'one two' })
  expect(readScene(at({ id: 'a', type: 'ellipse' }), broken)[0]?.text).toBe('one two')
})

test('an outline with corners is drawn through so many places that its corners stay', () => {
  const corners = [
    [0, 0],
    [60, 80],
    [120, 0],
    [0, 0],
  ]
  const [outline] = readScene(at({ id: 'a', type: 'line', points: corners }))
  const { points } = decodeInk(outline?.ink ?? new Uint8Array()) ?? { points: [] }
  expect(points.length).toBeGreaterThan(40)
  for (const [x, y] of corners) expect(points.some((place) => place[0] === x && place[1] === y)).toBe(true)
})

test('a CSV becomes notes, in frames if it names them', () => {
  const read = importCsv('Frame;Text;color\nHeard;"one;\ntwo";leaf\nHeard;three;blue\n;"\'=four";\n')
  expect('seeds' in read && read.seeds.map(({ kind, text, color, frame }) => [kind, text, color, frame])).toEqual([
    ['frame', 'Heard', 'sand', null],
    ['note', 'one;\ntwo', 'leaf', 'frame Heard'],
    ['note', 'three', 'sun', 'frame Heard'],
    ['note', '=four', 'sun', null],
  ])
  const plain = importCsv('a,b\nc,')
  expect('seeds' in plain && plain.seeds.map((seed) => seed.text)).toEqual(['a', 'b', 'c'])
})

test('what is no board is refused for what it is', () => {
  const file = JSON.parse(own)
  expect(codeOf(importBoard(''))).toBe('empty')
  expect(codeOf(importBoard('{"type":"tldraw"}'))).toBe('not-a-board')
  expect(codeOf(importBoard('not json'))).toBe('not-a-board')
  expect(codeOf(importBoard(own.slice(0, own.length / 2)))).toBe('broken')
  expect(codeOf(importBoard(JSON.stringify({ ...file, version: 99 })))).toBe('newer')
  expect(codeOf(importBoard(JSON.stringify({ ...file, items: [] })))).toBe('empty')
  expect(codeOf(importBoard(JSON.stringify({ ...file, items: [...file.items, { id: 'x' }] })))).toBe('broken')
  expect(codeOf(importBoard(JSON.stringify({ ...file, items: [...file.items, file.items[0]] })))).toBe('broken')
  expect(codeOf(importBoard(JSON.stringify({ ...scene, elements: [{ ...scene.elements[0], x: null }] })))).toBe(
    'broken',
  )
  expect(codeOf(importBoard(JSON.stringify({ ...scene, elements: 7 })))).toBe('broken')
  expect(codeOf(importCsv('text\n"never closed'))).toBe('broken')
  expect(codeOf(importCsv('text\n'))).toBe('empty')
  expect(codeOf(importCsv('x\n'.repeat(3000)))).toBe('too-large')
})

/** A file with one place in it changed for something else. */
const damaged = (file: unknown, path: readonly number[], value: unknown): unknown => {
  const [first, ...rest] = path
  if (first === undefined || typeof file !== 'object' || file === null) return value
  const keys = Object.keys(file)
  const key = keys[first % Math.max(1, keys.length)]
  if (key === undefined) return value
  const inner = damaged((file as Record<string, unknown>)[key], rest, value)
  return Array.isArray(file)
    ? file.map((one, index) => (String(index) === key ? inner : one))
    : { ...file, [key]: inner }
}

test('whatever is wrong with a file, it is refused or read as a valid board, and nothing throws', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(1e300, -1, null, '', 'note', [0, 0], { item: 'x' }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(JSON.parse(own), scene),
      fc.array(fc.nat(20), { maxLength: 6 }),
      value,
      (file, path, other) => {
        const text = JSON.stringify(damaged(file, path, other)) ?? ''
        const read = importBoard(text)
        if ('refusal' in read) return
        const ydoc = new Y.Doc()
        let made = 0
        const newId = () => {
          made += 1
          return `n${made}`
        }
        pasteItems(ydoc, {}, read.seeds, { by: [0, 0], newId, random: seeded(1) })
        const { items } = readBoard(ydoc)
        expect(items).toHaveLength(read.seeds.length)
        expect(items.filter((item) => item.kind === 'other')).toEqual([])
      },
    ),
    { seed: 4, numRuns: 600 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(own.length), (text, cut) => {
      for (const file of [text, own.slice(0, cut), own.slice(0, cut) + text + own.slice(cut)]) {
        const read = importBoard(file)
        expect('seeds' in read || read.refusal.sentence !== '').toBe(true)
      }
      importCsv(text)
    }),
    { seed: 5, numRuns: 200 },
  )
})
