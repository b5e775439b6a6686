import { discardGroups, formGroups, placeGroup, publishGroups } from '../groups.ts'
import { capGroup, chooseGroup, closeChoosing, openChoosing } from '../groups-choosing.ts'
import { addGroup, pinPeople } from '../groups-draft.ts'
import { countStepFree, keepPair, noteNeed } from '../groups-needs.ts'
import { mergeGroups, movePerson, splitGroup, swapRoles, unseatPerson } from '../groups-people.ts'
import { placeGroups } from '../groups-places.ts'
import type { RulesFor } from '../rule.ts'
import type { groupSchemas } from '../schemas/groups.ts'

export const groupRules: RulesFor<keyof typeof groupSchemas> = {
  'form-groups': { by: 'facilitator', apply: formGroups },
  'move-person': { by: 'facilitator', apply: movePerson },
  'unseat-person': { by: 'facilitator', apply: unseatPerson },
  'merge-groups': { by: 'facilitator', apply: mergeGroups },
  'split-group': { by: 'facilitator', apply: splitGroup },
  'swap-roles': { by: 'facilitator', apply: swapRoles },
  'place-groups': { by: 'facilitator', apply: placeGroups },
  'place-group': { by: 'facilitator', apply: placeGroup },
  'add-group': { by: 'facilitator', apply: addGroup },
  'pin-people': { by: 'facilitator', apply: pinPeople },
  'open-choosing': { by: 'facilitator', apply: openChoosing },
  'close-choosing': { by: 'facilitator', apply: closeChoosing },
  'cap-group': { by: 'facilitator', apply: capGroup },
  'choose-group': { by: 'person', apply: chooseGroup },
  'keep-pair': { by: 'facilitator', apply: keepPair },
  'note-need': { by: 'facilitator', apply: noteNeed },
  'count-step-free': { by: 'facilitator', apply: countStepFree },
  'publish-groups': { by: 'facilitator', apply: publishGroups },
  'discard-groups': { by: 'facilitator', apply: discardGroups },
}
