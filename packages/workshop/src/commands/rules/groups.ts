import { discardGroups, formGroups, placeGroup, publishGroups } from '../groups.ts'
import { mergeGroups, movePerson, splitGroup, swapRoles, unseatPerson } from '../groups-people.ts'
import type { RulesFor } from '../rule.ts'
import type { groupSchemas } from '../schemas/groups.ts'

export const groupRules: RulesFor<keyof typeof groupSchemas> = {
  'form-groups': { by: 'facilitator', apply: formGroups },
  'move-person': { by: 'facilitator', apply: movePerson },
  'unseat-person': { by: 'facilitator', apply: unseatPerson },
  'merge-groups': { by: 'facilitator', apply: mergeGroups },
  'split-group': { by: 'facilitator', apply: splitGroup },
  'swap-roles': { by: 'facilitator', apply: swapRoles },
  'place-group': { by: 'facilitator', apply: placeGroup },
  'publish-groups': { by: 'facilitator', apply: publishGroups },
  'discard-groups': { by: 'facilitator', apply: discardGroups },
}
