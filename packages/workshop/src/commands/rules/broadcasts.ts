import { broadcast, takeBackBroadcast } from '../broadcasts.ts'
import type { RulesFor } from '../rule.ts'
import type { broadcastSchemas } from '../schemas/broadcasts.ts'

export const broadcastRules: RulesFor<keyof typeof broadcastSchemas> = {
  broadcast: { by: 'facilitator', apply: broadcast },
  'take-back-broadcast': { by: 'facilitator', apply: takeBackBroadcast },
}
