import * as v from 'valibot'
import { groupingModes } from '../../activity.ts'
import { command, id, oneGroup, round } from './parts.ts'

const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))

const word = v.pipe(v.string(), v.trim(), v.maxLength(40))
const cap = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(99))

export const groupSchemas = {
  'form-groups': command('form-groups', {
    mode: v.optional(v.picklist(groupingModes)),
    size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))),
    seed: v.optional(seed),
    from: v.optional(round),
    cap: v.optional(cap),
  }),
  'move-person': command('move-person', { person: id, group: id }),
  'unseat-person': command('unseat-person', { person: id, ...oneGroup }),
  'merge-groups': command('merge-groups', { from: id, into: id }),
  'split-group': command('split-group', { group: id, people: v.optional(v.pipe(v.array(id), v.maxLength(20))) }),
  'swap-roles': command('swap-roles', { one: id, other: id, ...oneGroup }),
  'place-groups': command('place-groups', { round, pattern: v.pipe(v.string(), v.trim(), v.maxLength(200)) }),
  'place-group': command('place-group', {
    group: id,
    place: v.pipe(v.string(), v.maxLength(200)),
    stepFree: v.optional(v.boolean()),
  }),
  'add-group': command('add-group', {}),
  'pin-people': command('pin-people', { people: v.pipe(v.array(id), v.maxLength(500)), on: v.boolean() }),
  'open-choosing': command('open-choosing', {}),
  'close-choosing': command('close-choosing', {}),
  'cap-group': command('cap-group', { group: id, cap: v.nullable(cap) }),
  'choose-group': command('choose-group', { group: v.nullable(id) }),
  'keep-pair': command('keep-pair', { one: id, other: id, how: v.picklist(['apart', 'together', 'free']) }),
  'note-need': command('note-need', {
    person: id,
    observe: v.optional(v.boolean()),
    stepFree: v.optional(v.boolean()),
    language: v.optional(word),
    only: v.optional(v.boolean()),
    tag: v.optional(word),
  }),
  'count-step-free': command('count-step-free', {
    places: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
  }),
  'publish-groups': command('publish-groups', {}),
  'discard-groups': command('discard-groups', {}),
} as const
