import { closeSession, reopenSession } from '../close.ts'
import type { RulesFor } from '../rule.ts'
import type { closeSchemas } from '../schemas/close.ts'

export const closeRules: RulesFor<keyof typeof closeSchemas> = {
  'close-session': { by: 'facilitator', apply: closeSession },
  'reopen-session': { by: 'facilitator', apply: reopenSession },
}
