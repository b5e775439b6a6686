import * as v from 'valibot'
import { command, oneGroup } from './parts.ts'

/** Without a group: all groups. */
export const boardSchemas = {
  'shut-boards': command('shut-boards', { ...oneGroup, shut: v.boolean() }),
  'write-unseen': command('write-unseen', { ...oneGroup, prompt: v.pipe(v.string(), v.trim(), v.maxLength(200)) }),
  'reveal-unseen': command('reveal-unseen', oneGroup),
} as const
