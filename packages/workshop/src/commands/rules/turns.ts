import type { RulesFor } from '../rule.ts'
import type { turnSchemas } from '../schemas/turns.ts'
import { addTime, followRoom, nextPhase, startTurn } from '../turns.ts'

export const turnRules: RulesFor<keyof typeof turnSchemas> = {
  'start-turn': { by: 'facilitator', apply: startTurn },
  'next-phase': { by: 'facilitator', apply: nextPhase },
  'follow-room': { by: 'facilitator', apply: followRoom },
  'add-time': { by: 'facilitator', apply: addTime },
}
