import { removeGuest } from '../guests.ts'
import type { RulesFor } from '../rule.ts'
import type { visitSchemas } from '../schemas/visits.ts'
import { announceGuest, answerKnock, endVisit, knock, openBoard } from '../visits.ts'

export const visitRules: RulesFor<keyof typeof visitSchemas> = {
  knock: { by: 'facilitator', apply: knock },
  'answer-knock': { by: 'group', quiet: true, apply: answerKnock },
  'announce-guest': { by: 'facilitator', apply: announceGuest },
  'remove-guest': { by: 'facilitator', apply: removeGuest },
  'end-visit': { by: 'facilitator', apply: endVisit },
  'open-board': { by: 'group', quiet: true, apply: openBoard },
}
