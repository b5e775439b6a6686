import * as v from 'valibot'
import { groupingModes } from '../activity.ts'
import { answers, observationAbouts } from '../observation.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))

/** A name for today: what others call this person, 1 to 40 characters without control characters. */
export const nameSchema = v.pipe(
  v.string(),
  v.transform((name) =>
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  ),
  v.minLength(1),
  v.maxLength(40),
)

const observation = v.strictObject({
  id,
  round,
  turn: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  kind: id,
  about: v.picklist(observationAbouts),
  moment: v.pipe(v.number(), v.minValue(0), v.maxValue(36_000)),
  text: v.pipe(v.string(), v.maxLength(1000)),
})

/** With an id, a command that arrives twice is done once. */
const named = { id: v.optional(id) }
const oneGroup = { group: v.optional(id) }

const command = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...named, ...entries })

export const commandSchemas = {
  'open-lobby': command('open-lobby', {}),
  'start-session': command('start-session', {}),
  'form-groups': command('form-groups', {
    mode: v.optional(v.picklist(groupingModes)),
    size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))),
    seed: v.optional(seed),
  }),
  'move-person': command('move-person', { person: id, group: id }),
  'place-group': command('place-group', { group: id, place: v.pipe(v.string(), v.maxLength(80)) }),
  'publish-groups': command('publish-groups', {}),
  'discard-groups': command('discard-groups', {}),
  'start-activity': command('start-activity', { activity: id }),
  'start-turn': command('start-turn', oneGroup),
  'next-phase': command('next-phase', oneGroup),
  pause: command('pause', {}),
  resume: command('resume', {}),
  'add-time': command('add-time', {
    seconds: v.pipe(v.number(), v.integer(), v.minValue(-3600), v.maxValue(3600)),
    ...oneGroup,
  }),
  'end-activity': command('end-activity', {}),
  'close-offers': command('close-offers', { round }),
  'close-session': command('close-session', {}),
  'reopen-session': command('reopen-session', {}),
  rename: command('rename', { name: nameSchema }),
  offer: command('offer', { observation }),
  'take-back': command('take-back', { observation: id }),
  answer: command('answer', { ask: id, answer: v.picklist(answers) }),
} as const

/** Any command that may come over the wire; `type` is a kebab-case verb. */
export const commandSchema = v.variant('type', [
  commandSchemas['open-lobby'],
  commandSchemas['start-session'],
  commandSchemas['form-groups'],
  commandSchemas['move-person'],
  commandSchemas['place-group'],
  commandSchemas['publish-groups'],
  commandSchemas['discard-groups'],
  commandSchemas['start-activity'],
  commandSchemas['start-turn'],
  commandSchemas['next-phase'],
  commandSchemas.pause,
  commandSchemas.resume,
  commandSchemas['add-time'],
  commandSchemas['end-activity'],
  commandSchemas['close-offers'],
  commandSchemas['close-session'],
  commandSchemas['reopen-session'],
  commandSchemas.rename,
  commandSchemas.offer,
  commandSchemas['take-back'],
  commandSchemas.answer,
])
export type Command = v.InferOutput<typeof commandSchema>
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
