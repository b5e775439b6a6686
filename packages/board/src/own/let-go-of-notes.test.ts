import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addObservation } from './add-observation.ts'
import { notesOffUpdate } from './let-go-of-notes.ts'
import { readOwnBytes } from './read-own.ts'
import { writePage, writeTakeaway } from './write-own.ts'

test('[K2] page and notes that nobody kept are gone with their text once compacted, and the takeaway stays', () => {
  const ydoc = new Y.Doc()
  const origin = { who: 'me' }
  writePage(ydoc, origin, 'page-gone')
  writeTakeaway(ydoc, origin, 'takeaway-kept')
  addObservation(ydoc, origin, {
    id: 'o1',
    kind: 'heard',
    text: 'note-gone',
    round: 1,
    turn: 1,
    activity: '',
    moment: 3,
    about: 'listening',
    at: 1,
  })
  const before = Y.encodeStateAsUpdate(ydoc)
  const off = notesOffUpdate(before) ?? new Uint8Array()
  const after = new Y.Doc()
  Y.applyUpdate(after, Y.mergeUpdates([before, off]))
  const compacted = Y.encodeStateAsUpdate(after)
  expect(readOwnBytes(compacted)).toEqual({ page: '', takeaway: 'takeaway-kept', observations: [] })
  expect(Buffer.from(compacted).includes('gone')).toBe(false)
  expect(notesOffUpdate(compacted)).toBeNull()
})
