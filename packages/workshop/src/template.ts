import * as v from 'valibot'
import { activityTypes, groupingModes, lensForms } from './activity.ts'
import { activityPlanSchemas } from './activity-plan-schemas.ts'
import { mediaSchema } from './media-schema.ts'
import { preparationEntries, timeOfDaySchema } from './preparation.ts'
import { idSchema as id, secondsSchema as seconds, wordsSchema as words } from './template-parts.ts'

const role = v.strictObject({ id, name: words, who: words, card: words })

const practice = v.strictObject({
  round: v.pipe(v.number(), v.integer(), v.minValue(1)),
  mode: v.picklist(groupingModes),
  size: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)),
  roles: v.pipe(v.array(role), v.minLength(2), v.maxLength(6)),
  brief: seconds,
  phases: v.strictObject({ talk: seconds, self: seconds, partner: seconds, observer: seconds }),
  offer: seconds,
  scenario: v.optional(v.strictObject({ title: words, text: words, forRole: id, fictional: v.boolean() })),
})

const activity = v.strictObject({
  id,
  type: v.picklist(activityTypes),
  title: words,
  prompt: words,
  minutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(600)),
  lens: v.optional(id),
  practice: v.optional(practice),
  ...activityPlanSchemas,
  ...preparationEntries,
  media: v.optional(mediaSchema),
})

/** A lens as it comes in a template, from the host's own collection or with a command. */
export const lensSchema = v.strictObject({
  id,
  name: words,
  form: v.optional(v.picklist(lensForms)),
  kinds: v.pipe(
    v.array(v.strictObject({ id, name: words, hint: words })),
    v.minLength(1),
    v.maxLength(8),
    v.readonly(),
  ),
})

/** A workshop ready to be made into a session: words and times, no people. */
export const templateSchema = v.strictObject({
  id,
  title: words,
  summary: words,
  people: v.strictObject({ from: v.number(), to: v.number() }),
  /** When the day begins, in minutes after midnight; pinned starts are reckoned from it. */
  startsAt: v.optional(timeOfDaySchema),
  /** The programme of several sessions to which it belongs, and which one of them it is, from 1. */
  programme: v.optional(v.strictObject({ id, title: words, part: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  agenda: v.pipe(v.array(activity), v.minLength(1), v.maxLength(60)),
  lenses: v.array(lensSchema),
})
export type Template = v.InferOutput<typeof templateSchema>

/** Planned length of a template, in minutes. */
export function templateMinutes(template: Template): number {
  return template.agenda.reduce((sum, item) => sum + item.minutes, 0)
}
