import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { connect } from './commands/connect.ts'
import { LAYOUT_VERSION, metaOf } from './layout.ts'
import { readBoard } from './read-item.ts'
import { blankBoard } from './seed.ts'
import { ITEMS_OF_VERSION_2, VERSION_2 } from './testing/version-2.ts'

/** A board as version 1 of the layout wrote it: notes, cards, a theme, and a note in a theme that was deleted. */
const VERSION_1 = Uint8Array.from(
  atob(
    'AxaLreGPCwAnAQVpdGVtcwVjYXJkMQEoAIut4Y8LAARraW5kAXcEY2FyZCEAi63hjwsAAXABKACLreGPCwABcwF1An2oA32QAigAi63hjwsAAXoBdwhhNVQ1T0F2TygAi63hjwsABWNvbG9yAXcDc2t5JwCLreGPCwAEdGV4dAIEAIut4Y8LBgZhIGNhcmQoAIut4Y8LAAVyb3VuZAF9ASgAi63hjwsABGxlbnMBdwVwbGFpbigAi63hjwsAA3RhZwF3BWhlYXJkJwEFaXRlbXMFY2FyZDIBKACLreGPCxAEa2luZAF3BGNhcmQoAIut4Y8LEAFwAXUCfdAZfQAoAIut4Y8LEAFzAXUCfagDfZACKACLreGPCxABegF3CGE2THlEaGZ0KACLreGPCxAFY29sb3IBdwNzdW4nAIut4Y8LEAR0ZXh0AgQAi63hjwsWB2Fub3RoZXIoAIut4Y8LEAVyb3VuZAF9AigAi63hjwsQBGxlbnMBdwVwbGFpbigAi63hjwsQA3RhZwF3BGZlbHQqh61LACcBBWl0ZW1zBW5vdGUxASgAh61LAARraW5kAXcEbm90ZSgAh61LAAFwAXUCfSh9PCgAh61LAAFzAXUCfbgCfZACKACHrUsAAXoBdwhhMG9COUZiTygAh61LAAVjb2xvcgF3A3N1bicAh61LAAR0ZXh0AgQAh61LBglJIHdhaXRlZCCEh61LDxFiZWZvcmUgSSBhbnN3ZXJlZCcBBWl0ZW1zBW5vdGUyASgAh61LIQRraW5kAXcEbm90ZSgAh61LIQFwAXUCfawEfTwoAIetSyEBcwF1An24An2QAigAh61LIQF6AXcIYTFmM1NxeWQhAIetSyEFY29sb3IBJwCHrUshBHRleHQCBACHrUsnGmzDrW5lYSB1bm8KbMOtbmVhIGRvcyDwn5mCJwEFaXRlbXMGdGhlbWUxASgAh61LPgRraW5kAXcFZnJhbWUoAIetSz4BcAF1An24CH0AKACHrUs+AXMBdQJ9iAh9kAYoAIetSz4BegF3CGEyQ21sUEp0KACHrUs+BWNvbG9yAXcEc2FuZCcAh61LPgR0ZXh0AgQAh61LRA1TaWxlbmNlIGhlbHBzIQEFaXRlbXMEZ29uZQEACicBBWl0ZW1zBW5vdGUzASgAh61LXQRraW5kAXcEbm90ZSEAh61LXQFwASgAh61LXQFzAXUCfbgCfZACKACHrUtdAXoBdwhhNFUxOG9VVSgAh61LXQVjb2xvcgF3A3NreScAh61LXQR0ZXh0AgQAh61LYxRpbiBhIGZyYW1lIHRoYXQgZ29lcyEAh61LXQVmcmFtZQGoi63hjwsCAXUCfYgJfZgDKACLreGPCwAFZnJhbWUBdwZ0aGVtZTGoh61LXwF1An2AEn04qIetS3gBdwRnb25lxIetSw+HrUsQCWEgYnJlYXRoIKiHrUsmAXcEbGVhZgEAACgBBG1ldGEHdmVyc2lvbgF9AQKLreGPCwECAYetSwQmAVILXwF4AQ==',
  ),
  (letter) => letter.charCodeAt(0),
)

const opened = (update: Uint8Array) => {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, update)
  return ydoc
}

const plain = { turn: 0, locked: false, group: null }

test('a board of version 1 reads as it did', () => {
  const { version, items } = readBoard(opened(VERSION_1))
  expect(version).toBe(1)
  const byId = new Map(items.map((item) => [item.id, item]))
  expect([...byId.keys()].sort()).toEqual(['card1', 'card2', 'note1', 'note2', 'note3', 'theme1'])
  expect(byId.get('note1')).toMatchObject({
    ...plain,
    kind: 'note',
    color: 'sun',
    letters: 'medium',
    p: [40, 60],
    s: [184, 144],
    frame: null,
    text: 'I waited a breath before I answered',
  })
  expect(byId.get('note2')).toMatchObject({ ...plain, kind: 'note', color: 'leaf', text: 'línea uno\nlínea dos 🙂' })
  expect(byId.get('note3')).toMatchObject({ ...plain, kind: 'note', color: 'sky', frame: null })
  expect(byId.get('theme1')).toMatchObject({ ...plain, kind: 'frame', text: 'Silence helps' })
  expect(byId.get('card1')).toMatchObject({
    ...plain,
    kind: 'card',
    color: 'sky',
    frame: 'theme1',
    round: 1,
    lens: 'plain',
    tag: 'heard',
    minute: null,
    moment: null,
  })
})

test('a board of version 2 reads as it did', () => {
  const { version, items } = readBoard(opened(VERSION_2))
  expect(version).toBe(2)
  const plainBytes = (_: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value)
  expect(JSON.parse(JSON.stringify(items, plainBytes))).toEqual(ITEMS_OF_VERSION_2)
})

test.each([
  ['1', VERSION_1, ['note1', 'card2']],
  ['2', VERSION_2, ['old-note', 'old-under']],
] as const)(
  'the first change brings a board of version %s to today’s, and what it held stays',
  (_, base, [from, to]) => {
    const [ana, bo] = [opened(base), opened(base)]
    const before = readBoard(ana).items
    addNote(ana, {}, { id: 'new', p: [2000, 0], color: 'sun' }, Math.random)
    connect(bo, {}, { id: 'line', from: { item: from, anchor: 'auto' }, to: { item: to, anchor: 'left' } }, Math.random)
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(bo))
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana))
    const after = readBoard(ana)
    expect(after).toEqual(readBoard(bo))
    expect(after.version).toBe(LAYOUT_VERSION)
    expect(after.items.filter((item) => item.id !== 'new' && item.id !== 'line')).toEqual(before)
  },
)

test('a newer board keeps its version', () => {
  const ydoc = new Y.Doc()
  metaOf(ydoc).set('version', LAYOUT_VERSION + 5)
  addNote(ydoc, {}, { id: 'n', p: [0, 0], color: 'sun' }, Math.random)
  expect(readBoard(ydoc).version).toBe(LAYOUT_VERSION + 5)
})

test.each([1, 2])('the blank board of version %i is the beginning of today’s', (versions) => {
  const old = new Y.Doc()
  old.clientID = 0
  for (let version = 1; version <= versions; version += 1) metaOf(old).set('version', version)
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(old))
  Y.applyUpdate(ydoc, blankBoard())
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(old))
  expect(readBoard(ydoc).version).toBe(LAYOUT_VERSION)
  const late = new Y.Doc()
  Y.applyUpdate(late, blankBoard())
  addNote(late, {}, { id: 'n', p: [0, 0], color: 'sun' }, Math.random)
  expect(readBoard(late).version).toBe(LAYOUT_VERSION)
})
