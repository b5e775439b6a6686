import { command, id } from './parts.ts'

export const teamSchemas = {
  'hand-over': command('hand-over', { to: id }),
  'leave-team': command('leave-team', {}),
  'remove-facilitator': command('remove-facilitator', { facilitator: id }),
} as const
