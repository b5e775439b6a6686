import { clearDots, closeDots, handInDots, openDots } from '../dots.ts'
import { scriptStep, spotlight } from '../plenary.ts'
import { answerPulse, clearPulse, closePulse, openPulse } from '../pulses.ts'
import type { RulesFor } from '../rule.ts'
import type { debriefSchemas } from '../schemas/debrief.ts'
import { handInSlip, removeSlip } from '../slips.ts'
import { sayMore, withdraw } from '../withdrawal.ts'

/** What somebody hands in without a name is quiet: no number tells anyone that it happened just now. */
export const debriefRules: RulesFor<keyof typeof debriefSchemas> = {
  'script-step': { by: 'facilitator', apply: scriptStep },
  spotlight: { by: 'facilitator', apply: spotlight },
  'open-dots': { by: 'facilitator', apply: openDots },
  'close-dots': { by: 'facilitator', apply: closeDots },
  'clear-dots': { by: 'facilitator', apply: clearDots },
  'hand-in-dots': { by: 'person', quiet: true, apply: handInDots },
  'open-pulse': { by: 'facilitator', apply: openPulse },
  'close-pulse': { by: 'facilitator', apply: closePulse },
  'clear-pulse': { by: 'facilitator', apply: clearPulse },
  'answer-pulse': { by: 'person', quiet: true, apply: answerPulse },
  'hand-in-slip': { by: ['facilitator', 'person'], quiet: true, apply: handInSlip },
  'remove-slip': { by: 'facilitator', apply: removeSlip },
  'say-more': { by: 'person', quiet: true, apply: sayMore },
  withdraw: { by: ['person', 'keepsake'], quiet: true, apply: withdraw },
}
