import type { RulesFor } from '../rule.ts'
import type { signalSchemas } from '../schemas/signals.ts'
import { clearPaces, clearSignal, comeToSignal, lowerSignal, raiseSignal, sayPace } from '../signals.ts'

export const signalRules: RulesFor<keyof typeof signalSchemas> = {
  'raise-signal': { by: 'group', quiet: true, apply: raiseSignal },
  'lower-signal': { by: 'group', quiet: true, apply: lowerSignal },
  'come-to-signal': { by: 'facilitator', apply: comeToSignal },
  'clear-signal': { by: 'facilitator', apply: clearSignal },
  'say-pace': { by: 'person', quiet: true, apply: sayPace },
  'clear-paces': { by: 'facilitator', apply: clearPaces },
}
