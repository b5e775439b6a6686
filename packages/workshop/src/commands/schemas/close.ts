import { command } from './parts.ts'

export const closeSchemas = {
  'close-session': command('close-session', {}),
  'reopen-session': command('reopen-session', {}),
} as const
