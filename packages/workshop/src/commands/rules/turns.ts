import type { RulesFor } from '../rule.ts'
import type { turnSchemas } from '../schemas/turns.ts'
import { addTime, nextPhase, startTurn } from '../turns.ts'

export const turnRules: RulesFor<keyof typeof turnSchemas> = {
  'start-turn': { by: 'facilitator', apply: startTurn },
  'next-phase': { by: 'facilitator', apply: nextPhase },
  'add-time': { by: 'facilitator', apply: addTime },
}
