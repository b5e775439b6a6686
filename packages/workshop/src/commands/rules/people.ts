import { comeBack, markBack, markOut, observeToday, readmitPerson, removePerson, stepOut } from '../people.ts'
import type { RulesFor } from '../rule.ts'
import type { peopleSchemas } from '../schemas/people.ts'

export const peopleRules: RulesFor<keyof typeof peopleSchemas> = {
  'step-out': { by: 'person', quiet: true, apply: stepOut },
  'come-back': { by: 'person', quiet: true, apply: comeBack },
  'observe-today': { by: 'person', quiet: true, apply: observeToday },
  'mark-out': { by: 'facilitator', apply: markOut },
  'mark-back': { by: 'facilitator', apply: markBack },
  'remove-person': { by: 'facilitator', apply: removePerson },
  'readmit-person': { by: 'facilitator', apply: readmitPerson },
}
