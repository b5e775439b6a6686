import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { putOutLight } from './commands/put-out-light.ts'
import { shineLight } from './commands/shine-light.ts'
import { metaOf } from './layout.ts'
import { readLight, watchLight } from './light.ts'

const me = {}

test('a light is on until it is put out, and the last one counts', () => {
  const ydoc = new Y.Doc()
  let heard = 0
  const stop = watchLight(ydoc, () => {
    heard += 1
  })
  expect(readLight(ydoc)).toBeNull()
  shineLight(ydoc, me, { id: 'a', p: [0, 0], s: [100, 50] })
  shineLight(ydoc, me, { id: 'b', p: [10, 0], s: [100, 50] })
  expect(readLight(ydoc)).toEqual({ id: 'b', p: [10, 0], s: [100, 50] })
  expect(putOutLight(ydoc, me)).toBe(true)
  expect(putOutLight(ydoc, me)).toBe(false)
  expect(readLight(ydoc)).toBeNull()
  expect(heard).toBe(3)
  stop()
})

test('a light that cannot be read is none', () => {
  const ydoc = new Y.Doc()
  for (const broken of ['x', 3, { id: 'a' }, { id: '', p: [0, 0], s: [1, 1] }, { id: 'a', p: ['x', 1], s: [1, 1] }]) {
    metaOf(ydoc).set('light', broken)
    expect(readLight(ydoc)).toBeNull()
  }
})
