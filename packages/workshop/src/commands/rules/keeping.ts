import { keepBoard, keepOwn, setKeepDays } from '../keeping.ts'
import { addDate, removeDate, removeResource, setResource } from '../resources.ts'
import type { RulesFor } from '../rule.ts'
import type { keepingSchemas } from '../schemas/keeping.ts'

export const keepingRules: RulesFor<keyof typeof keepingSchemas> = {
  'keep-board': { by: ['person', 'table', 'keepsake'], quiet: true, apply: keepBoard },
  'keep-own': { by: ['person', 'keepsake'], quiet: true, apply: keepOwn },
  'set-keep-days': { by: 'facilitator', apply: setKeepDays },
  'set-resource': { by: 'facilitator', apply: setResource },
  'remove-resource': { by: 'facilitator', apply: removeResource },
  'add-date': { by: 'facilitator', apply: addDate },
  'remove-date': { by: 'facilitator', apply: removeDate },
}
