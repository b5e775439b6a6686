import * as v from 'valibot'
import { frameworkSchema } from '../../framework.ts'
import { lensSchema } from '../../template.ts'
import { command, id } from './parts.ts'

export const activitySchemas = {
  'start-activity': command('start-activity', { activity: id }),
  'end-activity': command('end-activity', {}),
  'choose-lens': command('choose-lens', { activity: id, lens: v.nullable(lensSchema) }),
  'choose-framework': command('choose-framework', { framework: v.nullable(frameworkSchema) }),
  pause: command('pause', {}),
  resume: command('resume', {}),
} as const
