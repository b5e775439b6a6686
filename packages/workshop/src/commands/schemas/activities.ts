import { command, id } from './parts.ts'

export const activitySchemas = {
  'start-activity': command('start-activity', { activity: id }),
  'end-activity': command('end-activity', {}),
  pause: command('pause', {}),
  resume: command('resume', {}),
} as const
