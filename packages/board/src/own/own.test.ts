import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editGroupLine, groupLine } from '../group-line.ts'
import { addObservation } from './add-observation.ts'
import { deleteObservation } from './delete-observation.ts'
import { observationsOf } from './own-layout.ts'
import { type Observation, readOwn, readOwnBytes } from './read-own.ts'
import { watchOwn } from './watch-own.ts'
import { aboutObservation, wordObservation, writePage, writeTakeaway } from './write-own.ts'

const me = {}
const tapped: Observation = {
  id: 'o1',
  kind: 'heard',
  text: '',
  round: 2,
  turn: 1,
  activity: '',
  moment: 95,
  about: 'listening',
  at: 1000,
}

test('[O1] a note is one tap and can be worded later', () => {
  const ydoc = new Y.Doc()
  addObservation(ydoc, me, tapped)
  addObservation(ydoc, me, { ...tapped, id: 'o0', at: 500 })
  expect(wordObservation(ydoc, me, 'o1', 'You waited before you answered.')).toBe(true)
  expect(readOwn(ydoc).observations).toEqual([
    { ...tapped, id: 'o0', at: 500 },
    { ...tapped, text: 'You waited before you answered.' },
  ])
  expect(deleteObservation(ydoc, me, 'o0')).toBe(true)
  expect(deleteObservation(ydoc, me, 'o0')).toBe(false)
  expect(wordObservation(ydoc, me, 'o0', 'late')).toBe(false)
})

test('[C5] what a note is about can be said later, on one device or two', () => {
  const [phone, laptop] = [new Y.Doc(), new Y.Doc()]
  addObservation(phone, me, tapped)
  Y.applyUpdate(laptop, Y.encodeStateAsUpdate(phone))
  expect(aboutObservation(laptop, me, 'o1', 'story')).toBe(true)
  expect(aboutObservation(laptop, me, 'o1', 'story')).toBe(false)
  expect(aboutObservation(laptop, me, 'o2', 'story')).toBe(false)
  Y.applyUpdate(phone, Y.encodeStateAsUpdate(laptop))
  expect(readOwn(phone).observations).toEqual([{ ...tapped, about: 'story' }])
})

test('[C7] a line that two write at once has the letters of both', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  editGroupLine(one, me, 1, { at: 0, remove: 0, insert: 'silence' })
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  editGroupLine(one, me, 1, { at: 7, remove: 0, insert: ' helps' })
  editGroupLine(other, me, 1, { at: 0, remove: 0, insert: 'A ' })
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect([groupLine(other, 1).toString(), groupLine(other, 2).toString()]).toEqual(['A silence helps', ''])
})

test('page and takeaway of one person on two devices merge', () => {
  const [phone, laptop] = [new Y.Doc(), new Y.Doc()]
  writePage(phone, me, 'quiet morning')
  Y.applyUpdate(laptop, Y.encodeStateAsUpdate(phone))
  writePage(phone, me, 'a quiet morning')
  writePage(laptop, me, 'quiet morning walk')
  writeTakeaway(laptop, me, 'Wait a breath.')
  Y.applyUpdate(laptop, Y.encodeStateAsUpdate(phone))
  expect(readOwnBytes(Y.encodeStateAsUpdate(laptop))).toEqual({
    observations: [],
    page: 'a quiet morning walk',
    takeaway: 'Wait a breath.',
  })
})

test('what an observation is about reads as the story where it cannot be read', () => {
  const ydoc = new Y.Doc()
  observationsOf(ydoc).set('o', new Y.Map(Object.entries({ about: 'everything', round: 'two', at: null })))
  observationsOf(ydoc).set('broken', 7)
  expect(readOwn(ydoc).observations).toEqual([
    { id: 'o', kind: '', text: '', round: 0, turn: 0, activity: '', moment: 0, about: 'story', at: 0 },
  ])
})

test('one is told once for each transaction on any part of it', () => {
  const ydoc = new Y.Doc()
  let calls = 0
  const stop = watchOwn(ydoc, () => {
    calls += 1
  })
  addObservation(ydoc, me, tapped)
  wordObservation(ydoc, me, 'o1', 'x')
  writePage(ydoc, me, 'p')
  writeTakeaway(ydoc, me, 't')
  ydoc.getMap('else').set('a', 1)
  stop()
  writePage(ydoc, me, 'q')
  expect(calls).toBe(4)
})
