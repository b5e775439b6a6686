import * as v from 'valibot'
import { mediaPartSchema, mostPages, mostParts } from '../../media-schema.ts'
import { command, id } from './parts.ts'

const page = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPages))
/** A place in a clip, in seconds. */
const position = v.pipe(v.number(), v.minValue(0), v.maxValue(36_000))

export const mediaSchemas = {
  'put-media': command('put-media', {
    activity: id,
    part: mediaPartSchema,
    at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostParts))),
  }),
  'remove-media': command('remove-media', { activity: id, part: id }),
  'note-page': command('note-page', {
    activity: id,
    part: id,
    page,
    text: v.pipe(v.string(), v.trim(), v.maxLength(4000)),
  }),
  'turn-page': command('turn-page', { activity: id, part: id, page }),
  'play-clip': command('play-clip', { activity: id, part: id, position: v.optional(position) }),
  'pause-clip': command('pause-clip', { activity: id, part: id }),
  'place-clip': command('place-clip', { activity: id, part: id, position }),
} as const
