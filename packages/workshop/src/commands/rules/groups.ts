import { discardGroups, formGroups, movePerson, placeGroup, publishGroups } from '../groups.ts'
import type { RulesFor } from '../rule.ts'
import type { groupSchemas } from '../schemas/groups.ts'

export const groupRules: RulesFor<keyof typeof groupSchemas> = {
  'form-groups': { by: 'facilitator', apply: formGroups },
  'move-person': { by: 'facilitator', apply: movePerson },
  'place-group': { by: 'facilitator', apply: placeGroup },
  'publish-groups': { by: 'facilitator', apply: publishGroups },
  'discard-groups': { by: 'facilitator', apply: discardGroups },
}
