import * as v from 'valibot'
import { answers, observationAbouts } from '../../observation.ts'
import { command, id, round } from './parts.ts'

/** A note as it is shown or offered. */
export const observation = v.strictObject({
  id,
  round,
  turn: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  kind: id,
  about: v.picklist(observationAbouts),
  moment: v.pipe(v.number(), v.minValue(0), v.maxValue(36_000)),
  text: v.pipe(v.string(), v.maxLength(1000)),
})

export const offerSchemas = {
  'close-offers': command('close-offers', { round }),
  offer: command('offer', { observation }),
  'take-back': command('take-back', { observation: id }),
  'bring-back': command('bring-back', {
    round,
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  }),
  'offer-from-scene': command('offer-from-scene', {
    activity: id,
    observation: v.omit(observation, ['round', 'turn', 'about']),
  }),
  pass: command('pass', { round }),
  answer: command('answer', { ask: id, answer: v.picklist(answers) }),
} as const
