import * as v from 'valibot'
import { observation } from './offers.ts'
import { command, id } from './parts.ts'

export const showingSchemas = {
  show: command('show', { observation, to: v.picklist(['person', 'group']) }),
  hide: command('hide', { observation: id }),
  'put-on-board': command('put-on-board', { observation: id }),
  'take-off-board': command('take-off-board', { card: id }),
} as const
