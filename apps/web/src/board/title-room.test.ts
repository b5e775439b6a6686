import { addFrame, type Frame, readBoard } from '@coreflect/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { titleRoom } from './title-room.ts'

const framesAt = (...places: readonly (readonly [x: number, y: number, title: string])[]): readonly Frame[] => {
  const ydoc = new Y.Doc()
  for (const [at, [x, y, title]] of places.entries())
    addFrame(ydoc, {}, { id: `${at}`, p: [x, y], s: [900, 400], title }, Math.random)
  return readBoard(ydoc)
    .items.filter((item) => item.kind === 'frame')
    .sort((a, b) => Number(a.id) - Number(b.id))
}
const far = 1 / 0.02

test('the title of a small frame goes on beyond it where nothing is in the way', () => {
  const frames = framesAt([0, 0, 'Where we are today'])
  expect(frames.map((frame) => (titleRoom(frame, frames, far) ?? 0) > 900)).toEqual([true])
})

test('a title ends at the next frame beside it, and is not shown where a letter or two would be all', () => {
  const frames = framesAt([0, 0, 'Where we are today'], [950, 0, 'Where to'], [40_000, 20_000, 'Alone'])
  expect(frames.map((frame) => titleRoom(frame, frames, far) !== null)).toEqual([false, true, true])
  expect(frames.map((frame) => titleRoom(frame, frames, 1 / 0.2))[0]).toBe(950)
})

test('a title of few letters is shown where all of them have room', () => {
  const frames = framesAt([0, 0, 'Plus'], [950, 0, 'Delta'])
  expect(titleRoom(frames[0] as Frame, frames, 1 / 0.04)).not.toBeNull()
})
