import { expect, test } from 'vitest'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const questions = [
  { kind: 'scale' as const, question: { en: 'Was it of use?' }, options: [] },
  { kind: 'words' as const, question: { en: 'What else?' }, options: [] },
]

/** A room at its close, with two questions about the day. */
function atClose(people: number): Rehearsal {
  const room = new Rehearsal(people)
  const agenda = room.session.agenda.map((one) => (one.id === 'close' ? { ...one, pulse: { questions } } : one))
  room.session = { ...room.session, agenda }
  room.must(facilitator, { type: 'start-session' })
  room.must(facilitator, { type: 'start-activity', activity: 'close' })
  return room
}

test('at the close nothing is asked by itself, so that takeaways come first; facilitators have the questions at hand', () => {
  const room = atClose(3)
  expect(room.session.pulseOn).toBeNull()
  expect(viewFor(room.session, facilitator, room.now).questions).toEqual(questions)
  expect(viewFor(room.session, person('p1'), room.now).questions).toEqual([])
})

test('an answer about the day is linked to nobody once it is asked, and the question goes with the close', () => {
  const room = atClose(5)
  room.must(facilitator, { type: 'ask-planned', activity: 'close', at: 0 })
  const pulse = room.session.pulseOn ?? ''
  for (const at of [1, 2, 3, 4, 5]) {
    room.must(person(`p${at}`), { type: 'answer-pulse', pulse, answer: { choice: at % 2 } })
  }
  room.must(facilitator, { type: 'close-session' })
  expect(room.session.pulseOn).toBeNull()
  const [kept] = room.session.pulses
  expect(kept).toMatchObject({ open: false, handedIn: [], given: 5, shown: { counts: [2, 3, 0, 0, 0] } })
})
