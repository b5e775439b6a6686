import * as v from 'valibot'
import { command, id, oneGroup } from './parts.ts'

export const broadcastSchemas = {
  broadcast: command('broadcast', {
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400)),
    ...oneGroup,
  }),
  'take-back-broadcast': command('take-back-broadcast', { broadcast: id }),
} as const
