import { addNote, castDot, endVote, startVote } from '@coreflect/board'
import { boardPicture } from '@coreflect/keepsake'
import { fewest } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readKept } from './boards.ts'

function voted(people: number, closed: boolean): Uint8Array {
  const ydoc = new Y.Doc()
  addNote(ydoc, {}, { id: 'a', p: [0, 0], color: 'sun', text: 'A pause' }, () => 0.4)
  startVote(ydoc, {}, { round: 'r', budget: 2 })
  for (let person = 0; person < people; person += 1) castDot(ydoc, {}, { person: `p${person}`, item: 'a' })
  if (closed) endVote(ydoc, {})
  return Y.encodeStateAsUpdate(ydoc)
}
const shown = (bytes: Uint8Array): readonly string[] => boardPicture(readKept(bytes), 'Board').match(/● \d+/gu) ?? []

test('[P3] a kept picture shows the sums of a closed vote, never of an open one, and none of fewer than five people', () => {
  expect(shown(voted(fewest, true))).toEqual([`● ${fewest}`])
  expect(shown(voted(fewest, false))).toEqual([])
  expect(shown(voted(fewest - 1, true))).toEqual([])
  expect(shown(voted(0, true))).toEqual([])
})
