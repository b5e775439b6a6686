import { replan } from '../replan.ts'
import type { RulesFor } from '../rule.ts'
import type { runningSchemas } from '../schemas/running.ts'
import { undo } from '../undo.ts'
import { setWall } from '../wall.ts'

export const runningRules: RulesFor<keyof typeof runningSchemas> = {
  undo: { by: 'facilitator', apply: undo },
  replan: { by: 'facilitator', apply: replan },
  'set-wall': { by: 'facilitator', apply: setWall },
}
