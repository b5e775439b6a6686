import * as v from 'valibot'
import { pulseKinds, scriptSteps, slipKinds, spotlightKinds } from '../../debrief-facts.ts'
import { command, id } from './parts.ts'

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))
const option = v.pipe(v.string(), v.trim(), v.maxLength(80))
const spotlight = v.strictObject({ kind: v.picklist(spotlightKinds), id })

export const debriefSchemas = {
  'script-step': command('script-step', {
    step: v.nullable(v.picklist(scriptSteps)),
    seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(3600))),
  }),
  spotlight: command('spotlight', { on: v.nullable(spotlight) }),
  'open-dots': command('open-dots', { budget: count(10) }),
  'close-dots': command('close-dots', { dots: id }),
  'clear-dots': command('clear-dots', {}),
  'hand-in-dots': command('hand-in-dots', {
    dots: id,
    on: v.pipe(v.record(id, count(10)), v.maxEntries(10)),
  }),
  'open-pulse': command('open-pulse', {
    kind: v.picklist(pulseKinds),
    question: line(200),
    options: v.pipe(v.array(option), v.maxLength(8)),
  }),
  'close-pulse': command('close-pulse', { pulse: id }),
  'clear-pulse': command('clear-pulse', {}),
  'answer-pulse': command('answer-pulse', {
    pulse: id,
    answer: v.union([
      v.strictObject({ choice: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)) }),
      v.strictObject({ word: line(40) }),
    ]),
  }),
  'hand-in-slip': command('hand-in-slip', { kind: v.picklist(slipKinds), text: line(300) }),
  'remove-slip': command('remove-slip', { slip: id }),
  'say-more': command('say-more', { card: id, hand: v.boolean() }),
  withdraw: command('withdraw', { card: id }),
} as const
