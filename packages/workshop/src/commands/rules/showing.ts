import { putOnBoard, takeOffBoard } from '../group-cards.ts'
import type { RulesFor } from '../rule.ts'
import type { showingSchemas } from '../schemas/showing.ts'
import { hide, show } from '../showing.ts'

export const showingRules: RulesFor<keyof typeof showingSchemas> = {
  show: { by: 'person', quiet: true, apply: show },
  hide: { by: 'person', quiet: true, apply: hide },
  'put-on-board': { by: 'person', quiet: true, apply: putOnBoard },
  'take-off-board': { by: ['person', 'keepsake'], quiet: true, apply: takeOffBoard },
}
