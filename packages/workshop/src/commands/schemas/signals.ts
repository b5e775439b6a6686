import * as v from 'valibot'
import { paces, signalKinds } from '../../room-facts.ts'
import { command, id } from './parts.ts'

const signal = v.picklist(signalKinds)

export const signalSchemas = {
  'raise-signal': command('raise-signal', { signal }),
  'lower-signal': command('lower-signal', { signal }),
  'come-to-signal': command('come-to-signal', { signal: id }),
  'clear-signal': command('clear-signal', { signal: id }),
  'say-pace': command('say-pace', { pace: v.nullable(v.picklist(paces)) }),
  'clear-paces': command('clear-paces', {}),
} as const
