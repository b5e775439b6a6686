import * as v from 'valibot'
import { groupingModes } from './activity.ts'
import { checkKinds, talkForms } from './activity-plans.ts'
import { pulseKinds } from './debrief-facts.ts'
import { idSchema as id, secondsSchema as seconds, wordsSchema as words } from './template-parts.ts'

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

const talk = v.strictObject({
  form: v.picklist(talkForms),
  mode: v.picklist(groupingModes),
  steps: v.pipe(
    v.array(v.strictObject({ id, name: words, seconds, size: whole(0, 6), each: v.boolean() })),
    v.minLength(1),
    v.maxLength(12),
    v.readonly(),
  ),
})

const gallery = v.strictObject({
  regroup: v.optional(v.strictObject({ mode: v.picklist(groupingModes), size: whole(2, 6) })),
})

const item = v.pipe(
  v.strictObject({
    id,
    question: words,
    options: v.pipe(v.array(words), v.minLength(2), v.maxLength(8), v.readonly()),
    right: v.pipe(v.array(whole(0, 7)), v.maxLength(8), v.readonly()),
    explanation: words,
  }),
  v.check(
    ({ right, options }) => right.every((one) => one < options.length) && new Set(right).size === right.length,
    'A right answer must be one of the options, named once.',
  ),
)

const check = v.pipe(
  v.strictObject({
    kind: v.picklist(checkKinds),
    pass: whole(0, 100),
    retake: v.boolean(),
    items: v.pipe(v.array(item), v.minLength(1), v.maxLength(60), v.readonly()),
  }),
  v.check(
    ({ kind, items }) => kind === 'self' || items.every(({ right }) => right.length > 0),
    'Each question of a quiz needs a right answer.',
  ),
  v.check(({ items }) => new Set(items.map((one) => one.id)).size === items.length, 'Two questions share one id.'),
)

const plan = v.strictObject({
  cards: v.pipe(v.array(words), v.maxLength(40), v.readonly()),
  priorities: whole(0, 10),
  places: v.pipe(v.array(v.strictObject({ id, title: words })), v.maxLength(12), v.readonly()),
})

const question = v.pipe(
  v.strictObject({
    kind: v.picklist(pulseKinds),
    question: words,
    options: v.pipe(v.array(words), v.maxLength(8), v.readonly()),
  }),
  v.check(
    ({ kind, options }) =>
      kind === 'poll' ? options.length >= 2 : options.length === 0 || (kind === 'scale' && options.length === 2),
    'A poll needs two choices or more; a scale has words at its two ends or none; words have no choices.',
  ),
)

/** The plans of an activity as they come in a template; each may be missing. */
export const activityPlanSchemas = {
  talk: v.optional(talk),
  goRound: v.optional(v.strictObject({ question: words, pass: v.boolean() })),
  gallery: v.optional(gallery),
  check: v.optional(check),
  plan: v.optional(plan),
  agreement: v.optional(v.strictObject({ lines: v.pipe(v.array(words), v.maxLength(40), v.readonly()) })),
  pulse: v.optional(
    v.strictObject({ questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(12), v.readonly()) }),
  ),
  present: v.optional(v.strictObject({ cues: v.pipe(v.array(words), v.minLength(1), v.maxLength(60), v.readonly()) })),
  demo: v.optional(
    v.strictObject({
      pausePoints: v.pipe(
        v.array(seconds),
        v.maxLength(12),
        v.check((points) => points.every((point, at) => point > (points[at - 1] ?? 0)), 'Pause points come in order.'),
        v.readonly(),
      ),
    }),
  ),
} as const
