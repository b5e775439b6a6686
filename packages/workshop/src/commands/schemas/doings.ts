import * as v from 'valibot'
import { fitsAnswers } from '../../doing-facts.ts'
import { command, id } from './parts.ts'

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))
const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
/** The line that is changed, and how often it was changed when one began. */
const wording = { rev: v.optional(whole(1, 1_000_000)) }
const activity = { activity: id }

export const doingSchemas = {
  'agreement-line': command('agreement-line', { line: v.optional(id), ...wording, text: line(300) }),
  'remove-agreement-line': command('remove-agreement-line', { line: id }),
  'say-fits': command('say-fits', { answer: v.picklist(fitsAnswers) }),
  'talk-step': command('talk-step', { to: whole(0, 11) }),
  'talk-voice': command('talk-voice', { to: whole(0, 99) }),
  'voice-done': command('voice-done', { person: v.optional(id) }),
  'voice-pass': command('voice-pass', {}),
  'hand-in-check': command('hand-in-check', {
    ...activity,
    answers: v.pipe(v.record(id, v.pipe(v.array(whole(0, 7)), v.maxLength(8), v.readonly())), v.maxEntries(60)),
  }),
  'plan-card': command('plan-card', { ...activity, card: v.optional(id), ...wording, text: line(120) }),
  'remove-plan-card': command('remove-plan-card', { ...activity, card: id }),
  'open-priorities': command('open-priorities', activity),
  'hand-in-priorities': command('hand-in-priorities', {
    ...activity,
    on: v.pipe(v.record(id, whole(1, 10)), v.maxEntries(10)),
  }),
  'close-priorities': command('close-priorities', activity),
  'place-card': command('place-card', { ...activity, card: id, place: v.nullable(id) }),
  'show-board': command('show-board', { board: id, open: v.boolean() }),
  echo: command('echo', { board: id, text: v.pipe(v.string(), v.trim(), v.maxLength(140)) }),
  'look-at': command('look-at', { board: v.nullable(id) }),
  'turn-cue': command('turn-cue', { ...activity, to: whole(0, 59) }),
  'ask-planned': command('ask-planned', { ...activity, at: whole(0, 11) }),
} as const
