import type { View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { isTally, notesAt, placeOf } from './place.ts'

const lens = (id: string, form?: 'tally') => ({ id, name: {}, form, kinds: [{ id: `${id}-kind`, name: {}, hint: {} }] })
const lenses = [lens('plain'), lens('count', 'tally')]
const clock = { length: 300_000, endsAt: 1_300_000, left: null }
const round = { round: 2, turn: 3, stage: 'turn', lens: 'count', before: 60_000, turnLength: 400_000, clock }
const scene = { type: 'demo', id: 'twice', lens: 'plain', pauses: [20], clock }
const view = (now: unknown, on: unknown = null) => ({ now, round: on, lenses }) as unknown as View

test('[O1] a note of a turn has the turn’s moment, one of a scene the scene’s', () => {
  const turn = placeOf(view({ type: 'practice' }, round))
  expect(turn).toMatchObject({ round: 2, turn: 3, activity: '', length: 400_000, pauses: [] })
  expect(turn?.momentAt(1_010_000)).toBe(70)
  const played = placeOf(view(scene, round))
  expect(played).toMatchObject({ round: 0, turn: 0, activity: 'twice', length: 300_000, pauses: [20] })
  expect(played?.momentAt(1_010_000)).toBe(10)
})

test('where neither is on, nothing is noted', () => {
  expect(placeOf(view(null))).toBeNull()
})

test('the notes of a place are found among all', () => {
  const at = (round: number, turn: number, activity: string) => ({ round, turn, activity })
  const notes = [at(2, 3, ''), at(2, 1, ''), at(0, 0, 'twice'), at(0, 0, 'again')]
  expect(notesAt(notes, { round: 2, turn: 3, activity: '' })).toEqual([notes[0]])
  expect(notesAt(notes, { round: 0, turn: 0, activity: 'twice' })).toEqual([notes[2]])
})

test('what kind a tap is counted as comes from its lens', () => {
  expect([isTally(view(null), 'plain-kind'), isTally(view(null), 'count-kind')]).toEqual([false, true])
})
