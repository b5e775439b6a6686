import type { RulesFor } from '../rule.ts'
import type { showingSchemas } from '../schemas/showing.ts'
import { hide, show } from '../showing.ts'

export const showingRules: RulesFor<keyof typeof showingSchemas> = {
  show: { by: 'person', quiet: true, apply: show },
  hide: { by: 'person', quiet: true, apply: hide },
}
