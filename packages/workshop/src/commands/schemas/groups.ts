import * as v from 'valibot'
import { groupingModes } from '../../activity.ts'
import { command, id } from './parts.ts'

const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))

export const groupSchemas = {
  'form-groups': command('form-groups', {
    mode: v.optional(v.picklist(groupingModes)),
    size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))),
    seed: v.optional(seed),
  }),
  'move-person': command('move-person', { person: id, group: id }),
  'unseat-person': command('unseat-person', { person: id }),
  'merge-groups': command('merge-groups', { from: id, into: id }),
  'split-group': command('split-group', { group: id, people: v.optional(v.pipe(v.array(id), v.maxLength(20))) }),
  'swap-roles': command('swap-roles', { one: id, other: id }),
  'place-group': command('place-group', { group: id, place: v.pipe(v.string(), v.maxLength(80)) }),
  'publish-groups': command('publish-groups', {}),
  'discard-groups': command('discard-groups', {}),
} as const
