import * as v from 'valibot'
import { command } from './parts.ts'

export const tableSchemas = {
  'serve-group': command('serve-group', {
    label: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
  }),
} as const
