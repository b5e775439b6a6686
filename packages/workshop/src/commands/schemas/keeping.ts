import * as v from 'valibot'
import { fates } from '../../keep-facts.ts'
import { command, id } from './parts.ts'

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

/** An address of the web. Nothing else is a link: no script, no file, no telephone. */
const link = v.pipe(v.string(), v.trim(), v.maxLength(500), v.regex(/^https?:\/\/[^\s<>"]+$/i))

export const keepingSchemas = {
  'keep-board': command('keep-board', { board: id, fate: v.nullable(v.picklist(fates)) }),
  'keep-own': command('keep-own', { keep: v.boolean() }),
  'set-keep-days': command('set-keep-days', { days: whole(0, 365) }),
  'set-resource': command('set-resource', { resource: v.optional(id), title: line(200), link: v.nullable(link) }),
  'remove-resource': command('remove-resource', { resource: id }),
  'add-date': command('add-date', {
    title: line(120),
    startsAt: whole(0, 4_102_444_800_000),
    minutes: whole(1, 1440),
    place: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  }),
  'remove-date': command('remove-date', { date: id }),
} as const
