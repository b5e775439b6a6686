import * as v from 'valibot'
import { command, id, oneGroup } from './parts.ts'

export const turnSchemas = {
  'start-turn': command('start-turn', oneGroup),
  'next-phase': command('next-phase', oneGroup),
  'follow-room': command('follow-room', { group: id }),
  'add-time': command('add-time', {
    seconds: v.pipe(v.number(), v.integer(), v.minValue(-3600), v.maxValue(3600)),
    ...oneGroup,
  }),
} as const
