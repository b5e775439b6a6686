import { describe, expect, test } from 'vitest'
import type { Item } from '../items.ts'
import { readBoard, readItem } from '../read-item.ts'
import { boardOf, me } from '../testing/board-of.ts'
import { createUndo } from '../undo.ts'
import { addFrame } from './add-frame.ts'
import { clearBoard } from './clear-board.ts'
import { connect } from './connect.ts'
import { duplicateItems } from './duplicate-items.ts'
import { groupItems } from './group-items.ts'
import { lockItems } from './lock-items.ts'
import { pasteNotes } from './paste-notes.ts'
import { putInFrame } from './put-in-frame.ts'
import { resetBoard } from './reset-board.ts'

describe('copies', () => {
  test('a frame is doubled with what lies in it, and a connector within with both its ends', () => {
    const { ydoc, random, manner } = boardOf([0, 0], [300, 0], [2000, 0])
    addFrame(ydoc, me, { id: 'f', p: [-50, -50], s: [800, 400] }, random)
    for (const [id, to] of [
      ['inside', 'n1'],
      ['out', 'n2'],
    ] as const)
      connect(ydoc, me, { id, from: { item: 'n0', anchor: 'auto' }, to: { item: to, anchor: 'auto' } }, random)
    putInFrame(ydoc, me, ['out'], null)
    const before = readBoard(ydoc).items
    const ids = duplicateItems(ydoc, me, ['f'], manner)
    const made = ids.flatMap((id) => readItem(ydoc, id) ?? [])
    expect(made.map((item) => item.kind).sort()).toEqual(['connector', 'frame', 'note', 'note'])
    const frame = made.find((item) => item.kind === 'frame')
    const notes = made.filter((item) => item.kind === 'note')
    expect(notes.map((note) => [note.frame, note.p])).toEqual([
      [frame?.id, [10, 20]],
      [frame?.id, [310, 20]],
    ])
    const line = made.find((item) => item.kind === 'connector')
    expect(line).toMatchObject({ from: { item: notes[0]?.id }, to: { item: notes[1]?.id } })
    expect(before.map((item) => readItem(ydoc, item.id))).toEqual(before)
  })

  test('what is pasted keeps its pile and its groups apart from the old', () => {
    const { ydoc, manner } = boardOf([0, 0], [10, 10])
    groupItems(ydoc, me, ['n0', 'n1'], 'g')
    const [low, high] = duplicateItems(ydoc, me, ['n0', 'n1'], manner).map((id) => readItem(ydoc, id))
    expect(low?.group).toBe(high?.group)
    expect(low?.group).not.toBe('g')
    expect(readBoard(ydoc).items.at(-1)?.id).toBe(high?.id)
  })
})

describe('pasted words', () => {
  const notes = (text: string, table = false) => {
    const { ydoc, manner } = boardOf()
    return pasteNotes(ydoc, me, { text, p: [0, 0], color: 'sky', table }, manner).flatMap(
      (id) => readItem(ydoc, id) ?? [],
    )
  }
  const words = (items: readonly Item[]) => items.map((item) => item.text)

  test('each line is a note, without its bullet or number, and none is empty', () => {
    const made = notes('- one\r\n\r\n2. two\n  • three  \nfour')
    expect(words(made)).toEqual(['one', 'two', 'three', 'four'])
    expect(made.map((item) => item.p)).toEqual([
      [0, 0],
      [208, 0],
      [0, 168],
      [208, 168],
    ])
  })

  test('a spreadsheet keeps its rows and columns, and a cell its line breaks', () => {
    const made = notes('a\tb\n"c ""d""\ne"\t\n\tf')
    expect(words(made)).toEqual(['a', 'b', 'c "d"\ne', 'f'])
    expect(made[3]?.p).toEqual([208, 336])
    expect(words(notes('"one\nstill one"\ntwo'))).toEqual(['one\nstill one', 'two'])
    expect(words(notes('"Well," he said'))).toEqual(['"Well," he said'])
  })

  test('a spreadsheet of one column stays a column, and its cells what they are', () => {
    const made = notes('one\r\n2. two\r\n\r\n- three\r\n', true)
    expect(words(made)).toEqual(['one', '2. two', '- three'])
    expect(made.map((item) => item.p)).toEqual([
      [0, 0],
      [0, 168],
      [0, 336],
    ])
  })

  test('two hundred lines are two hundred notes that do not touch, and a book is cut at five hundred', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n')
    expect(new Set(notes(lines(200)).map((item) => item.p.join())).size).toBe(200)
    expect(notes(lines(2000))).toHaveLength(500)
  })
})

describe('clearing', () => {
  test('everything goes but what is locked, and one undo brings it back', () => {
    const { ydoc, manner } = boardOf([0, 0], [300, 0])
    lockItems(ydoc, me, ['n1'], true)
    const before = readBoard(ydoc)
    const undo = createUndo(ydoc, me)
    clearBoard(ydoc, me)
    expect(readBoard(ydoc).items.map((item) => item.id)).toEqual(['n1'])
    undo.undo()
    expect(readBoard(ydoc)).toEqual(before)
    undo.cut()
    const [seed] = [
      {
        id: 'x',
        kind: 'frame',
        p: [0, 0],
        s: [300, 300],
        turn: 0,
        color: 'sky',
        text: 'T',
        frame: null,
        group: null,
        style: {},
      },
    ] as const
    expect(resetBoard(ydoc, me, [seed], manner)).toEqual(['new1'])
    expect(readBoard(ydoc).items.map((item) => item.kind)).toEqual(['note', 'frame'])
    undo.undo()
    expect(readBoard(ydoc)).toEqual(before)
  })
})
