import * as v from 'valibot'
import { command } from './parts.ts'

/** A name for today: what others call this person, 1 to 40 characters without control characters. */
export const nameSchema = v.pipe(
  v.string(),
  v.transform((name) =>
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  ),
  v.minLength(1),
  v.maxLength(40),
)

export const arrivalSchemas = {
  'open-lobby': command('open-lobby', {}),
  'start-session': command('start-session', {}),
  rename: command('rename', { name: nameSchema }),
} as const
