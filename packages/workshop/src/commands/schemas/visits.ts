import * as v from 'valibot'
import { command, id } from './parts.ts'

export const visitSchemas = {
  knock: command('knock', { group: id }),
  'answer-knock': command('answer-knock', { visit: id, answer: v.picklist(['come-in', 'not-now']) }),
  'announce-guest': command('announce-guest', { guest: id, group: id }),
  'remove-guest': command('remove-guest', { guest: id }),
  'end-visit': command('end-visit', { visit: id }),
  'open-board': command('open-board', { open: v.boolean() }),
} as const
