import { type Command, createSession, type Template } from '../index.ts'
import { facilitator, Rehearsal, template } from './workshop.ts'

const plain = (id: string, type: Template['agenda'][number]['type']) => ({
  id,
  type,
  title: { en: id },
  prompt: { en: '' },
  minutes: 10,
})
const step = (id: string, seconds: number, size: number, each = false) => ({
  id,
  name: { en: id },
  seconds,
  size,
  each,
})

/** An agenda with one activity of each type that people do something in beside practice. */
export const doingAgenda: Template['agenda'] = [
  plain('arrive', 'arrive'),
  { ...plain('agreement', 'agreement'), agreement: { lines: [{ en: 'Anyone may pass.' }, { en: 'It stays here.' }] } },
  {
    ...plain('talk', 'talk'),
    talk: {
      form: '1-2-4',
      mode: 'random',
      steps: [step('alone', 60, 1), step('pairs', 90, 2, true), step('fours', 120, 4), step('room', 60, 0)],
    },
  },
  {
    ...plain('chosen', 'talk'),
    talk: { form: 'fours', mode: 'self-select', steps: [step('brief', 60, 4), step('each', 60, 4, true)] },
  },
  { ...plain('round', 'go-round'), goRound: { question: { en: 'One word?' }, pass: true } },
  { ...plain('gallery', 'gallery'), gallery: { regroup: { mode: 'jigsaw', size: 3 } } },
  {
    ...plain('check', 'check'),
    check: {
      kind: 'quiz',
      pass: 80,
      retake: true,
      items: [
        {
          id: 'one',
          question: { en: 'First?' },
          options: [{ en: 'a' }, { en: 'b' }],
          right: [1],
          explanation: { en: 'because-one' },
        },
        {
          id: 'two',
          question: { en: 'Second?' },
          options: [{ en: 'a' }, { en: 'b' }, { en: 'c' }],
          right: [0, 2],
          explanation: { en: 'because-two' },
        },
      ],
    },
  },
  {
    ...plain('plan', 'plan'),
    plan: {
      cards: [{ en: 'Listening' }, { en: 'Power' }, { en: 'Crisis' }],
      priorities: 3,
      places: [
        { id: 'day-1', title: { en: 'Day 1' } },
        { id: 'day-2', title: { en: 'Day 2' } },
      ],
    },
  },
  {
    ...plain('pulse', 'pulse'),
    pulse: {
      questions: [
        { kind: 'scale', question: { en: 'Energy?' }, options: [] },
        { kind: 'poll', question: { en: 'Pace?' }, options: [{ en: 'slow' }, { en: 'fast' }] },
      ],
    },
  },
  { ...plain('present', 'present'), present: { cues: [{ en: 'cue-one' }, { en: 'cue-two' }, { en: 'cue-three' }] } },
  plain('close', 'close'),
]

/** A room with so many people in a workshop of all these activities, begun. */
export function doingRoom(people: number, seed = 1): Rehearsal {
  const room = new Rehearsal(0, seed)
  room.session = createSession(
    {
      id: 's',
      code: 'ABC234',
      template: { ...template, agenda: doingAgenda },
      locale: 'en',
      facilitator: { id: 'fac', name: 'Noor' },
    },
    room.now,
    room.chance,
  )
  room.must(facilitator, { type: 'open-lobby' })
  for (let i = 1; i <= people; i += 1) room.join(`p${i}`, `Name${i}x`)
  room.must(facilitator, { type: 'start-session' })
  return room
}

/** Turns to an activity of the agenda. */
export function turnTo(room: Rehearsal, activity: string): void {
  room.must(facilitator, { type: 'start-activity', activity } satisfies Command)
}
