import { endActivity, pause, resume, startActivity } from '../activities.ts'
import { chooseFramework } from '../frameworks.ts'
import { chooseLens } from '../lenses.ts'
import type { RulesFor } from '../rule.ts'
import type { activitySchemas } from '../schemas/activities.ts'

export const activityRules: RulesFor<keyof typeof activitySchemas> = {
  'start-activity': { by: 'facilitator', apply: startActivity },
  'end-activity': { by: 'facilitator', apply: endActivity },
  'choose-lens': { by: 'facilitator', apply: chooseLens },
  'choose-framework': { by: 'facilitator', apply: chooseFramework },
  pause: { by: 'facilitator', apply: pause },
  resume: { by: 'facilitator', apply: resume },
}
