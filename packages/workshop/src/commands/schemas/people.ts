import * as v from 'valibot'
import { command, id } from './parts.ts'

const reason = v.pipe(v.string(), v.trim(), v.maxLength(300))

export const peopleSchemas = {
  'step-out': command('step-out', {}),
  'come-back': command('come-back', {}),
  'observe-today': command('observe-today', { observe: v.boolean() }),
  'mark-out': command('mark-out', { person: id }),
  'mark-back': command('mark-back', { person: id }),
  'remove-person': command('remove-person', { person: id, reason }),
  'readmit-person': command('readmit-person', { person: id }),
} as const
