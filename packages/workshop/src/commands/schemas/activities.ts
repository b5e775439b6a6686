import * as v from 'valibot'
import { lensSchema } from '../../template.ts'
import { command, id } from './parts.ts'

export const activitySchemas = {
  'start-activity': command('start-activity', { activity: id }),
  'end-activity': command('end-activity', {}),
  'choose-lens': command('choose-lens', { activity: id, lens: v.nullable(lensSchema) }),
  pause: command('pause', {}),
  resume: command('resume', {}),
} as const
