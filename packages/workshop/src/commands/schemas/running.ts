import * as v from 'valibot'
import { outs } from '../../activity.ts'
import { wallScenes } from '../../run-facts.ts'
import { command, id } from './parts.ts'

const change = v.strictObject({
  activity: id,
  minutes: v.optional(v.pipe(v.number(), v.multipleOf(0.5), v.minValue(1), v.maxValue(600))),
  out: v.optional(v.nullable(v.picklist(outs))),
})

export const runningSchemas = {
  undo: command('undo', { step: id }),
  replan: command('replan', { changes: v.pipe(v.array(change), v.minLength(1), v.maxLength(60)) }),
  'set-wall': command('set-wall', {
    shows: v.optional(v.picklist(wallScenes)),
    curtain: v.optional(v.boolean()),
    names: v.optional(v.boolean()),
  }),
} as const
